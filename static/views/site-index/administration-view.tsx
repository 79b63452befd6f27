import ProgressBar from '@atlaskit/progress-bar';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndexOverview } from '#contract/site-index';
import { FailureError, type CallFailure } from '../../bridge/failure-error';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import { PortfoliosTab } from '../portfolio-record/administration/portfolios-tab';
import { answerOf } from './admin-answer';
import { MissingGrants } from './missing-grants';
import { ProjectTable } from './project-table';
import { indexOverviewQuery } from './queries';
import { ReadingControls, usePause, useStart } from './reading-controls';
import styles from './site-index.module.css';
import { useNow } from './use-now';

const tabs = ['data', 'portfolios'] as const;
type AdminTab = (typeof tabs)[number];

/** What the app has read, project by project, and what limits it. */
function DataTab({ overview, failure }: { readonly overview: IndexOverview; readonly failure: CallFailure | null }) {
  const say = useText();
  const { index, projects, missing, points } = overview;
  return (
    <>
      {failure && <FailureMessage failure={failure} />}
      <MissingGrants missing={missing} />
      {index.isPaused && <QuietNotice>{say('admin.paused.note')}</QuietNotice>}
      {index.state === 'building' && (
        <div className={styles.notice}>
          <ProgressBar
            ariaLabel={say('index.building.bar')}
            value={index.projectsTotal === 0 ? 0 : index.projectsReady / index.projectsTotal}
            isIndeterminate={index.projectsTotal === 0}
          />
        </div>
      )}
      <Section title={say('admin.projects')}>
        {projects.length === 0 ? (
          <QuietNotice>{say('admin.projects.none')}</QuietNotice>
        ) : (
          <ProjectTable projects={projects} />
        )}
      </Section>
      <Section title={say('admin.limits')}>
        <p className={styles.limits}>{say('admin.points', points)}</p>
        <p className={styles.limits}>{say('admin.limits.note')}</p>
      </Section>
    </>
  );
}

function Administration({ overview }: { readonly overview: IndexOverview }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const now = useNow();
  const start = useStart();
  const pause = usePause();
  const [tab, setTab] = useState<AdminTab>('data');
  const error = start.error ?? pause.error;
  return (
    <Page
      title={say('admin.title')}
      answer={sayMessage(answerOf(overview, (instant) => formats.age(instant, now)))}
      actions={<ReadingControls index={overview.index} start={start} pause={pause} />}
    >
      <PageTabs
        id="administration"
        tabs={tabs.map((id) => ({ id, title: say(`admin.tab.${id}`) }))}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'data' ? (
          <DataTab overview={overview} failure={error instanceof FailureError ? error.failure : null} />
        ) : (
          <PortfoliosTab />
        )}
      </PageTabs>
    </Page>
  );
}

/** The state of the data, for administrators. */
export function AdministrationView() {
  const say = useText();
  return (
    <Loaded
      query={useQuery(indexOverviewQuery())}
      shape="page"
      loadingLabel={say('admin.loading')}
      loadedText={({ projects }) => say('portfolio.loaded', { count: projects.length })}
    >
      {(overview) => <Administration overview={overview} />}
    </Loaded>
  );
}

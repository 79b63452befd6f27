import { useQuery } from '@tanstack/react-query';
import type { IndexOverview } from '#contract/site-index';
import { FailureError } from '../../bridge/failure-error';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import { answerOf } from './admin-answer';
import { MissingGrants } from './missing-grants';
import { PointsSection } from './points-section';
import { ProjectTable } from './project-table';
import { indexOverviewQuery } from './queries';
import { ReadingControls, usePause, useStart } from './reading-controls';
import { ReadingProgress } from './reading-progress';
import { SyncRuns } from './sync-runs';
import { useNow } from './use-now';

function Administration({ overview }: { readonly overview: IndexOverview }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const now = useNow();
  const start = useStart();
  const pause = usePause();
  const { index, projects, missing, progress, runs, points } = overview;
  const error = start.error ?? pause.error;
  const failure = error instanceof FailureError ? error.failure : null;
  return (
    <Page
      title={say('admin.title')}
      answer={sayMessage(answerOf(overview, (instant) => formats.age(instant, now)))}
      actions={<ReadingControls index={index} start={start} pause={pause} />}
    >
      {failure && <FailureMessage failure={failure} />}
      <MissingGrants missing={missing} />
      {index.isPaused && <QuietNotice>{say('admin.paused.note')}</QuietNotice>}
      <ReadingProgress index={index} progress={progress} />
      <SyncRuns runs={runs} />
      <Section title={say('admin.projects')}>
        {projects.length === 0 ? (
          <QuietNotice>{say('admin.projects.none')}</QuietNotice>
        ) : (
          <ProjectTable projects={projects} />
        )}
      </Section>
      <PointsSection points={points} />
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

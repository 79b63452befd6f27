import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IndexOverview } from '#contract/site-index';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import { answerOf } from './admin-answer';
import { ProjectTable } from './project-table';
import { indexOverviewQuery } from './queries';
import styles from './site-index.module.css';
import { useNow } from './use-now';

function useStart() {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(call('index.start', {})),
    onSuccess: () => {
      showResultFlag('index-start', say('admin.started'), 'success');
      return client.invalidateQueries({ queryKey: ['index'] });
    },
    onError: () => {
      showResultFlag('index-start', say('admin.startFailed'), 'error');
    },
  });
}

function Administration({ overview }: { readonly overview: IndexOverview }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const now = useNow();
  const start = useStart();
  const { index, projects } = overview;
  const failure = start.error instanceof FailureError ? start.error.failure : null;
  return (
    <Page
      title={say('admin.title')}
      answer={sayMessage(answerOf(overview, (instant) => formats.age(instant, now)))}
      actions={
        <Button
          appearance="primary"
          isLoading={start.isPending}
          onClick={() => {
            start.mutate();
          }}
        >
          {say('admin.start')}
        </Button>
      }
    >
      {failure && <FailureMessage failure={failure} />}
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
        <p className={styles.limits}>{say('admin.limits.note')}</p>
      </Section>
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

import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import type { ProjectIndexRow, ProjectIndexState } from '#contract/site-index';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import styles from './site-index.module.css';
import { useNow } from './use-now';

const appearances: Readonly<Record<ProjectIndexState, 'default' | 'inprogress' | 'success' | 'removed'>> = {
  waiting: 'default',
  reading: 'inprogress',
  ready: 'success',
  failed: 'removed',
};

function NameAndKey({ name, projectKey }: { readonly name: string; readonly projectKey: string }) {
  return (
    <span className={styles.project}>
      {name}
      <span className={styles.key}>{projectKey}</span>
    </span>
  );
}

function IssuesRead({ row }: { readonly row: ProjectIndexRow }) {
  const say = useText();
  const formats = useFormats();
  const { state, name, issuesRead: read, issuesExpected: expected } = row;
  if (state !== 'reading' && state !== 'waiting') return formats.number(read);
  if (expected === null) return say('admin.read.uncounted', { read });
  const total = Math.max(expected, read);
  return (
    <span className={styles.readBar}>
      {say('admin.read.amount', { read, total })}
      {state === 'reading' && (
        <ProgressBar ariaLabel={say('admin.read.bar', { name })} value={total === 0 ? 1 : read / total} />
      )}
    </span>
  );
}

function columnsOf(say: Say, formats: Formats, now: number): FlatColumn<ProjectIndexRow>[] {
  return [
    {
      id: 'project',
      title: say('admin.column.project'),
      cell: ({ name, key }) => <NameAndKey name={name} projectKey={key} />,
    },
    {
      id: 'state',
      title: say('admin.column.state'),
      cell: ({ state }) => <Lozenge appearance={appearances[state]}>{say(`admin.state.${state}`)}</Lozenge>,
    },
    {
      id: 'read',
      title: say('admin.column.read'),
      align: 'number',
      cell: (row) => <IssuesRead row={row} />,
    },
    {
      id: 'published',
      title: say('admin.column.published'),
      align: 'number',
      cell: ({ issuesPublished }) =>
        issuesPublished === null ? (
          <Unknown label={say('admin.published.none')} reason={say('admin.published.noneReason')} />
        ) : (
          formats.number(issuesPublished)
        ),
    },
    {
      id: 'age',
      title: say('admin.column.age'),
      cell: ({ publishedAt }) =>
        publishedAt === null ? (
          say('admin.age.never')
        ) : (
          <span className={styles.when}>
            <Explained text={formats.moment(publishedAt)}>{formats.age(publishedAt, now)}</Explained>
          </span>
        ),
    },
    {
      id: 'failure',
      title: say('admin.column.failure'),
      cell: ({ failure }) => failure !== null && say(`admin.failure.${failure}`),
    },
  ];
}

const byName = (a: ProjectIndexRow, b: ProjectIndexRow) => a.name.localeCompare(b.name, undefined, { numeric: true });

/** How far each project is, and what stands in its way. */
export function ProjectTable({ projects }: { readonly projects: readonly ProjectIndexRow[] }) {
  const say = useText();
  const formats = useFormats();
  const hasProblems = projects.some(({ failure }) => failure !== null);
  const columns = columnsOf(say, formats, useNow()).filter(({ id }) => hasProblems || id !== 'failure');
  return (
    <FlatTable
      label={say('admin.projects')}
      columns={columns}
      items={projects.toSorted(byName)}
      keyOf={({ projectId }) => projectId}
    />
  );
}

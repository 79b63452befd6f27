import { followChanges, type FollowPorts } from '../../../src/application/site-index/follow-changes';
import type { IndexReader, ProjectIndex } from '../../../src/application/site-index/ports/index-reader';
import type { DirtyIssues, IndexWriter, Mark } from '../../../src/application/site-index/ports/index-writer';
import type { IssueSource } from '../../../src/application/site-index/ports/issue-source';
import type { SiteSettings } from '../../../src/application/site-index/ports/site-settings';
import type { SyncLog } from '../../../src/application/site-index/sync-log';
import { instant } from '../../builders/facts';
import { anIndexedIssue } from '../../builders/indexed-issue';

type State = ProjectIndex['state'];

const range = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const aProject = (id: string, state: State) => ({ project: { id }, state, generation: 1 }) as ProjectIndex;
/** Project 1 has the issues up to 9,999, project 2 the others; those of 20,000 and more are new. */
const projectOf = (id: number): string => (id < 10_000 ? '1' : '2');
const isNew = (id: number): boolean => id >= 20_000;

/** An index whose projects are in these states, and what a round of marks asks of it and of Jira. */
function anIndex(states: { first: State; second: State; isTaken?: boolean }, marked: readonly number[]) {
  let marks: Mark[] = marked.map((issueId) => ({ issueId, markedAt: instant(1_000) }));
  const fetched: number[][] = [];
  const queued: string[] = [];
  const issueOf = (id: number) => anIndexedIssue(id, { projectId: projectOf(id) });
  const reader: Partial<IndexReader> = {
    site: () =>
      Promise.resolve({
        settings: {} as SiteSettings,
        failure: null,
        isPaused: false,
        levels: null,
        schemes: new Map(),
      }),
    projects: () => Promise.resolve([aProject('1', states.first), aProject('2', states.second)]),
    places: (ids) =>
      Promise.resolve(
        ids
          .filter((id) => !isNew(id))
          .map((issueId) => ({ issueId, projectId: projectOf(issueId), updated: instant(1), securityLevel: null })),
      ),
  };
  const source: Partial<IssueSource> = {
    issuesById: (ids) => {
      fetched.push([...ids]);
      return Promise.resolve(ids.map(issueOf));
    },
    withHistory: (issues) => Promise.resolve(issues.map((issue) => ({ ...issue, history: [] }) as never)),
  };
  const dirty: Partial<DirtyIssues> = {
    oldest: (limit, after) =>
      Promise.resolve(marks.filter(({ issueId }) => issueId > (after?.issueId ?? 0)).slice(0, limit)),
    clear: (done) => {
      const ids = new Set(done.map(({ issueId }) => issueId));
      marks = marks.filter(({ issueId }) => !ids.has(issueId));
      return Promise.resolve();
    },
  };
  const isOpen = (id: string) => (id === '1' ? states.first : states.second) === 'ready' && states.isTaken !== true;
  const writer: Partial<IndexWriter> = {
    beginUpdate: (id) => Promise.resolve(isOpen(id) ? 2 : null),
    publishUpdate: () => Promise.resolve(),
  };
  const ports: FollowPorts = {
    source: source as IssueSource,
    reader: reader as IndexReader,
    writer: writer as IndexWriter,
    dirty: dirty as DirtyIssues,
    queue: {
      push: (tasks) => {
        queued.push(...tasks.map(({ task }) => task));
        return Promise.resolve();
      },
    },
    log: { failed: (_, reason) => Promise.reject(new Error(reason)) } as Partial<SyncLog> as SyncLog,
    clock: () => instant(2_000),
    report: (defect) => {
      throw defect;
    },
  };
  return {
    round: () => followChanges(ports)({ task: 'follow-marks' }),
    states,
    fetched,
    queued,
    left: () => marks.map(({ issueId }) => issueId),
  };
}

describe('marks of changed issues', () => {
  it('of a project that is being read are not fetched, and others do not wait behind them', async () => {
    const held = range(1, 4_500);
    const index = anIndex({ first: 'reading', second: 'ready' }, [...held, 10_000, 10_001, 20_000]);
    await index.round();
    expect(index.fetched).toEqual([[10_000, 10_001, 20_000]]);
    expect(index.left()).toEqual(held);
    expect(index.queued).toEqual([]);
  });

  it('are followed once their project is published, 2,000 a round', async () => {
    const index = anIndex({ first: 'reading', second: 'ready' }, range(1, 2_500));
    await index.round();
    expect([index.fetched, index.queued]).toEqual([[], []]);
    index.states.first = 'ready';
    await index.round();
    expect(index.fetched).toEqual([range(1, 2_000)]);
    expect(index.queued).toEqual(['follow-marks']);
    await index.round();
    expect(index.left()).toEqual([]);
    expect(index.queued).toEqual(['follow-marks']);
  });

  it('fill a round where others among them are held', async () => {
    const index = anIndex({ first: 'failed', second: 'ready' }, [...range(1, 1_500), ...range(10_000, 3_000)]);
    await index.round();
    expect(index.fetched).toEqual([range(10_000, 2_000)]);
    expect(index.queued).toEqual(['follow-marks']);
    await index.round();
    expect(index.left()).toEqual(range(1, 1_500));
    expect(index.queued).toEqual(['follow-marks']);
  });

  it('that nothing could be done about, new ones too, wait for the schedule', async () => {
    const index = anIndex({ first: 'ready', second: 'ready', isTaken: true }, [...range(1, 2_000), 20_000]);
    await index.round();
    expect(index.fetched).toEqual([range(1, 2_000), [20_000]]);
    expect(index.left()).toHaveLength(2_001);
    expect(index.queued).toEqual([]);
  });
});

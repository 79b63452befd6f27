import { AppError } from '../../../src/application/errors';
import type { EvaluatePorts } from '../../../src/application/portfolio/evaluate-queries';
import { evaluateQuery } from '../../../src/application/portfolio/evaluate-queries';
import type { QueryStatus } from '../../../src/application/portfolio/ports';
import type { IdPage } from '../../../src/application/site-index/ports/issue-source';
import type { SyncTask } from '../../../src/application/site-index/ports/sync-queue';
import type { Instant } from '../../../src/domain/units';

type Answer = IdPage | AppError;
const pageOf = (from: number, count: number, next: string | null): IdPage => ({
  ids: Array.from({ length: count }, (_, at) => from + at),
  next,
});
const refusal = () => new AppError({ code: 'invalid-request', field: 'jql' });

/** One query over a Jira that gives these answers, one after the other. */
function aWorld(answers: readonly Answer[], begun: Partial<QueryStatus> = {}) {
  let status: QueryStatus = {
    queryId: 'q',
    query: 'labels = x',
    state: 'ready',
    failure: null,
    evaluatedAt: 5 as Instant,
    startedAt: 5 as Instant,
    issueCount: 1,
    isRequested: true,
    cursor: null,
    found: 0,
    ...begun,
  };
  const asked: (string | null)[] = [];
  const pushed: { tasks: readonly SyncTask[]; delay: number | undefined }[] = [];
  const published: number[] = [];
  const ports = {
    source: {
      queryIds: (_query: string, from: string | null) => {
        const answer = answers[asked.push(from) - 1];
        if (answer instanceof AppError) return Promise.reject(answer);
        return answer ? Promise.resolve(answer) : Promise.reject(new Error('No more was to be asked.'));
      },
    },
    reader: { site: () => Promise.resolve({ isPaused: false }) },
    queries: {
      status: () => Promise.resolve(status),
      addPage: (_: QueryStatus, ids: readonly number[], next: string) => {
        status = { ...status, cursor: next, found: status.found + ids.length };
        return Promise.resolve(true);
      },
      publish: (at: QueryStatus, ids: readonly number[]) => {
        published.push(at.found + ids.length);
        status = { ...status, isRequested: false };
        return Promise.resolve(true);
      },
      restart: () => {
        status = { ...status, cursor: null, found: 0 };
        return Promise.resolve();
      },
      fail: (_: string, failure: QueryStatus['failure'], issueCount: number | null) => {
        status = { ...status, state: 'failed', failure, issueCount, isRequested: false };
        return Promise.resolve();
      },
    },
    queue: {
      push: (tasks: readonly SyncTask[], delay?: number) => {
        pushed.push({ tasks, delay });
        return Promise.resolve();
      },
    },
    clock: () => 10 as Instant,
    report: () => 'ref',
  } as unknown as EvaluatePorts;
  return { run: () => evaluateQuery(ports)('q'), status: () => status, asked, pushed, published };
}

describe('evaluateQuery', () => {
  it('goes on where an earlier run stopped, and publishes once', async () => {
    const world = aWorld([pageOf(10, 5, 'p2'), pageOf(20, 5, null)], { cursor: 'p1', found: 5 });
    await world.run();
    expect(world.asked).toEqual(['p1', 'p2']);
    expect(world.published).toEqual([15]);
  });

  it('begins anew where Jira knows the page no more', async () => {
    const world = aWorld([refusal(), pageOf(1, 3, null)], { cursor: 'old', found: 5 });
    await world.run();
    expect(world.asked).toEqual(['old', null]);
    expect(world.published).toEqual([3]);
  });

  it('fails as refused where Jira refuses the query itself', async () => {
    const world = aWorld([refusal()]);
    await world.run();
    expect(world.status()).toMatchObject({ state: 'failed', failure: 'refused', evaluatedAt: 5 });
    expect(world.published).toEqual([]);
  });

  it('states more than 50,000 issues as a failure, and keeps what was there before', async () => {
    const pages = Array.from({ length: 10 }, (_, at) => pageOf(at * 5_000, 5_000, `p${at}`));
    const world = aWorld([...pages, pageOf(50_000, 1, null)]);
    await world.run();
    expect(world.status()).toMatchObject({ state: 'failed', failure: 'too-many-issues', evaluatedAt: 5 });
    const most = aWorld([...pages.slice(0, 9), pageOf(45_000, 5_000, null)]);
    await most.run();
    expect(most.published).toEqual([50_000]);
  });

  it('comes back when the hour has points again, where it was', async () => {
    const busy = new AppError({ code: 'jira-busy', retryAfterSeconds: 77 });
    const world = aWorld([pageOf(1, 5, 'p1'), busy]);
    await world.run();
    expect(world.pushed).toEqual([{ tasks: [{ task: 'evaluate-query', queryId: 'q' }], delay: 77 }]);
    expect(world.status()).toMatchObject({ isRequested: true, cursor: 'p1', found: 5 });
  });

  it('does nothing where nobody asked, as when a task comes twice', async () => {
    const world = aWorld([], { isRequested: false });
    await world.run();
    expect([world.asked, world.pushed, world.published]).toEqual([[], [], []]);
  });
});

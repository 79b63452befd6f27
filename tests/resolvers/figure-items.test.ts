import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Figures } from '../../src/contract/figures';
import type { IssueListScope } from '../../src/contract/issue-list';
import type { FigureName } from '../../src/domain/progress/figure-items';
import { view } from './call-as';
import { startApp } from '../start-app';

/** How many issues a figure says are behind it. */
const counts: Partial<Record<FigureName, (figures: Figures) => number>> = {
  done: ({ issues }) => issues.done,
  inProgress: ({ issues }) => issues.inProgress,
  toDo: ({ issues }) => issues.toDo,
  late: ({ late }) => late,
  unestimated: ({ unestimated }) => unestimated,
  points: ({ points }) => points?.estimatedIssues ?? 0,
};

describe('the issues behind the figures of the demo company', () => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startApp({
      source: { kind: 'demo', seed: 11, issues: null },
      mysqlUrl: null,
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  /** What Jira itself finds for this person, all pages. */
  async function found(person: string, jql: string): Promise<Set<string>> {
    const keys = new Set<string>();
    let nextPageToken: string | undefined;
    do {
      const answer = await sandbox.source.jira.request(person, {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        query: new URLSearchParams(),
        body: { jql, maxResults: 1_000, fields: ['summary'], nextPageToken },
      });
      const page = answer.body as { issues: { key: string }[]; nextPageToken?: string };
      for (const { key } of page.issues) keys.add(key);
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    return keys;
  }

  /** What the lists and Jira's own searches give beside what the figures say, by figure. */
  async function compared(person: string, scope: IssueListScope, figures: Figures) {
    const all = await Promise.all(
      (Object.entries(counts) as [FigureName, (figures: Figures) => number][]).map(async ([figure, count]) => {
        const first = await view(sandbox, person, 'issues.list', { scope, figure, offset: 0 });
        const inJira = first.jql === null ? null : await found(person, first.jql);
        const expected = count(figures);
        const isFound = inJira === null || first.issues.every(({ key }) => inJira.has(key));
        return {
          shown: { figure, listed: first.total, inJira: inJira?.size ?? expected, isFound },
          expected: { figure, listed: expected, inJira: expected, isFound: true },
        };
      }),
    );
    return { shown: all.map(({ shown }) => shown), expected: all.map(({ expected }) => expected) };
  }

  it.each([0, 2, 4])(
    'are as many as the figure says, and Jira finds the same for person %i',
    async (at) => {
      const person = people()[at] ?? '';
      const portfolio = await view(sandbox, person, 'portfolio.view', {});
      const grounds: [IssueListScope, Figures][] = [[{ of: 'portfolio' }, portfolio.totals]];
      for (const { projectId, figures } of portfolio.projects.slice(0, 3)) {
        if (figures) grounds.push([{ of: 'project', projectId }, figures]);
        const { items } = await view(sandbox, person, 'portfolio.items', { projectId });
        for (const { issue, children } of items.slice(0, 3))
          grounds.push([{ of: 'epic', issueId: issue.issueId }, children]);
      }
      expect(grounds.length).toBeGreaterThan(3);
      for (const [scope, figures] of grounds) {
        const { shown, expected } = await compared(person, scope, figures);
        expect({ scope, shown }).toEqual({ scope, shown: expected });
      }
    },
    120_000,
  );

  it('come in reading order over all pages, each once', async () => {
    const person = people()[0] ?? '';
    const keys: string[] = [];
    const urgency: number[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const page = (await view(sandbox, person, 'issues.list', {
        scope: { of: 'portfolio' },
        figure: 'late',
        offset,
      })) as {
        issues: readonly { key: string; isLate: boolean }[];
        next: number | null;
      };
      keys.push(...page.issues.map(({ key }) => key));
      urgency.push(...page.issues.map(({ isLate }) => Number(isLate)));
      offset = page.next;
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(100);
    expect(urgency.every((late) => late === 1)).toBe(true);
  });

  it('are no search where Jira has none, and for a past day', async () => {
    const person = people()[0] ?? '';
    const scope = { of: 'portfolio' } as const;
    const open = await view(sandbox, person, 'issues.list', { scope, figure: 'unestimated', offset: 0 });
    expect(open.total).toBeGreaterThan(200);
    expect(open.jql).toBeNull();
    const { presentDay } = await view(sandbox, person, 'portfolio.view', {});
    const asOf = (presentDay - 30) as typeof presentDay;
    const past = await view(sandbox, person, 'issues.list', {
      scope: { of: 'portfolio' },
      figure: 'done',
      offset: 0,
      asOf,
    });
    expect(past.jql).toBeNull();
    expect(past.total).toBeGreaterThan(0);
  });
});

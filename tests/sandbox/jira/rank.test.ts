import fc from 'fast-check';
import type { EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { ProductEvent } from '../../../sandbox/jira/product-events';
import { rankBetween } from '../../../sandbox/site/lexo-rank';
import { aFullSite } from '../../builders/full-site';
import { get, jiraOf, keysFound } from './ask';

describe('a rank between two others', () => {
  it('is between them as text, however often it is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (places) => {
        const ranks = ['0|i00001:', '0|i00002:'];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
        }
        expect([...ranks].sort()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
      }),
    );
  });
});

describe('the order of issues', () => {
  let jira: EmulatedJira;
  beforeEach(() => {
    jira = jiraOf(aFullSite());
  });
  const rank = (body: unknown, accountId = 'admin') =>
    jira.request(accountId, { method: 'PUT', path: '/rest/agile/1.0/issue/rank', query: new URLSearchParams(), body });
  const order = () => keysFound(jira, 'project = PRJ ORDER BY rank', 'admin');
  const changesOf = async (key: string) =>
    ((await get(jira, `/rest/api/3/issue/${key}/changelog`, 'admin')).body as { values: { items: unknown[] }[] })
      .values;

  it('changes for the issues that move, in their order, with a history and an event each', async () => {
    const events: ProductEvent[] = [];
    jira.onEvent((event) => events.push(event));
    const before = await order();
    const [first = '', second = '', third = ''] = before;
    const last = before.at(-1) ?? '';
    expect(await rank({ issues: [second, first], rankAfterIssue: last })).toMatchObject({ status: 204, body: null });
    expect(await order()).toEqual([third, ...before.slice(3), second, first]);
    expect(events.map(({ name, by }) => [name, by])).toEqual(Array(2).fill(['avi:jira:updated:issue', 'admin']));
    expect((await changesOf(first)).at(-1)?.items).toMatchObject([
      { field: 'Rank', fromString: '', toString: 'Ranked lower' },
    ]);
    await rank({ issues: [first], rankBeforeIssue: third });
    expect((await order())[0]).toBe(first);
  });

  it('is refused to those who may not schedule; where that is so of some issues only, these are told one by one', async () => {
    expect(await rank({ issues: ['PRJ-1'], rankAfterIssue: 'PRJ-5' }, 'viewer')).toMatchObject({ status: 403 });
    const site = aFullSite();
    const schemes = site.permissionSchemes.map((scheme) => ({
      ...scheme,
      grants: scheme.grants.map((grant) =>
        grant.permission === 'SCHEDULE_ISSUES' ? { ...grant, holder: { type: 'assignee' } as const } : grant,
      ),
    }));
    jira = jiraOf({ ...site, permissionSchemes: schemes });
    expect(await rank({ issues: ['PRJ-2', 'PRJ-1'], rankAfterIssue: 'PRJ-5' }, 'viewer')).toMatchObject({
      status: 207,
      body: {
        entries: [
          { issueKey: 'PRJ-2', status: 200 },
          { issueKey: 'PRJ-1', status: 403, errors: [expect.any(String)] },
        ],
      },
    });
  });

  it.each([
    [{ issues: [], rankAfterIssue: 'PRJ-5' }],
    [{ issues: ['PRJ-1'] }],
    [{ issues: ['PRJ-1'], rankAfterIssue: 'PRJ-5', rankBeforeIssue: 'PRJ-6' }],
    [{ issues: ['PRJ-1'], rankAfterIssue: 'PRJ-1' }],
    [{ issues: ['PRJ-1'], rankAfterIssue: 'PRJ-99' }],
    [{ issues: Array(51).fill('PRJ-1'), rankAfterIssue: 'PRJ-5' }],
  ])('stays as it is on %j', async (body) => {
    const before = await order();
    expect(await rank(body)).toMatchObject({ status: 400 });
    expect(await order()).toEqual(before);
  });
});

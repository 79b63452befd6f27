import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Member } from '../../src/contract/portfolio-record';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { shownLinks } from '../oracle/links-oracle';
import { issuesOf } from '../oracle/read-as-person';
import { call, view } from './call-as';
import { settle } from './settle';
import { startDemo } from '../start-demo';

const site = { of: 'site' } as const;
const query = 'issuetype = Epic AND statusCategory != Done';

describe('dependencies of a portfolio', () => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const owner = () => people()[0] ?? '';
  const create = async (members: readonly Member[], isForAll: boolean) => {
    const roles = someRoles(owner(), isForAll ? { viewers: [everyone] } : {});
    const draft = aDraft({ members, roles });
    return (await view(sandbox, owner(), 'portfolio-record.create', { draft })).portfolioId;
  };

  beforeAll(async () => {
    sandbox = await startDemo();
  });
  afterAll(() => sandbox.close());

  it('are those with an end in it, for everybody out of what he sees anyway', async () => {
    const { jira } = sandbox.source;
    const portfolioId = await create(
      [
        { kind: 'category', category: 'Platform' },
        { kind: 'query', jql: query },
      ],
      true,
    );
    await settle(sandbox);
    const found = await Promise.all(
      ['category = Platform', query].map((jql) => issuesOf(jira, jira.appAccountId, jql)),
    );
    const within = new Set(found.flat().map(({ key }) => key));
    const counts = new Set<number>();
    for (const person of people()) {
      const [all, own] = [
        await shownLinks(sandbox, person),
        new Set((await issuesOf(jira, person)).map(({ key }) => key)),
      ];
      const isIn = (key = '') => within.has(key) && own.has(key);
      const expected = all.filter((link) => isIn(link.split(' ')[0]) || isIn(link.split(' ')[2]));
      expect(await shownLinks(sandbox, person, site, portfolioId)).toEqual(expected);
      counts.add(expected.length);
      if (person === owner()) expect(expected.length).toBeLessThan(all.length);
    }
    expect(counts.size).toBeGreaterThanOrEqual(3);
  });

  it('are refused like those of none to whoever may not view it', async () => {
    const portfolioId = await create([{ kind: 'category', category: 'Platform' }], false);
    const stranger = people()[3] ?? '';
    const answers = await Promise.all(
      [portfolioId, '00000000-0000-4000-8000-000000000000'].map((id) =>
        call(sandbox, stranger, 'dependencies.view', { scope: site, portfolioId: id }),
      ),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

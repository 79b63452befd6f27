import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { SaveDependencyTypesRequest } from '../../src/contract/dependency-types';
import { describeOnEngines } from '../engines';
import type { Meanings } from '../oracle/links-oracle';
import { expectedLinks, ownDueDays, shownLinks } from '../oracle/links-oracle';
import { issuesOf } from '../oracle/read-as-person';
import { call, view } from './call-as';
import { startApp } from '../start-app';

const byWords: Meanings = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
};

describeOnEngines('the dependencies of the demo company', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const first = () => people()[0] ?? '';
  const administrator = () =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith('Site admin'))?.accountId;

  beforeAll(async () => {
    const source = { kind: 'demo', seed: 7, issues: 1_500 } as const;
    sandbox = await startApp({ source, mysqlUrl });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it.each([0, 1, 2, 3, 4, 5])('show person %i exactly the links that Jira shows him', async (at) => {
    const person = people()[at] ?? '';
    expect(await shownLinks(sandbox, person)).toEqual(await expectedLinks(sandbox.source.jira, person, byWords));
  });

  it('differ from person to person, and some lead out of the index', async () => {
    const links = await Promise.all(people().map((person) => shownLinks(sandbox, person)));
    expect(new Set(links.map((one) => one.length)).size).toBeGreaterThanOrEqual(3);
    const views = await Promise.all(
      people().map((person) => view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } })),
    );
    expect(views.some(({ outside }) => outside.length > 0)).toBe(true);
    expect(views.every(({ isPartial }) => !isPartial)).toBe(true);
  });

  it('come with the planned days of the issues', async () => {
    const { expected, shown } = await ownDueDays(sandbox, first());
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    expect(shown).toEqual(expected);
  });

  it('of some projects are those with an end in one of them; of an issue, those with an end below it', async () => {
    const all = await shownLinks(sandbox, first());
    const issues = await issuesOf(sandbox.source.jira, first());
    const projectOf = new Map(issues.map(({ key, project }) => [key, project]));
    const parentOf = new Map(issues.map(({ key, parentKey }) => [key, parentKey]));
    const { projects } = await view(sandbox, first(), 'portfolio.view', {});
    const some = projects.slice(0, 4);
    const keys = new Set(some.map(({ key }) => key));
    const scope = { of: 'projects', projectIds: some.map(({ projectId }) => projectId) } as const;
    const endsOf = (link: string) => [link.split(' ')[0] ?? '', link.split(' ')[2] ?? ''];
    expect(await shownLinks(sandbox, first(), scope)).toEqual(
      all.filter((link) => endsOf(link).some((key) => keys.has(projectOf.get(key) ?? ''))),
    );
    const linked = issues.find(({ key, level }) => level === 1 && all.some((link) => endsOf(link).includes(key)));
    const isBelow = (key: string): boolean => {
      if (key === linked?.key) return true;
      const parent = parentOf.get(key);
      return parent !== undefined && parent !== null && isBelow(parent);
    };
    const below = await shownLinks(sandbox, first(), { of: 'below', issueKey: linked?.key ?? '' });
    expect(below.length).toBeGreaterThan(0);
    expect(below).toEqual(all.filter((link) => endsOf(link).some(isBelow)));
  });

  it('of one issue are told from its own side, with words', async () => {
    const [link = ''] = (await shownLinks(sandbox, first())).filter((one) => one.includes(' FS '));
    const [before = '', , after = ''] = link.split(' ');
    const [earlier, later] = await Promise.all([
      view(sandbox, first(), 'dependencies.ofIssue', { issueKey: before }),
      view(sandbox, first(), 'dependencies.ofIssue', { issueKey: after }),
    ]);
    const keysOf = (list: typeof earlier.successors) =>
      list.map(({ other }) => (other.kind === 'open' ? other.issue.key : other.key));
    expect(keysOf(earlier.successors)).toContain(after);
    expect(keysOf(later.predecessors)).toContain(before);
    expect(earlier.successors[0]?.words).toMatch(/^(blocks|starts together with)$/);
    expect(later.predecessors[0]?.words).toMatch(/^(is blocked by|starts together with)$/);
  });

  it('give words of issues by their ids, of those only that the viewer may see', async () => {
    const everything = await view(sandbox, first(), 'dependencies.view', { scope: { of: 'site' } });
    const issueIds = everything.items.ids.slice(0, 100).map(String);
    const answers = await Promise.all(people().map((person) => view(sandbox, person, 'issues.byIds', { issueIds })));
    for (const [at, person] of people().entries()) {
      const visible = new Set((await issuesOf(sandbox.source.jira, person)).map(({ id }) => id));
      expect(answers[at]?.issues.map(({ issueId }) => issueId)).toEqual(issueIds.filter((id) => visible.has(id)));
    }
    expect(new Set(answers.map(({ issues }) => issues.length)).size).toBeGreaterThan(1);
  });

  it('take another meaning at once where an administrator says so, and only then', async () => {
    const admin = administrator() ?? '';
    const before = await view(sandbox, admin, 'dependencies.types', {});
    const idOf = (name: string) => before.types.find((type) => type.name === name)?.id ?? '';
    const choices: SaveDependencyTypesRequest['choices'] = [
      { typeId: idOf('Relates'), rule: { kind: 'FF', first: 'inward', lagDays: 3 } },
      { typeId: idOf('Start together'), rule: null },
    ];
    expect(await call(sandbox, first(), 'dependencies.saveTypes', { version: before.version, choices })).toEqual({
      ok: false,
      failure: { code: 'not-permitted' },
    });
    await view(sandbox, admin, 'dependencies.saveTypes', { version: before.version, choices });
    const chosen: Meanings = { Blocks: { kind: 'FS', first: 'outward' }, Relates: { kind: 'FF', first: 'inward' } };
    for (const person of people().slice(0, 3)) {
      expect(await shownLinks(sandbox, person)).toEqual(await expectedLinks(sandbox.source.jira, person, chosen));
    }
    const again = { version: before.version, choices: [] };
    expect(await call(sandbox, admin, 'dependencies.saveTypes', again)).toMatchObject({
      ok: false,
      failure: { code: 'changed-meanwhile' },
    });
    const after = await view(sandbox, admin, 'dependencies.saveTypes', { version: before.version + 1, choices: [] });
    expect(after).toEqual({ ...before, version: before.version + 2 });
  });

  it('are saved once where two administrators save at the same time', async () => {
    const admin = administrator() ?? '';
    const { version } = await view(sandbox, admin, 'dependencies.types', {});
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(sandbox, admin, 'dependencies.saveTypes', { version, choices: [] })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ['dependencies.view', {}, 'scope'],
    ['dependencies.view', { scope: { of: 'site' }, asOf: 20_000 }, 'request'],
    ['dependencies.view', { scope: { of: 'projects', projectIds: [] } }, 'scope.projectIds'],
    ['dependencies.view', { scope: { of: 'projects', projectIds: ['1 OR 1=1'] } }, 'scope.projectIds.0'],
    ['dependencies.view', { scope: { of: 'below', issueKey: 'x' } }, 'scope.issueKey'],
    ['dependencies.ofIssue', { issueKey: 'A-1', accountId: 'x' }, 'request'],
    ['issues.byIds', { issueIds: Array.from({ length: 101 }, (_, at) => String(at + 1)) }, 'issueIds'],
    ['issues.byIds', { issueIds: ['-1'] }, 'issueIds.0'],
    ['dependencies.saveTypes', { version: 0 }, 'choices'],
    [
      'dependencies.saveTypes',
      { version: 0, choices: [{ typeId: '10000', rule: { kind: 'XX' } }] },
      'choices.0.rule.kind',
    ],
    [
      'dependencies.saveTypes',
      { version: 0, choices: [{ typeId: '10000', rule: { kind: 'FS', first: 'outward', lagDays: 1e6 } }] },
      'choices.0.rule.lagDays',
    ],
  ] as const)('answer a forged %s payload (%#) with the field that is wrong', async (functionKey, payload, field) => {
    expect(await call(sandbox, first(), functionKey, payload)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });

  it('refuse to give a type of links a meaning that the site does not have', async () => {
    const choices = [{ typeId: '999999', rule: null }];
    const { version } = await view(sandbox, administrator() ?? '', 'dependencies.types', {});
    expect(await call(sandbox, administrator() ?? '', 'dependencies.saveTypes', { version, choices })).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field: 'choices' },
    });
  });

  it('do not tell what is hidden from what does not exist', async () => {
    const nobody = people()[5] ?? '';
    const { projects } = await view(sandbox, first(), 'portfolio.view', {});
    const own = new Set((await view(sandbox, nobody, 'portfolio.view', {})).projects.map(({ key }) => key));
    const hidden = projects.find(({ key }) => !own.has(key));
    const asks = [
      call(sandbox, nobody, 'dependencies.view', { scope: { of: 'projects', projectIds: [hidden?.projectId] } }),
      call(sandbox, nobody, 'dependencies.view', { scope: { of: 'projects', projectIds: ['999999'] } }),
      call(sandbox, nobody, 'dependencies.view', { scope: { of: 'below', issueKey: `${hidden?.key ?? ''}-1` } }),
      call(sandbox, nobody, 'dependencies.ofIssue', { issueKey: `${hidden?.key ?? ''}-1` }),
      call(sandbox, nobody, 'dependencies.ofIssue', { issueKey: 'NOSUCH-1' }),
    ];
    for (const answer of await Promise.all(asks)) expect(answer).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Thresholds } from '../../src/contract/health';
import { defaultThresholds } from '../../src/domain/health/thresholds';
import { personOf } from '../browser/driver/demo-sandbox';
import { FiguresOracle } from '../oracle/figures-oracle';
import { expectedHealth, stateBy } from '../oracle/health-oracle';
import { expectedLinks, type Meanings } from '../oracle/links-oracle';
import { isoDayIn, issuesOf } from '../oracle/read-as-person';
import { call, view } from './call-as';
import { startDemo } from '../start-demo';

const nodesListed = ['added', 'open', 'openWithoutDue', 'epicsWithoutDue', 'contradictions'] as const;
const meanings: Meanings = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
};
const strict: Thresholds = { ...defaultThresholds, late: { attention: 1, danger: 2 } };

describe('health', () => {
  let sandbox: RunningSandbox;
  let timeZone: string;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const admin = () => personOf(sandbox.source.jira, 'Site administrator').accountId;

  /** Predecessor and successor of every dependency that Jira shows this person. */
  const linksOfPerson = async (person: string) => {
    const links = await expectedLinks(sandbox.source.jira, person, meanings);
    return links.map((link) => link.split(' ')).map(([first = '', , then = '']) => [first, then] as const);
  };

  beforeAll(async () => {
    sandbox = await startDemo();
    const { jira } = sandbox.source;
    const path = '/rest/api/3/serverInfo';
    const info = await jira.request(admin(), { method: 'GET', path, query: new URLSearchParams() });
    timeZone = (info.body as { serverTimeZone: string }).serverTimeZone;
  });
  afterAll(() => sandbox.close());

  it.each([0, 1, 2, 3, 4, 5])(
    'is what the rules give for what person %i can read, project by project and in all',
    async (at) => {
      const person = people()[at] ?? '';
      const issues = await issuesOf(sandbox.source.jira, person);
      const today = isoDayIn(timeZone, new Date());
      const oracle = new FiguresOracle(issues, today);
      const page = await view(sandbox, person, 'portfolio.view', {});
      const all = { key: null, health: page.health };
      for (const { key, health } of [...page.projects, all]) {
        const own = key === null ? issues : issues.filter(({ project }) => project === key);
        const figures = key === null ? oracle.ofAll() : oracle.ofProject(key);
        const expected = expectedHealth(own, oracle, today);
        expect(health?.inputs).toMatchObject({ ...expected, issues: own.length, late: figures.late });
        const { late, withoutDue, unestimated, contradictions } = defaultThresholds;
        const couldBeLate = expected.openWithoutDue === expected.open ? 0 : expected.open;
        expect(health?.checks).toMatchObject({
          late: { state: stateBy(figures.late, couldBeLate, late) },
          withoutDue: { state: stateBy(expected.epicsWithoutDue, expected.openEpics, withoutDue) },
          unestimated: { state: stateBy(figures.unestimated, expected.openStories, unestimated) },
          contradictions: { state: stateBy(expected.contradictions, own.length, contradictions) },
        });
        const { growth } = health?.inputs ?? {};
        const before = own.length - expected.added;
        if (growth?.by === 'issues') expect(growth).toEqual({ by: 'issues', added: expected.added, before });
        expect(health?.checks.growth.state).toBe(
          stateBy(growth?.added ?? 0, growth?.before ?? 0, defaultThresholds.growth),
        );
        const links = await linksOfPerson(person);
        const open = new Set(own.filter(({ category }) => category !== 'done').map((issue) => issue.key));
        const seen = new Set(issues.map((issue) => issue.key));
        const waiting = links.flatMap(([first, then]) => (seen.has(first) && open.has(then) ? [then] : []));
        expect(health?.inputs.waits?.dependent).toBe(new Set(waiting).size);
        const { inConflict = 0 } = health?.inputs.waits ?? {};
        expect(health?.checks.conflicts.state).toBe(
          stateBy(inConflict, waiting.length > 0 ? expected.open : 0, defaultThresholds.conflicts),
        );
        expect(health?.dimensions.capacity).toBe('unknown');
      }
    },
    120_000,
  );

  it('differs between people, so that the comparison means something', async () => {
    const pages = await Promise.all(people().map((person) => view(sandbox, person, 'portfolio.view', {})));
    expect(new Set(pages.map(({ health }) => JSON.stringify(health.inputs))).size).toBeGreaterThanOrEqual(3);
    const states = new Set(pages.flatMap(({ projects }) => projects.map((project) => project.health?.state)));
    expect(states.size).toBeGreaterThanOrEqual(2);
  });

  it('opens into as many issues as it counts', async () => {
    const [person = ''] = people();
    const { health } = await view(sandbox, person, 'portfolio.view', {});
    for (const figure of nodesListed) {
      const { total } = await view(sandbox, person, 'issues.list', { scope: { of: 'portfolio' }, figure, offset: 0 });
      expect({ figure, total }).toEqual({ figure, total: health.inputs[figure] });
    }
    const conflicts = { scope: { of: 'portfolio' }, figure: 'inConflict', offset: 0 } as const;
    const { total } = await view(sandbox, person, 'issues.list', conflicts);
    expect(total).toBe(health.inputs.waits?.inConflict);
    expect(total).toBeGreaterThan(0);
  });

  it('lets only administrators see and set thresholds', async () => {
    const person = people().find((one) => one !== admin()) ?? '';
    const refused = { ok: false, failure: { code: 'not-permitted' } };
    expect(await call(sandbox, person, 'health.thresholds', {})).toEqual(refused);
    const request = { version: 0, thresholds: strict };
    expect(await call(sandbox, person, 'health.saveThresholds', request)).toEqual(refused);
    expect(await view(sandbox, admin(), 'health.thresholds', {})).toEqual({
      version: 0,
      thresholds: defaultThresholds,
    });
  });

  it.each([
    ['attention that is not below danger', { attention: 5, danger: 5 }],
    ['parts of a percent', { attention: 0.5, danger: 5 }],
    ['zero', { attention: 0, danger: 5 }],
    ['more than all', { attention: 5, danger: 101 }],
    ['more than it knows', { attention: 5, danger: 10, else: 1 }],
  ])('refuses thresholds of %s', async (_, late) => {
    const request = { version: 0, thresholds: { ...defaultThresholds, late } };
    expect(await call(sandbox, admin(), 'health.saveThresholds', request)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' },
    });
  });

  it('is judged by new thresholds at once, and by those of the first of two who save', async () => {
    const request = { version: 0, thresholds: strict };
    expect(await call(sandbox, admin(), 'health.saveThresholds', request)).toEqual({
      ok: true,
      value: { version: 1, thresholds: strict },
    });
    const second = { version: 0, thresholds: defaultThresholds };
    expect(await call(sandbox, admin(), 'health.saveThresholds', second)).toMatchObject({
      ok: false,
      failure: { code: 'changed-meanwhile' },
    });
    const page = await view(sandbox, people()[0] ?? '', 'portfolio.view', {});
    expect(page.thresholds).toEqual(strict);
    const { late, open } = page.health.inputs;
    expect(page.health.checks.late.state).toBe(stateBy(late, open, strict.late));
    expect(page.health.checks.late.state).toBe('danger');
  });
});

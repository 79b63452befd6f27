import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { mondayToFriday } from '../../src/domain/schedule/work-calendar';
import { linksOf, planOf } from '../../static/views/dependencies/plan/dependency-plan';
import { expectedLinks, type Meanings } from '../oracle/links-oracle';
import { expectedPlan } from '../oracle/plan-oracle';
import { shownPlan } from '../oracle/shown-plan';
import { view } from './call-as';
import { startDemo } from '../start-demo';

const byWords: Meanings = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
};

describe('what the tab says of the dependencies of the demo company', () => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
  });
  afterAll(() => sandbox.close());

  it.each([0, 1, 2, 3, 4, 5])('is for person %i what counting day by day gives', async (at) => {
    const person = people()[at] ?? '';
    const answer = await view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } });
    const links = await expectedLinks(sandbox.source.jira, person, byWords);
    expect(linksOf(planOf(answer, mondayToFriday))).toHaveLength(new Set(links).size);
    if (answer.links.from.length === 0) return;
    const [{ slip: shownSlip, ...shown }, { slip, ...expected }] = [shownPlan(answer), expectedPlan(answer)];
    expect(shown).toEqual(expected);
    for (const key of expected.scheduled.slice(0, 20)) expect(shownSlip(key, 7)).toEqual(slip(key, 7));
  });

  it('has conflicts, a path and items that follow, so that the comparison compares something', async () => {
    const answer = await view(sandbox, people()[0] ?? '', 'dependencies.view', { scope: { of: 'site' } });
    const { conflicts, scheduled, critical, slip } = expectedPlan(answer);
    expect(conflicts.length).toBeGreaterThan(0);
    expect(scheduled.length).toBeGreaterThan(10);
    expect(critical.length).toBeGreaterThan(0);
    expect(scheduled.some((key) => Object.keys(slip(key, 7).moved).length > 1)).toBe(true);
  });
});

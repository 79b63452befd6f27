import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
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
    expect(linksOf(planOf(answer))).toHaveLength(new Set(links).size);
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

  it('counts by the calendar that administrators give the site, in the whole and for one issue', async () => {
    const admin =
      sandbox.source.jira.people.find(({ about }) => about?.startsWith('Site administrator'))?.accountId ?? '';
    const person = people()[0] ?? '';
    const before = await view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } });
    expect(before.work).toEqual({ weekdays: [1, 2, 3, 4, 5], holidays: [] });
    const id = '5f0f2c1e-0000-4000-8000-00000000ca1e';
    const holidays = [30, 31, 32, 61].map((days) => ({ day: before.today + days, name: 'Off' }));
    const calendar = { name: 'Four days', hours: [0, 8, 8, 8, 8, 0, 0], holidays };
    const save = (request: object) => view(sandbox, admin, 'capacity.saveSetup', request as never);
    await save({ kind: 'calendar', id, version: 0, record: calendar });
    const { settings } = await view(sandbox, admin, 'capacity.setup', {});
    await save({ kind: 'settings', version: settings.version, record: { ...settings.record, calendarId: id } });
    const answer = await view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } });
    expect(answer.work).toEqual({ weekdays: [2, 3, 4, 5], holidays: holidays.map(({ day }) => day) });
    const [{ slip: shownSlip, ...shown }, { slip, ...expected }] = [shownPlan(answer), expectedPlan(answer)];
    expect(shown).toEqual(expected);
    expect(expected.conflicts).not.toEqual(expectedPlan(before).conflicts);
    const key = expected.scheduled[0] ?? '';
    expect(shownSlip(key, 9)).toEqual(slip(key, 9));
    const [from = '', , to = '', days = ''] = expected.conflicts[0]?.split(' ') ?? [];
    const { successors } = await view(sandbox, person, 'dependencies.ofIssue', { issueKey: from });
    const told = successors.find(({ other }) => other.kind === 'open' && other.issue.key === to);
    expect(told?.shortByDays).toBe(Number(days));
  });
});

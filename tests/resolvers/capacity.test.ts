import { demoCapacity } from '../../sandbox/demo/capacity';
import { demoPortfolios } from '../../sandbox/demo/portfolios';
import { fillCapacity } from '../../sandbox/server/fill-capacity';
import { fillPortfolios } from '../../sandbox/server/fill-portfolios';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { CapacityRow, CapacityView } from '../../src/contract/capacity';
import type { PersonRecord, TeamRecord, WorkingWeek } from '../../src/contract/capacity-setup';
import { formatDay } from '../../src/domain/schedule/calendar-day';
import { personOf } from '../browser/driver/demo-sandbox';
import { CapacityOracle, hoursOn, nextDay, type DescribedPerson } from '../oracle/capacity-oracle';
import { isoDayIn, issuesOf, type SeenIssue } from '../oracle/read-as-person';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';
import { settle } from './settle';

const weeks = { period: 'week' } as const;
const purposes = ['Portfolio manager', 'Product owner', 'Developer'];
const office = '7c1d2b4a-3f60-4a7e-8a10-000000000001';

type Described = ReturnType<typeof describeCompany>;

/** What the administrator said, read from the demo and not from the app. */
function describeCompany(now: number) {
  const all = demoCapacity(now) as { kind: string; id: string; record: unknown }[];
  const of = (kind: string) => all.filter((one) => one.kind === kind);
  const calendars = new Map(of('calendar').map(({ id, record }) => [id, record as WorkingWeek]));
  const people = new Map(of('person').map(({ id, record }) => [id, record as PersonRecord]));
  const teams = of('team').map(({ id, record }) => {
    const team = record as TeamRecord;
    const members = team.members.map((one) => ({ accountId: one.accountId, percent: one.allocations[0]!.percent }));
    return { ...team, id, members };
  });
  const calendarOf = (accountId: string | null): DescribedPerson => {
    const person = accountId === null ? undefined : people.get(accountId);
    const { hours, holidays } = calendars.get(person?.calendarId ?? office)!;
    const leave = (person?.leave ?? []).map((one) => ({
      first: formatDay(one.first),
      last: formatDay(one.last),
      percent: one.percent,
    }));
    return { hours, holidays: holidays.map(({ day }) => formatDay(day)), leave };
  };
  return { teams, calendarOf, isKnown: (accountId: string) => people.has(accountId) };
}

/** Sums of a day's values by the periods of a view. */
function inPeriods({ periods }: CapacityView, valueOf: (iso: string) => number): number[] {
  return periods!.map(({ first, last }) => {
    let sum = 0;
    for (let day = formatDay(first); day <= formatDay(last); day = nextDay(day)) sum += valueOf(day);
    return sum;
  });
}

function expectHours(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((hours, at) => expect(Math.abs(hours - expected[at]!)).toBeLessThan(0.02));
}

describe('capacity', () => {
  let sandbox: RunningSandbox;
  let company: Described;
  const accountOf = (purpose: string) => personOf(sandbox.source.jira, purpose).accountId;
  const admin = () => accountOf('Site administrator');
  const oracleOf = async (purpose: string) => {
    const issues = await issuesOf(sandbox.source.jira, accountOf(purpose));
    const query = new URLSearchParams();
    const info = await sandbox.source.jira.request(admin(), { method: 'GET', path: '/rest/api/3/serverInfo', query });
    const today = isoDayIn((info.body as { serverTimeZone: string }).serverTimeZone, new Date());
    return { issues, oracle: new CapacityOracle(issues, today, company.teams, company.calendarOf) };
  };

  beforeAll(async () => {
    sandbox = await startDemo();
    await fillPortfolios(sandbox, Date.now());
    await fillCapacity(sandbox, Date.now());
    await settle(sandbox);
    company = describeCompany(Date.now());
  });
  afterAll(() => sandbox.close());

  it.each(purposes)(
    'is for the %s what is computed from what this person reads of Jira, for teams and for people',
    async (purpose) => {
      const { oracle } = await oracleOf(purpose);
      const by = { team: oracle.byTeam(), person: oracle.byPerson() };
      for (const grouping of ['team', 'person'] as const) {
        const seen = await view(sandbox, accountOf(purpose), 'capacity.view', { by: grouping, ...weeks });
        const worked = seen.rows.filter(
          ({ id, booked, later }) => !id.startsWith('jira:') && (later > 0 || booked.some((hours) => hours > 0)),
        );
        expect(worked.map(({ id }) => id).sort()).toEqual([...by[grouping].keys()].sort());
        for (const row of worked) {
          const days = by[grouping].get(row.id)!;
          expectHours(
            row.booked,
            inPeriods(seen, (day) => days.get(day) ?? 0),
          );
          expectHours(row.available!, availableTo(seen, row, grouping));
          const all = [...days.values()].reduce((sum, hours) => sum + hours, 0);
          expect(Math.abs(row.booked.reduce((sum, hours) => sum + hours, row.later) - all)).toBeLessThan(0.1);
        }
        expect(seen.apart.unestimated).toBe(oracle.unestimated().length);
      }
    },
    60_000,
  );

  function availableTo(seen: CapacityView, { id }: CapacityRow, grouping: 'team' | 'person'): number[] {
    if (grouping === 'person') return inPeriods(seen, (day) => hoursOn(company.calendarOf(id), day));
    const { members } = company.teams.find((team) => team.id === id)!;
    return inPeriods(seen, (day) =>
      members.reduce(
        (sum, { accountId, percent }) => sum + (hoursOn(company.calendarOf(accountId), day) * percent) / 100,
        0,
      ),
    );
  }

  it.each(purposes)(
    'makes the health of projects by what the %s can read: the busiest of those who have work in each',
    async (purpose) => {
      const { issues, oracle } = await oracleOf(purpose);
      const { projects, today } = await view(sandbox, accountOf(purpose), 'portfolio.view', {});
      const days = Array.from({ length: 42 }, (_, at) => formatDay((today + at) as typeof today));
      const booked = (hours: ReadonlyMap<string, number> | undefined) =>
        days.reduce((sum, day) => sum + (hours?.get(day) ?? 0), 0);
      const rows = { team: oracle.byTeam(), person: oracle.byPerson() };
      const available = {
        team: (id: string) =>
          company.teams
            .find((team) => team.id === id)!
            .members.reduce((sum, { accountId, percent }) => sum + (available.person(accountId) * percent) / 100, 0),
        person: (id: string): number => days.reduce((sum, day) => sum + hoursOn(company.calendarOf(id), day), 0),
      };
      for (const { key, health } of projects) {
        const here = issues.filter(({ project }) => project === key);
        const own = oracle.askedFor(here, days);
        const soon = oracle.onDays(here, days);
        const known = (list: readonly SeenIssue[]) =>
          list.filter((issue) => oracle.isOfKnown(issue, company.isKnown)).length;
        expect(health!.inputs.soon).toEqual({ sized: known(soon.sized), unsized: known(soon.unsized) });
        const shares = (['team', 'person'] as const).flatMap((kind) =>
          [...own[kind]].flatMap((id) =>
            kind === 'team' || company.isKnown(id) ? [booked(rows[kind].get(id)) / available[kind](id)] : [],
          ),
        );
        const { share } = health!.checks.overload;
        if (shares.length === 0) expect(share).toBeNull();
        else expect(Math.abs(share! - Math.max(...shares))).toBeLessThan(1e-6);
      }
      expect(projects.some(({ health }) => health?.checks.overload.share != null)).toBe(true);
    },
    60_000,
  );

  it('opens the health of capacity into as many issues as it counts', async () => {
    const manager = accountOf('Portfolio manager');
    const { health } = await view(sandbox, manager, 'portfolio.view', {});
    const asked = { scope: { of: 'portfolio' }, figure: 'ofBusiest', offset: 0 } as const;
    const { total } = await view(sandbox, manager, 'issues.list', asked);
    expect(total).toBe(health.inputs.busiest?.issues);
    expect(total).toBeGreaterThan(0);
    const unsized = await view(sandbox, manager, 'issues.list', { ...asked, figure: 'unsized' });
    expect(unsized.total).toBe(health.inputs.soon.unsized);
    expect(unsized.total).toBeGreaterThan(0);
  });

  it('differs between people, and says that somebody may see less', async () => {
    const views = await Promise.all(
      purposes.map((purpose) => view(sandbox, accountOf(purpose), 'capacity.view', { by: 'team', ...weeks })),
    );
    expect(new Set(views.map(({ rows }) => JSON.stringify(rows.map(({ booked }) => booked)))).size).toBe(3);
    expect(views[2]!.maySeeLess).toBe(true);
  });

  it('never tells an issue, nor a project, that a person cannot open', async () => {
    const developer = accountOf('Developer');
    const visible = new Set((await issuesOf(sandbox.source.jira, developer)).map(({ key }) => key));
    const seen = await view(sandbox, developer, 'capacity.view', { by: 'person', ...weeks });
    const projects = new Set([...visible].map((key) => key.replace(/-\d+$/, '')));
    for (const { projects: told } of seen.over) for (const { key } of told) expect(projects).toContain(key);
    for (const row of seen.rows.filter(({ booked }) => booked.some((hours) => hours > 0))) {
      for (const [period, hours] of row.booked.entries()) {
        if (hours === 0) continue;
        const of = { kind: 'cell', row: row.id, period } as const;
        const { items, total } = await view(sandbox, developer, 'capacity.items', { by: 'person', ...weeks, of });
        items.forEach(({ issue }) => expect(visible).toContain(issue.key));
        const sum = items.reduce((all, item) => all + (item.hours ?? 0), 0);
        if (total === items.length) expect(Math.abs(sum - hours)).toBeLessThan(0.02 + 0.01 * total);
      }
    }
    const level = JSON.stringify(await view(sandbox, developer, 'capacity.level', {}));
    for (const [key] of level.matchAll(/[A-Z]+-\d+(?=")/g)) expect(visible).toContain(key);
  });

  it('opens what is apart into as many issues as it counts', async () => {
    const manager = accountOf('Portfolio manager');
    const { apart } = await view(sandbox, manager, 'capacity.view', { by: 'person', ...weeks });
    const counts = {
      unestimated: apart.unestimated,
      points: apart.points,
      undated: apart.undated.issues,
      nobody: apart.nobody.issues,
    };
    for (const kind of ['unestimated', 'points', 'undated', 'nobody'] as const) {
      const of = { kind: 'apart', apart: kind } as const;
      const { total } = await view(sandbox, manager, 'capacity.items', { by: 'person', ...weeks, of });
      expect(total).toBe(counts[kind]);
      expect(total).toBeGreaterThan(0);
    }
  });

  it('of a portfolio counts what its people do elsewhere, and tells which part is its own', async () => {
    const { portfolios } = demoPortfolios(Date.now()) as { portfolios: readonly { id: string; name: string }[] };
    const portfolioId = portfolios.find(({ name }) => name === 'Logistics renewal')!.id;
    const manager = accountOf('Portfolio manager');
    const part = await view(sandbox, manager, 'capacity.view', { portfolioId, by: 'person', ...weeks });
    const whole = await view(sandbox, manager, 'capacity.view', { by: 'person', ...weeks });
    expect(part.rows.length).toBeGreaterThan(3);
    expect(part.rows.length).toBeLessThan(whole.rows.length);
    for (const row of part.rows) {
      expect(row.booked).toEqual(whole.rows.find(({ id }) => id === row.id)!.booked);
      row.here.forEach((hours, at) => expect(hours).toBeLessThanOrEqual(row.booked[at]! + 0.001));
    }
    const outsider = await call(sandbox, accountOf('External'), 'capacity.view', { portfolioId, by: 'team', ...weeks });
    expect(outsider).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it('proposes moves of issues that nobody has begun, within float at no cost, and says what more would cost', async () => {
    const level = await view(sandbox, accountOf('Portfolio manager'), 'capacity.level', {});
    const { before, withinFloat, withCost } = level.excess;
    const freed = (moves: readonly { readonly frees: number }[]) => moves.reduce((sum, { frees }) => sum + frees, 0);
    expect(before).toBeGreaterThan(0);
    expect(Math.abs(before - freed(level.moves) - withinFloat)).toBeLessThan(0.5);
    expect(Math.abs(withinFloat - freed(level.costly) - withCost)).toBeLessThan(0.5);
    expect(level.moves.every(({ beyondFloat }) => beyondFloat === 0)).toBe(true);
    for (const { from, to } of [...level.moves, ...level.costly]) expect(to.first).toBeGreaterThan(from.first);
    expect(level.cost.reduce((sum, { moves }) => sum + moves, 0)).toBe(level.costly.length);
  });

  it.each([
    ['capacity.view', {}],
    ['capacity.view', { by: 'everybody', period: 'week' }],
    ['capacity.view', { by: 'team', period: 'week', portfolioId: "' OR 1=1" }],
    ['capacity.view', { by: 'team', period: 'week', accountId: 'x' }],
    ['capacity.items', { by: 'team', period: 'week', of: { kind: 'cell', row: 'x', period: -1 } }],
    ['capacity.items', { by: 'team', period: 'week', of: { kind: 'cell', row: 'x', period: 1.5 } }],
    ['capacity.items', { by: 'team', period: 'week', of: { kind: 'everything' } }],
    ['capacity.level', { portfolioId: 7 }],
    [
      'capacity.saveSetup',
      { kind: 'calendar', id: office, version: 1, record: { name: 'x', hours: [], holidays: [] } },
    ],
    ['capacity.saveSetup', { kind: 'person', id: '', version: 0, record: { calendarId: null, role: null, leave: [] } }],
    ['capacity.importLeave', { text: 7, isDryRun: false }],
  ] as const)('refuses a forged payload of %s: %j', async (key, payload) => {
    const answer = await call(sandbox, admin(), key, payload);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  });
});

import fc from 'fast-check';
import { workDaysOf } from '../../../src/domain/capacity/availability';
import { bookDemand } from '../../../src/domain/capacity/book-demand';
import type { TeamRecord } from '../../../src/domain/capacity/capacity-records';
import { demandOf } from '../../../src/domain/capacity/demand';
import { periodKinds, periodsFrom } from '../../../src/domain/capacity/periods';
import { spread } from '../../../src/domain/capacity/spread';
import { lookUpTeams } from '../../../src/domain/capacity/team-lookup';
import { keyOf } from '../../../src/domain/hierarchy/forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aWeek, monday, someWeek } from '../../builders/capacity';
import { aFact, aForest, day, points, someIssues, under } from '../../builders/facts';

const hour = 3_600;
const all = [{ first: null, last: null, percent: 100 }];
const aTeam = (rest: Partial<TeamRecord>): TeamRecord => ({
  name: 'Team',
  jiraTeamId: null,
  leads: [],
  hoursPerPoint: null,
  members: [],
  ...rest,
});
const teams = new Map([
  ['one', aTeam({ name: 'One', jiraTeamId: 'J1', hoursPerPoint: 6 })],
  ['two', aTeam({ name: 'Two', members: [{ accountId: 'ann', allocations: all }] })],
]);

function demand(...issues: IssueFact[]) {
  const forest = aForest(...issues);
  const rules = { today: monday, teams: lookUpTeams(teams, monday), sprints: { firstDay: monday, weeks: 2 } };
  return demandOf(forest, rollUp(forest), rules).map(({ node, ...item }) => ({ key: keyOf(forest, node), ...item }));
}

describe('demand', () => {
  it('is the time that is left, else points times the hours of a point of the team', () => {
    expect(
      demand(
        aFact(1, { workLeft: 5 * hour, points: points(3), assignee: 'ann' }),
        aFact(2, { points: points(3), team: 'J1' }),
        aFact(3, { points: points(3), assignee: 'ann' }),
        aFact(4, { team: 'J9' }),
        aFact(5, { workLeft: 9, category: 'done' }),
      ),
    ).toMatchObject([
      { key: 'ABC-1', hours: 5, gap: null, teamId: 'two' },
      { key: 'ABC-2', hours: 18, gap: null, teamId: 'one' },
      { key: 'ABC-3', hours: null, gap: 'points', teamId: 'two' },
      { key: 'ABC-4', hours: null, gap: 'unestimated', teamId: 'jira:J9' },
    ]);
  });

  it('takes a parent only where nothing below it is estimated', () => {
    const time = (hours: number) => ({ workLeft: hours * hour, hasTimeEstimate: true });
    expect(
      demand(
        aFact(1, { level: 1, ...time(100) }),
        aFact(2, { ...under(1), ...time(5) }),
        aFact(3, under(1)),
        aFact(4, { level: 1, ...time(40) }),
        aFact(5, under(4)),
        aFact(6, { level: 1 }),
        aFact(7, under(6)),
      ).map(({ key, hours }) => [key, hours]),
    ).toEqual([
      ['ABC-4', 40],
      ['ABC-2', 5],
      ['ABC-3', null],
      ['ABC-7', null],
    ]);
  });

  it('is to be done between its days, a late one today, one of a sprint within that sprint', () => {
    const spans = demand(
      aFact(1, { start: day(monday + 3), due: day(monday + 9) }),
      aFact(2, { start: day(monday - 9), due: day(monday + 2) }),
      aFact(3, { due: day(monday - 2) }),
      aFact(4, { sprintDue: day(monday + 20) }),
      aFact(5, { start: day(monday + 9) }),
      aFact(6, { start: day(monday + 9), due: day(monday + 4) }),
    ).map(({ span }) => span && [span.first - monday, span.last - monday]);
    expect(spans).toEqual([[3, 9], [0, 2], [0, 0], [7, 20], null, [9, 9]]);
  });

  it('belongs to the team that has most of the assignee', () => {
    const part = (percent: number) => [{ accountId: 'ann', allocations: [{ first: null, last: null, percent }] }];
    const lookup = lookUpTeams(
      new Map([
        ['a', aTeam({ name: 'A', members: part(40) })],
        ['b', aTeam({ name: 'B', members: part(60) })],
      ]),
      monday,
    );
    expect(lookup.teamOf(null, 'ann')).toBe('b');
    expect(lookup.teamOf(null, 'bob')).toBeNull();
  });
});

describe('spread work', () => {
  const taken = (hours: number, first: number, last: number, calendar = workDaysOf(aWeek())) => {
    const parts: [number, number][] = [];
    const span = { first: day(monday + first), last: day(monday + last) };
    spread(hours, span, calendar, periodsFrom(monday, 'week', null)!.slice(0, 2), (at, part) => parts.push([at, part]));
    return parts;
  };

  it('is even over work days', () => {
    expect(taken(30, 3, 9)).toEqual([
      [0, 12],
      [1, 18],
    ]);
    expect(taken(30, 10, 16)).toEqual([
      [1, 12],
      [2, 18],
    ]);
  });

  it('is asked for on the next work day where none of the span is worked, on its last day where none ever is', () => {
    expect(taken(30, 5, 6)).toEqual([[1, 30]]);
    expect(taken(30, 0, 9, null)).toEqual([[1, 30]]);
  });

  it('is conserved over periods of any kind, in any calendar', () => {
    fc.assert(
      fc.property(someIssues, someWeek, fc.constantFrom(...periodKinds), (issues, week, kind) => {
        const forest = aForest(...issues.map((issue) => ({ ...issue, team: 'J1' })));
        const rules = { today: day(19_030), teams: lookUpTeams(teams, day(19_030)), sprints: null };
        const items = demandOf(forest, rollUp(forest), rules);
        const periods = periodsFrom(day(19_030), kind, { firstDay: monday, weeks: 1 })!;
        const { booked, here } = bookDemand(items, {
          rows: 1,
          periods,
          rowOf: () => 0,
          calendarOf: () => workDaysOf(week),
          isHere: ({ node }) => node % 2 === 0,
        });
        const hoursOf = (wanted: (node: number) => boolean) =>
          items.reduce((sum, { hours, span, node }) => sum + (span && wanted(node) ? (hours ?? 0) : 0), 0);
        expect(booked.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(hoursOf(() => true));
        expect(here.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(hoursOf((node) => node % 2 === 0));
      }),
    );
  });
});

describe('any demand', () => {
  it('never counts an issue and one above it', () => {
    fc.assert(
      // Only upwards: Jira has no loops of parents, in which every issue would be above itself.
      fc.property(someIssues, (some) => {
        const issues = some.map((one) => ({
          ...one,
          parent: (one.parent?.id ?? Infinity) < one.id ? one.parent : null,
        }));
        const forest = aForest(...issues);
        const rules = { today: monday, teams: lookUpTeams(teams, monday), sprints: null };
        const items = demandOf(forest, rollUp(forest), rules).filter(({ gap }) => gap !== 'unestimated');
        const counted = new Set(items.map(({ node }) => node));
        for (const { node } of items) {
          const met = new Set([node]);
          for (let above = forest.parent[node]!; above >= 0 && !met.has(above); above = forest.parent[above]!) {
            met.add(above);
            expect(counted.has(above) && !isInLoop(forest.parent, above)).toBe(false);
          }
        }
      }),
    );
  });
});

/** A loop of parents has no above and below. */
function isInLoop(parent: Int32Array, node: number): boolean {
  const met = new Set<number>();
  for (let above = parent[node]!; above >= 0 && !met.has(above); above = parent[above]!) {
    if (above === node) return true;
    met.add(above);
  }
  return false;
}

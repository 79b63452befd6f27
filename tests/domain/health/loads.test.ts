import fc from 'fast-check';
import { workDaysOf } from '../../../src/domain/capacity/availability';
import type { TeamRecord } from '../../../src/domain/capacity/capacity-records';
import { demandOf } from '../../../src/domain/capacity/demand';
import { lookUpTeams } from '../../../src/domain/capacity/team-lookup';
import { inputsOf, judge } from '../../../src/domain/health/health';
import { countItems } from '../../../src/domain/health/item-counts';
import {
  busiestOf,
  loadedNodes,
  loadPeriod,
  loadsOf,
  nodesOfBusiest,
  sizedIn,
  unsizedNodes,
} from '../../../src/domain/health/loads';
import { defaultThresholds } from '../../../src/domain/health/thresholds';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { sumFigures } from '../../../src/domain/progress/sum-figures';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aWeek, monday } from '../../builders/capacity';
import { aFact, aForest, day, instant } from '../../builders/facts';

const hour = 3_600;
const lastDay = monday + 41;
const team: TeamRecord = { name: 'One', jiraTeamId: 'J1', leads: [], hoursPerPoint: null, members: [] };
const supply = new Map([
  ['team one', { name: 'One', available: 100 }],
  ['person ann', { name: null, available: 40 }],
  ['person off', { name: null, available: 0 }],
]);

const work = (id: number, hours: number, rest: Partial<IssueFact> = {}) =>
  aFact(id, { workLeft: hours * hour, due: day(monday + 4), ...rest });

function loaded(...issues: IssueFact[]) {
  const forest = aForest(...issues);
  const rules = { today: monday, teams: lookUpTeams(new Map([['one', team]]), monday), sprints: null };
  const loads = loadsOf(forest, demandOf(forest, rollUp(forest), rules), {
    period: loadPeriod(monday),
    calendarOf: () => workDaysOf(aWeek()),
    supplyOf: (kind, id) => supply.get(`${kind} ${id}`) ?? null,
  });
  return { forest, loads, nodes: loadedNodes(forest, loads), all: Array.from({ length: forest.size }, (_, at) => at) };
}

function judged(issues: readonly IssueFact[], counted?: readonly number[]) {
  const { forest, nodes, all } = loaded(...issues);
  const scope = { counted: counted ?? all, measured: counted ?? all };
  const rolled = rollUp(forest);
  const grounds = { today: monday, addedSince: instant(0), waits: null, loads: nodes };
  const figures = sumFigures(forest, rolled, scope, monday);
  const items = countItems(forest, rolled, scope, grounds.addedSince);
  return judge(inputsOf({ scope, figures, items }, grounds), defaultThresholds);
}

describe('health by capacity', () => {
  it('is decided by the one with the most work for his time, of those who have work here', () => {
    const issues = [work(1, 30, { assignee: 'ann' }), work(2, 18, { assignee: 'ann' }), work(3, 90, { team: 'J1' })];
    const { checks, inputs, dimensions } = judged(issues);
    expect(inputs.busiest).toMatchObject({
      kind: 'person',
      id: 'ann',
      booked: 48,
      available: 40,
      issues: 2,
      hours: 48,
    });
    expect(checks.overload).toEqual({ share: 1.2, state: 'danger' });
    expect(dimensions.capacity).toBe('danger');
    // Where she has but one issue, all of her work counts all the same; where she has none, nothing of it does.
    expect(judged(issues, [0]).inputs.busiest).toMatchObject({ id: 'ann', booked: 48, issues: 1, hours: 30 });
    expect(judged(issues, [2]).checks.overload).toEqual({ share: 0.9, state: 'good' });
  });

  it('counts what is to be done within six weeks, by the days on which it falls', () => {
    const spanned = { assignee: 'ann', start: day(monday), due: day(lastDay + 42) };
    expect(judged([work(1, 60, spanned)]).inputs.busiest?.booked).toBeCloseTo(30);
    expect(
      judged([work(1, 60, { assignee: 'ann', start: day(lastDay + 1), due: day(lastDay + 3) })]).inputs.busiest,
    ).toBeNull();
    expect(judged([work(1, 60, { assignee: 'ann', due: day(monday - 9) })]).inputs.busiest?.booked).toBe(60);
  });

  it('is unknown where nobody said how much those can work, and never good by that', () => {
    for (const rest of [{ assignee: 'bob' }, { team: 'J9' }, {}]) {
      const { checks, dimensions } = judged([work(1, 5, rest)]);
      expect(checks.overload).toEqual({ share: null, state: 'unknown' });
      expect(dimensions.capacity).toBe('unknown');
    }
  });

  const ann = { assignee: 'ann' };
  const unknown = { workLeft: null };

  it('is unknown where the hours of most issues are, of those here or of the busiest, and good where of half of them', () => {
    const few = [work(1, 5, ann), work(2, 0, { ...ann, ...unknown })];
    expect(judged(few).checks.overload).toEqual({ share: 0.125, state: 'good' });
    const most = [...few, work(3, 0, { ...ann, ...unknown })];
    expect(judged(most).inputs.busiest).toMatchObject({ booked: 5, sized: 1, unsized: 2, issues: 1, hours: 5 });
    expect(judged(most).checks.overload).toEqual({ share: 0.125, state: 'unknown' });
    // Here all is known, elsewhere she has more of which nobody knows.
    expect(judged(most, [0])).toMatchObject({ inputs: { soon: { sized: 1, unsized: 0 } } });
    expect(judged(most, [0]).dimensions.capacity).toBe('unknown');
    // Somebody else here has most.
    const ofTeam = [2, 3].map((id) => work(id, 0, { team: 'J1', ...unknown }));
    expect(judged([work(1, 5, ann), ...ofTeam]).checks.overload).toEqual({ share: 0.125, state: 'unknown' });
  });

  it('is a concern by what is known alone, however much is not', () => {
    const unsized = [2, 3, 4].map((id) => work(id, 0, { ...ann, ...unknown }));
    expect(judged([work(1, 40, ann), ...unsized]).checks.overload).toEqual({ share: 1, state: 'attention' });
    expect(judged([work(1, 60, ann), ...unsized]).checks.overload).toEqual({ share: 1.5, state: 'danger' });
    // No time at all, and nobody knows whether there is anything to do.
    expect(judged([work(1, 0, { assignee: 'off', ...unknown })]).checks.overload.state).toBe('unknown');
    // Not within six weeks, and of those of whom nobody knows what they can do.
    const later = work(1, 0, { ...ann, ...unknown, start: day(lastDay + 1), due: day(lastDay + 2) });
    const ofOthers = work(2, 0, { assignee: 'bob', ...unknown });
    expect(judged([later, ofOthers, work(3, 5, ann)]).inputs.soon).toEqual({ sized: 1, unsized: 0 });
  });

  it('is danger where somebody has work and no time at all', () => {
    const { checks, inputs } = judged([work(1, 1, { assignee: 'off' }), work(2, 80, { assignee: 'ann' })]);
    expect(inputs.busiest).toMatchObject({ id: 'off', issues: 1 });
    expect(checks.overload).toEqual({ share: null, state: 'danger' });
  });

  it('opens into as many issues as it counts, with as many hours, whatever the work', () => {
    const someWork = fc.record({
      hours: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 3 }),
      due: fc.integer({ min: -5, max: 90 }),
      assignee: fc.constantFrom('ann', 'bob', 'off', null),
      team: fc.constantFrom('J1', 'J9', null),
    });
    fc.assert(
      fc.property(fc.array(someWork, { maxLength: 12 }), fc.nat(11), (list, from) => {
        const issues = list.map(({ hours, due, ...rest }, at) =>
          work(at + 1, hours ?? 0, { due: day(monday + due), ...rest, ...(hours === null ? { workLeft: null } : {}) }),
        );
        const { nodes, all, loads } = loaded(...issues);
        const counted = all.slice(from);
        const busiest = busiestOf({ counted }, nodes);
        const found = nodesOfBusiest({ counted }, nodes);
        expect(found).toHaveLength(busiest?.issues ?? 0);
        const sum = found.reduce((hours, node) => hours + nodes.hours[node]!, 0);
        expect(sum).toBeCloseTo(busiest?.hours ?? 0);
        const { sized, unsized } = sizedIn({ counted }, nodes);
        expect(unsizedNodes({ counted }, nodes)).toHaveLength(unsized);
        expect(sized).toBeGreaterThanOrEqual(found.length);
        expect(busiest?.booked ?? 0).toBeGreaterThanOrEqual((busiest?.hours ?? 0) - 1e-6);
        const people = loads.holders.filter(({ kind }) => kind === 'person');
        const hoursOfKnown = loads.issues.reduce(
          (hours, one) => hours + (one.person === null ? 0 : (one.hours ?? 0)),
          0,
        );
        expect(people.reduce((hours, { booked }) => hours + booked, 0)).toBeCloseTo(hoursOfKnown);
      }),
    );
  });
});

import fc from 'fast-check';
import { healthDimensions, inputsOf, judge, type HealthInputs } from '../../../src/domain/health/health';
import { countItems } from '../../../src/domain/health/item-counts';
import { severityOf, worstOf } from '../../../src/domain/health/health-state';
import { defaultThresholds, healthChecks } from '../../../src/domain/health/thresholds';
import type { Forest } from '../../../src/domain/hierarchy/forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { itemsBehind } from '../../../src/domain/progress/figure-items';
import { isLate, sumFigures } from '../../../src/domain/progress/sum-figures';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { waitingNodes } from '../../../src/domain/health/waits';
import { aFact, aForest, day, instant, points, someIssues, under } from '../../builders/facts';

const today = day(19_030);
/** The end of day 19,020, in UTC. */
const addedSince = instant(19_021 * 86_400_000 - 1);
const grounds = { today, addedSince, waits: null, loads: null };

function seen(forest: Forest) {
  const nodes = Array.from({ length: forest.size }, (_, node) => node);
  const scope = { counted: nodes, measured: nodes };
  const rolled = rollUp(forest);
  const figures = sumFigures(forest, rolled, scope, today);
  const counted = { scope, figures, items: countItems(forest, rolled, scope, addedSince) };
  return { nodes, scope, rolled, counted, inputs: inputsOf(counted, grounds) };
}

const healthOf = (...issues: IssueFact[]) => judge(seen(aForest(...issues)).inputs, defaultThresholds);
const done = { category: 'done' } as const;

describe('the schedule of a set of issues', () => {
  it('is a concern by the share of open issues that are late', () => {
    const onTime = [1, 2, 3].map((id) => aFact(id, { due: day(19_040) }));
    const late = aFact(4, { due: day(19_029) });
    const { checks, dimensions } = healthOf(...onTime, late, aFact(5, { ...done, due: day(19_001) }));
    expect(checks.late).toEqual({ share: 0.25, state: 'danger' });
    expect(dimensions.schedule).toBe('danger');
  });

  it('is unknown where no open issue has a due date, and never good by that', () => {
    const { checks, dimensions } = healthOf(aFact(1), aFact(2), aFact(3, { ...done, due: day(19_001) }));
    expect(checks.late).toEqual({ share: null, state: 'unknown' });
    expect(dimensions.schedule).toBe('unknown');
  });

  it('holds the time used against the work done, by points where there are any', () => {
    const { checks, inputs } = healthOf(
      aFact(1, { ...done, start: day(19_020), due: day(19_030), points: points(2) }),
      aFact(2, { due: day(19_040), points: points(6) }),
    );
    expect(inputs).toMatchObject({ timeUsed: 0.5, workDone: 0.25, workBy: 'points' });
    expect(checks.behind).toEqual({ share: 0.25, state: 'danger' });
  });

  it('counts issues where nothing has points, and work that is ahead as not behind', () => {
    const { checks, inputs } = healthOf(aFact(1, { ...done, start: day(19_029) }), aFact(2, { due: day(19_039) }));
    expect(inputs).toMatchObject({ timeUsed: 0.1, workDone: 0.5, workBy: 'issues' });
    expect(checks.behind).toEqual({ share: 0, state: 'good' });
  });

  it('has used all of its time once the latest due day has come, and none before the start', () => {
    expect(healthOf(aFact(1, { start: day(19_050), due: day(19_030) })).inputs.timeUsed).toBe(1);
    expect(healthOf(aFact(1, { start: day(19_050), due: day(19_060) })).inputs.timeUsed).toBe(0);
    expect(healthOf(aFact(1, { due: day(19_060) })).inputs.timeUsed).toBeNull();
  });
});

describe('the data quality of a set of issues', () => {
  it('counts open epics without a due date from any source', () => {
    const { inputs } = healthOf(
      aFact(1, { level: 1 }),
      aFact(2, { level: 1, due: day(19_040) }),
      aFact(3, { level: 1 }),
      aFact(4, { ...under(3), due: day(19_040) }),
      aFact(5, { ...done, level: 1 }),
    );
    expect(inputs).toMatchObject({ openEpics: 3, epicsWithoutDue: 1 });
  });

  it('counts open stories without an estimate', () => {
    const { checks } = healthOf(aFact(1), aFact(2, { points: points(0) }), aFact(3, { hasTimeEstimate: true }));
    expect(checks.unestimated).toEqual({ share: 1 / 3, state: 'good' });
  });

  it('counts issues that contradict themselves, each once', () => {
    const { inputs } = healthOf(
      aFact(1, { ...done, level: 1, start: day(19_010), due: day(19_009) }),
      aFact(2, under(1)),
      aFact(3, { ...done, level: 1 }),
      aFact(4, { ...under(3), ...done }),
      aFact(5, { start: day(19_010), due: day(19_010) }),
    );
    expect(inputs.contradictions).toBe(1);
  });
});

describe('the dependencies of a set of issues', () => {
  const issues = [aFact(1), aFact(2), aFact(3), aFact(4, done)];
  const judged = (dependent: readonly number[], inConflict: readonly number[]) => {
    const forest = aForest(...issues);
    const { counted } = seen(forest);
    const marked = waitingNodes(forest, { dependent: new Set(dependent), inConflict: new Set(inConflict) });
    return judge(inputsOf(counted, { ...grounds, waits: marked }), defaultThresholds);
  };

  it('are a concern by the share of open issues in conflict', () => {
    const { checks, inputs, dimensions } = judged([1, 2], [2]);
    expect(inputs.waits).toEqual({ dependent: 2, inConflict: 1 });
    expect(checks.conflicts).toEqual({ share: 1 / 3, state: 'danger' });
    expect(dimensions.dependencies).toBe('danger');
  });

  it('are good where what waits can wait, and unknown where nothing does', () => {
    expect(judged([1], []).dimensions.dependencies).toBe('good');
    expect(judged([], []).dimensions.dependencies).toBe('unknown');
  });
});

describe('health', () => {
  it('is the worst that is known, and unknown where nothing is', () => {
    expect(worstOf(['unknown', 'good', 'attention'])).toBe('attention');
    expect(worstOf(['unknown'])).toBe('unknown');
    expect(healthOf().state).toBe('unknown');
  });

  it('never calls a dimension good that no rule decides, nor one whose rules all lack what they need', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const { dimensions, checks } = healthOf(...issues);
        expect([dimensions.dependencies, dimensions.capacity]).toEqual(Array(2).fill('unknown'));
        for (const name of healthChecks) expect(checks[name].state === 'unknown').toBe(checks[name].share === null);
        const known = healthChecks.filter((name) => checks[name].state !== 'unknown');
        if (known.length === 0) expect(healthDimensions.map((name) => dimensions[name])).not.toContain('good');
      }),
    );
  });

  it('never gets a better schedule by an issue that gets late', () => {
    fc.assert(
      fc.property(someIssues, fc.nat(), (issues, some) => {
        const forest = aForest(...issues);
        const { rolled, nodes } = seen(forest);
        const onTime = nodes.filter(
          (node) => !isLate(forest, rolled, node, today) && issues[node]?.category !== 'done',
        );
        const chosen = onTime[some % Math.max(1, onTime.length)];
        if (chosen === undefined) return;
        const later = issues.map((issue, at) => (at === chosen ? { ...issue, due: day(19_000) } : issue));
        // Its own due day may have made parents late by roll-up; alone it is the one thing that changes.
        const alone = (list: readonly IssueFact[]) => list.map((issue) => ({ ...issue, parent: null }));
        const severity = (list: readonly IssueFact[]) => severityOf(healthOf(...alone(list)).dimensions.schedule);
        const before = severity(issues);
        if (before !== null) expect(severity(later)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never gets better by stricter thresholds', () => {
    fc.assert(
      fc.property(someIssues, fc.integer({ min: 1, max: 50 }), (issues, attention) => {
        const { inputs } = seen(aForest(...issues));
        const at = (danger: number) =>
          severityOf(judge(inputs, { ...defaultThresholds, late: { attention, danger } }).state);
        expect(at(51) ?? 0).toBeGreaterThanOrEqual(at(100) ?? 0);
      }),
    );
  });
});

describe('the issues behind health', () => {
  it('are as many as its inputs count', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const forest = aForest(...issues);
        const { rolled, scope, inputs } = seen(forest);
        const counted = ['added', 'open', 'openWithoutDue', 'epicsWithoutDue', 'contradictions'] as const;
        for (const figure of counted satisfies readonly (keyof HealthInputs)[])
          expect(itemsBehind(forest, rolled, scope, figure, grounds)).toHaveLength(inputs[figure]);
      }),
    );
  });
});

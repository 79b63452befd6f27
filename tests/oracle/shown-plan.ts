import type { DependenciesView } from '../../src/contract/dependencies';
import { isCritical } from '../../src/domain/dependencies/critical-path';
import { canSlip, consequencesOf } from '../../static/views/dependencies/plan/consequences';
import { criticalSteps, setApart } from '../../static/views/dependencies/plan/critical-steps';
import { keyOf, linksOf, planOf } from '../../static/views/dependencies/plan/dependency-plan';
import type { ExpectedPlan } from './plan-oracle';

/** What the page says of a network, in the words of the oracle. */
export function shownPlan(view: DependenciesView): ExpectedPlan {
  const plan = planOf(view);
  const items = Array.from({ length: plan.network.count }, (_, item) => item);
  const keysOf = (some: readonly number[]) => some.map((item) => keyOf(plan, item)).sort();
  const { end } = criticalSteps(plan);
  return {
    conflicts: linksOf(plan)
      .filter(({ verdict }) => verdict === 'violated')
      .map(({ from, to, type, shortBy }) => `${keyOf(plan, from)} ${type.kind} ${keyOf(plan, to)} ${shortBy}`)
      .sort(),
    scheduled: keysOf(items.filter((item) => canSlip(plan, item))),
    circular: keysOf(setApart(plan).flatMap(({ item, reason }) => (reason === 'in-cycle' ? [item] : []))),
    end,
    critical: keysOf(items.filter((item) => isCritical(plan.schedule, item))),
    slip: (key, days) => {
      const told = consequencesOf(plan, items.find((item) => keyOf(plan, item) === key) ?? -1, days);
      return { moved: Object.fromEntries(told.moved.map(({ item, by }) => [keyOf(plan, item), by])), end: told.end };
    },
  };
}

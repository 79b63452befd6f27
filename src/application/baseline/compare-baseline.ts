import type { ComparisonRequest, ComparisonView, PlanDifference, ProjectDifference } from '#contract/baseline';
import type { ItemComparison } from '#domain/baseline/compare-plans';
import { slipOf, summariseSlips } from '#domain/baseline/slip';
import { projectIdOf } from '#domain/hierarchy/forest';
import type { Figures } from '#domain/progress/figures';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { Points } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { countedProject } from '../hierarchy/counted-issues';
import { totalsOf } from '../portfolio/portfolio-part';
import { showBaseline } from './baselines-of';
import type { SeeBaseline } from './see-baseline';

/** A portfolio and its projects against one of its baselines. */
export const compareBaseline =
  (see: SeeBaseline) =>
  async (viewer: Viewer, { portfolioId, baselineId }: ComparisonRequest): Promise<ComparisonView> => {
    const { found, version, then, now, items, work } = await see(viewer, portfolioId, baselineId);
    const calendar = workCalendar(work);
    const itemsOf = itemsByProject(now, items);
    return {
      baseline: showBaseline(found, version),
      index: now.index,
      today: now.today,
      work,
      total: differenceOf(calendar, totalsOf(then), totalsOf(now), items),
      projects: now.projects.map(({ project: { id, key, name } }): ProjectDifference => ({
        projectId: id,
        key,
        name,
        ...differenceOf(
          calendar,
          countedProject(then, id).figures(),
          countedProject(now, id).figures(),
          itemsOf.get(id) ?? [],
        ),
      })),
      isPartial: now.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
    };
  };

function differenceOf(
  calendar: WorkCalendar,
  then: Figures,
  now: Figures,
  items: readonly ItemComparison[],
): PlanDifference {
  return {
    slips: summariseSlips(items.map(({ slip }) => slip)),
    end: { then: then.due, now: now.due, slip: slipOf(calendar, then.due, now.due) },
    issues: { then: countOf(then), now: countOf(now) },
    points: { then: pointsOf(then), now: pointsOf(now) },
  };
}

function countOf({ issues: { toDo, inProgress, done, unknown } }: Figures): number {
  return toDo + inProgress + done + unknown;
}

function pointsOf({ points }: Figures): Points | null {
  return points && ((points.toDo + points.inProgress + points.done + points.unknown) as Points);
}

function itemsByProject(
  { forest }: VisibleSite,
  items: readonly ItemComparison[],
): ReadonlyMap<string, ItemComparison[]> {
  return grouped(items, ({ node }) => projectIdOf(forest, node));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

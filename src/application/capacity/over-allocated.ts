import type { OverAllocatedPerson } from '#contract/capacity';
import { hoursByPeriod } from '#domain/capacity/availability';
import type { DemandItem } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import { spread } from '#domain/capacity/spread';
import { loadState, toHundredths } from '#domain/capacity/utilisation';
import { projectIdOf } from '#domain/hierarchy/forest';
import type { SeenCapacity } from './see-capacity';

/** Of people with work in the portfolio, the period in which each has the most hours too many; the worst first. */
export function overAllocated(seen: SeenCapacity, periods: readonly Period[]): OverAllocatedPerson[] {
  const worst = [...itemsByPerson(seen)].flatMap(([accountId, items]) => worstOf(seen, accountId, items, periods));
  return worst.sort((a, b) => b.booked - b.available - (a.booked - a.available));
}

function itemsByPerson({ items, isHere }: SeenCapacity): Map<string, DemandItem[]> {
  const here = new Set(items.flatMap((item) => (isHere(item) && item.assignee !== null ? [item.assignee] : [])));
  const byPerson = new Map<string, DemandItem[]>();
  for (const item of items) {
    if (item.assignee === null || !here.has(item.assignee)) continue;
    const own = byPerson.get(item.assignee);
    if (own) own.push(item);
    else byPerson.set(item.assignee, [item]);
  }
  return byPerson;
}

type HoursByProject = ReadonlyMap<string, number>;

/** @param periods at least one */
function worstOf(
  seen: SeenCapacity,
  accountId: string,
  items: readonly DemandItem[],
  periods: readonly Period[],
): OverAllocatedPerson[] {
  const { people, setup } = seen;
  const days = { first: periods[0]?.first ?? seen.whole.today, last: periods.at(-1)?.last ?? seen.whole.today };
  const available = hoursByPeriod(days.first, people.hoursOf(accountId, days).hours, periods);
  const loads = bookedByProject(seen, accountId, items, periods).map((projects, period) => ({
    period,
    projects,
    available: available[period] ?? 0,
    booked: [...projects.values()].reduce((sum, hours) => sum + hours, 0),
  }));
  const isOver = (load: (typeof loads)[number]) =>
    ['danger', 'no-supply'].includes(loadState(load.booked, load.available, setup.settings.record.limits));
  const [worst] = loads.filter(isOver).sort((a, b) => b.booked - b.available - (a.booked - a.available));
  if (!worst) return [];
  return [
    {
      accountId,
      period: worst.period,
      available: toHundredths(worst.available),
      booked: toHundredths(worst.booked),
      projects: projectsOf(seen, worst.projects),
    },
  ];
}

function bookedByProject(
  { people, whole }: SeenCapacity,
  accountId: string,
  items: readonly DemandItem[],
  periods: readonly Period[],
): HoursByProject[] {
  const sums = periods.map(() => new Map<string, number>());
  for (const { hours, span, node } of items) {
    if (hours === null || span === null) continue;
    const projectId = projectIdOf(whole.forest, node);
    spread(hours, span, people.workDaysOf(accountId), periods, (at, part) => {
      sums[at]?.set(projectId, (sums[at].get(projectId) ?? 0) + part);
    });
  }
  return sums;
}

function projectsOf({ whole }: SeenCapacity, hours: HoursByProject): OverAllocatedPerson['projects'] {
  const keys = new Map(whole.projects.map(({ project }) => [project.id, project.key]));
  return [...hours]
    .map(([id, value]) => ({ key: keys.get(id) ?? '', hours: toHundredths(value) }))
    .sort((a, b) => b.hours - a.hours);
}

import type { LevellingRequest, LevellingView, ProposedMove } from '#contract/capacity';
import type { DemandItem } from '#domain/capacity/demand';
import type { BookedItem, LevellingMove, OverAllocation, TeamCapacity } from '#domain/capacity/levelling';
import { proposeLevelling } from '#domain/capacity/levelling';
import type { Period } from '#domain/capacity/periods';
import { periodsFrom } from '#domain/capacity/periods';
import { toHundredths } from '#domain/capacity/utilisation';
import { sourceOf } from '#domain/hierarchy/forest';
import { statusCategories } from '#domain/progress/status-category';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import { countWorkDays, mondayToFriday, workCalendar, workDayAt, workDaysBefore } from '#domain/schedule/work-calendar';
import type { Viewer } from '../access/ports';
import type { SeeDependencies } from '../dependencies/see-dependencies';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import { floatsOf } from './item-floats';
import { overAllocated } from './over-allocated';
import type { SeeCapacity, SeenCapacity } from './see-capacity';

/** Levelling looks at every place of every item: more people would take longer than anybody waits. */
const MOST_PEOPLE = 20;
const TO_DO = statusCategories.indexOf('to-do');

type PlannedItem = DemandItem & { readonly hours: number; readonly span: Period; readonly assignee: string };

/**
 * Which issues to start later so that people have less too much to do, in the next thirteen weeks. Moves only issues of the
 * portfolio that nobody has begun. Proposes, and changes nothing.
 */
export const viewLevelling =
  (see: SeeCapacity, seeLinks: SeeDependencies, reader: IndexReader) =>
  async (viewer: Viewer, { portfolioId }: LevellingRequest): Promise<LevellingView> => {
    const seen = await see(viewer, portfolioId);
    const { today } = seen.whole;
    const weeks = periodsFrom(today, 'week', null) ?? [];
    const days = { first: today, last: weeks.at(-1)?.last ?? today };
    const over = overAllocated(seen, weeks);
    const people = over.slice(0, MOST_PEOPLE).map(({ accountId }) => accountId);
    const items = plannedItems(seen, new Set(people), days);
    const calendar = seen.people.workDaysOf(null) ?? workCalendar(mondayToFriday);
    const { links } = await seeLinks(viewer, () => () => true, seen.whole);
    const floats = floatsOf(seen.whole, items, links, calendar);
    const booked = items.map((item, at) => bookedItem(seen, item, people, floats[at] ?? 0, calendar));
    const capacity = capacityOf(seen, people, days, calendar);
    const { moves, remaining, costly, irremovable } = proposeLevelling(booked, capacity);
    const describe = describer(seen, reader, items, booked, calendar);
    const [within, beyond] = await Promise.all([describe(moves), describe(costly)]);
    return {
      today,
      until: days.last,
      excess: {
        before: toHundredths(excessOf(remaining) + moves.reduce((sum, { frees }) => sum + frees, 0)),
        withinFloat: toHundredths(excessOf(remaining)),
        withCost: toHundredths(excessOf(irremovable)),
      },
      moves: within,
      costly: beyond,
      cost: costOf(beyond),
      people: people.length,
      morePeople: over.length - people.length,
      maySeeLess: seen.maySeeLess,
    };
  };

function plannedItems({ items }: SeenCapacity, people: ReadonlySet<string>, { last }: Period): PlannedItem[] {
  return items.flatMap((item) => {
    const { hours, span, assignee } = item;
    if (hours === null || hours === 0 || span === null || assignee === null) return [];
    return people.has(assignee) && span.first <= last ? [{ ...item, hours, span, assignee }] : [];
  });
}

function bookedItem(
  seen: SeenCapacity,
  item: PlannedItem,
  people: readonly string[],
  float: number,
  calendar: WorkCalendar,
): BookedItem {
  const { first, last } = item.span;
  const lasts = Math.max(1, countWorkDays(calendar, first, last));
  const { source, at } = sourceOf(seen.whole.forest, item.node);
  return {
    start: workDaysBefore(calendar, first),
    lasts,
    team: people.indexOf(item.assignee),
    demand: item.hours / lasts,
    float,
    locked: !seen.isHere(item) || source.facts.categories[at] !== TO_DO,
  };
}

/** Hours that people can work on each work day of the site's calendar. */
function capacityOf(
  { people }: SeenCapacity,
  accountIds: readonly string[],
  days: Period,
  calendar: WorkCalendar,
): TeamCapacity {
  const firstDay = workDaysBefore(calendar, days.first);
  const count = countWorkDays(calendar, days.first, days.last);
  const available = accountIds.map((accountId) => {
    const { hours } = people.hoursOf(accountId, days);
    return Array.from({ length: count }, (_, at) => hours[workDayAt(calendar, firstDay + at) - days.first] ?? 0);
  });
  return { firstDay, available };
}

function excessOf(all: readonly OverAllocation[]): number {
  return all.reduce((sum, { booked, available }) => sum + booked - available, 0);
}

function describer(
  seen: SeenCapacity,
  reader: IndexReader,
  items: readonly PlannedItem[],
  booked: readonly BookedItem[],
  calendar: WorkCalendar,
) {
  const spanFrom = (start: number, lasts: number): Period => ({
    first: workDayAt(calendar, start),
    last: workDayAt(calendar, start + lasts - 1),
  });
  return async (moves: readonly LevellingMove[]): Promise<ProposedMove[]> => {
    const nodes = moves.map(({ item }) => items[item]?.node ?? 0);
    const issues = await describeIssues(reader, seen.whole, nodes);
    return moves.map(({ item, from, to, because, frees, beyondFloat }, at) => {
      const { lasts } = booked[item] ?? { lasts: 1 };
      return {
        key: issues[at]?.key ?? '',
        summary: issues[at]?.summary ?? '',
        projectKey: issues[at]?.projectKey ?? '',
        accountId: items[item]?.assignee ?? '',
        from: spanFrom(from, lasts),
        to: spanFrom(to, lasts),
        because: {
          day: workDayAt(calendar, because.day),
          booked: toHundredths(because.booked),
          available: toHundredths(because.available),
        },
        frees: toHundredths(frees),
        beyondFloat,
      };
    });
  };
}

function costOf(moves: readonly ProposedMove[]): LevellingView['cost'] {
  const byProject = new Map<string, { days: number; moves: number }>();
  for (const { projectKey, beyondFloat } of moves) {
    const { days, moves: count } = byProject.get(projectKey) ?? { days: 0, moves: 0 };
    byProject.set(projectKey, { days: Math.max(days, beyondFloat), moves: count + 1 });
  }
  return [...byProject].map(([projectKey, cost]) => ({ projectKey, ...cost })).sort((a, b) => b.days - a.days);
}

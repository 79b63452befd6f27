import type { ApartKind, ApartWork, CapacityRequest, CapacityRow, CapacityView } from '#contract/capacity';
import { hoursByPeriod } from '#domain/capacity/availability';
import { bookDemand } from '#domain/capacity/book-demand';
import type { DemandItem } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import { periodsFrom } from '#domain/capacity/periods';
import { toHundredths } from '#domain/capacity/utilisation';
import type { Viewer } from '../access/ports';
import type { Grouping } from './group-rows';
import { groupingOf } from './group-rows';
import { overAllocated } from './over-allocated';
import { ledBy } from './setup';
import type { SeeCapacity, SeenCapacity } from './see-capacity';

/** With thirteen periods some 400 KB. */
const MOST_ROWS = 1_000;
const MOST_OVER = 50;

/** What is asked of teams, people or roles, and what they can do, period by period. */
export const viewCapacity =
  (see: SeeCapacity) =>
  async (viewer: Viewer, { portfolioId, by, period }: CapacityRequest): Promise<CapacityView> => {
    const seen = await see(viewer, portfolioId);
    const { settings, teams } = seen.setup;
    const { today, index } = seen.whole;
    const periods = periodsFrom(today, period, settings.record.sprints);
    const grouping = groupingOf(seen, by);
    const rows = periods ? rowsOf(seen, grouping, periods) : [];
    const over = periods ? overAllocated(seen, periods) : [];
    return {
      index,
      today,
      periods,
      rows: rows.slice(0, MOST_ROWS),
      moreRows: Math.max(0, rows.length - MOST_ROWS),
      apart: apartOf(seen, grouping),
      over: over.slice(0, MOST_OVER),
      moreOver: Math.max(0, over.length - MOST_OVER),
      limits: settings.record.limits,
      hasTeams: teams.size > 0,
      leadsTeam: ledBy(seen.setup, viewer.accountId).teams.length > 0,
      isPartial: seen.isPartial,
      maySeeLess: seen.maySeeLess,
    };
  };

/** Those with the most work first. */
function rowsOf(seen: SeenCapacity, grouping: Grouping, periods: readonly Period[]): CapacityRow[] {
  const [first, last] = [periods[0]?.first, periods.at(-1)?.last];
  if (first === undefined || last === undefined) return [];
  const ids = [...idsOf(seen, grouping)];
  const rowAt = new Map(ids.map((id, at) => [id, at]));
  const { width, booked, here } = bookDemand(seen.items, {
    rows: ids.length,
    periods,
    rowOf: (item) => rowAt.get(grouping.rowOf(item) ?? '') ?? null,
    calendarOf: ({ assignee }) => seen.people.workDaysOf(assignee),
    isHere: seen.isHere,
  });
  const part = (hours: Float64Array, at: number, from: number, to: number) =>
    Array.from(hours.subarray(at * width + from, at * width + to), toHundredths);
  const rows = ids.map((id, at): CapacityRow => {
    const hours = grouping.hoursOf(id, { first, last });
    return {
      id,
      name: grouping.nameOf(id),
      available: hours && hoursByPeriod(first, hours, periods).map(toHundredths),
      booked: part(booked, at, 0, width - 1),
      here: part(here, at, 0, width - 1),
      later: part(booked, at, width - 1, width)[0] ?? 0,
    };
  });
  const workOf = ({ booked: hours }: CapacityRow) => hours.reduce((sum, value) => sum + value, 0);
  return rows.sort((a, b) => workOf(b) - workOf(a) || (a.id < b.id ? -1 : 1));
}

/** Of a portfolio, those who have anything to do in it, however unknown it is how much or when. */
function idsOf(seen: SeenCapacity, grouping: Grouping): Set<string> {
  const ids = new Set<string>(seen.isPart ? [] : grouping.known());
  for (const item of seen.items) {
    const row = grouping.rowOf(item);
    if (row !== null && seen.isHere(item)) ids.add(row);
  }
  return ids;
}

export function apartKindsOf(item: DemandItem, grouping: Grouping): ApartKind[] {
  const kinds: ApartKind[] = [];
  if (item.gap !== null) kinds.push(item.gap);
  if (item.span === null) kinds.push('undated');
  if (grouping.rowOf(item) === null) kinds.push('nobody');
  return kinds;
}

function apartOf(seen: SeenCapacity, grouping: Grouping): ApartWork {
  const counts: Record<ApartKind, { issues: number; hours: number }> = {
    unestimated: { issues: 0, hours: 0 },
    points: { issues: 0, hours: 0 },
    undated: { issues: 0, hours: 0 },
    nobody: { issues: 0, hours: 0 },
  };
  for (const item of seen.items) {
    if (!seen.isHere(item)) continue;
    for (const kind of apartKindsOf(item, grouping)) {
      counts[kind].issues++;
      counts[kind].hours += item.hours ?? 0;
    }
  }
  const { unestimated, points, undated, nobody } = counts;
  const told = ({ issues, hours }: { issues: number; hours: number }) => ({ issues, hours: toHundredths(hours) });
  return { unestimated: unestimated.issues, points: points.issues, undated: told(undated), nobody: told(nobody) };
}

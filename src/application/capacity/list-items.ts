import type { CapacityItemsRequest, CapacityItemsView } from '#contract/capacity';
import type { DemandItem } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import { periodsFrom } from '#domain/capacity/periods';
import { spread } from '#domain/capacity/spread';
import { toHundredths } from '#domain/capacity/utilisation';
import { keyOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import { groupingOf } from './group-rows';
import type { SeeCapacity, SeenCapacity } from './see-capacity';
import { apartKindsOf } from './view-capacity';

const MOST_ITEMS = 100;
/** More keys make an address that browsers and proxies cut off. */
const MOST_KEYS = 200;

interface Found {
  readonly item: DemandItem;
  readonly hours: number | null;
}

/** The issues behind one number of `capacity.view`: exactly those that it adds up, or counts. */
export const listCapacityItems =
  (see: SeeCapacity, reader: IndexReader) =>
  async (viewer: Viewer, request: CapacityItemsRequest): Promise<CapacityItemsView> => {
    const seen = await see(viewer, request.portfolioId);
    const found = findItems(seen, request).sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1));
    const shown = found.slice(0, MOST_ITEMS);
    const { forest } = seen.whole;
    const rows = await describeIssues(
      reader,
      seen.whole,
      shown.map(({ item }) => item.node),
    );
    const keys = found.map(({ item }) => `"${keyOf(forest, item.node)}"`);
    return {
      items: shown.flatMap(({ item, hours }, at) => {
        const issue = rows[at];
        if (!issue) return [];
        const told = { hours: hours && toHundredths(hours), left: item.hours && toHundredths(item.hours) };
        return [{ issue, ...told, span: item.span, isHere: seen.isHere(item) }];
      }),
      total: found.length,
      jql: keys.length === 0 || keys.length > MOST_KEYS ? null : `key in (${keys.join(', ')}) ORDER BY key ASC`,
    };
  };

function findItems(seen: SeenCapacity, { by, period, of }: CapacityItemsRequest): Found[] {
  const grouping = groupingOf(seen, by);
  if (of.kind === 'apart') {
    const isAsked = (item: DemandItem) => seen.isHere(item) && apartKindsOf(item, grouping).includes(of.apart);
    return seen.items.filter(isAsked).map((item) => ({ item, hours: item.hours }));
  }
  const periods = periodsFrom(seen.whole.today, period, seen.setup.settings.record.sprints) ?? [];
  return seen.items.flatMap((item) => {
    if (grouping.rowOf(item) !== of.row) return [];
    const hours = hoursIn(seen, item, periods, of.period);
    return hours > 0 ? [{ item, hours }] : [];
  });
}

function hoursIn({ people }: SeenCapacity, item: DemandItem, periods: readonly Period[], wanted: number): number {
  if (item.hours === null || item.span === null) return 0;
  let sum = 0;
  spread(item.hours, item.span, people.workDaysOf(item.assignee), periods, (at, hours) => {
    if (at === wanted) sum += hours;
  });
  return wanted < periods.length ? sum : 0;
}

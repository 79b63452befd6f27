import type { FinishForecast, RoadmapColumn, RoadmapItem, RoadmapRelease } from '#contract/roadmap';
import { shareDone } from '#domain/progress/share-done';
import type { Day } from '#domain/units';
import type { TimelineBar, TimelineMark, TimelineRow, UnscheduledItem } from '../../ui/timeline/timeline-model';
import type { TreeNode } from '../../ui/treegrid/tree';
import { spanOf } from '../timeline/plan-item';

/** Columns of the board, in the order of the timeline's groups. */
const groups: readonly RoadmapColumn[] = ['now', 'next', 'later', 'done', 'not-shown'];

type Dates = NonNullable<RoadmapItem['dates']>;
type Forecast = TimelineBar['forecast'];

/** Own days make the bar, those from below the bracket above it. */
function spansOf({ start, due, finished }: Dates): Pick<TimelineBar, 'own' | 'rolledUp'> {
  const dayOf = (known: Dates['start'] | Dates['due'], isBelow: boolean): Day | null =>
    known !== null && (known.source === 'rolled-up') === isBelow ? known.day : null;
  const end = dayOf(due, false) ?? (due === null ? finished : null);
  return { own: spanOf(dayOf(start, false), end), rolledUp: spanOf(dayOf(start, true), dayOf(due, true)) };
}

const isUndated = ({ start, due, finished }: Dates): boolean => start === null && due === null && finished === null;

function barOf(item: RoadmapItem, dates: Dates, forecast: Forecast): TimelineBar {
  return {
    ...spansOf(dates),
    conflict: null,
    tone: item.status?.category ?? 'unknown',
    done: item.progress && shareDone(item.progress.issues),
    isLate: dates.isLate,
    isCritical: false,
    baseline: null,
    forecast,
    marks: [],
  };
}

/** Items below the columns in which they stand; those without any date are in no line. */
export function roadmapTree(
  items: readonly RoadmapItem[],
  releases: readonly RoadmapRelease[],
  titleOf: (column: RoadmapColumn) => string,
): TreeNode<TimelineRow>[] {
  const forecasts = forecastsOf(releases);
  return groups.flatMap((column): TreeNode<TimelineRow>[] => {
    const children = items.flatMap((item): TreeNode<TimelineRow>[] => {
      const { id, name, dates } = item;
      if (item.column !== column || dates === null || isUndated(dates)) return [];
      const bar = barOf(item, dates, forecasts.get(id) ?? null);
      return [{ id, row: { name, bar, canPlan: false }, isBranch: false, children: [] }];
    });
    if (children.length === 0) return [];
    const row = { name: titleOf(column), bar: null, canPlan: false };
    const isOpenAtFirst = column !== 'done' && column !== 'not-shown';
    return [{ id: `column-${column}`, row, isBranch: true, isOpenAtFirst, children }];
  });
}

/** When the last release with work of an item will have that work. */
function forecastsOf(releases: readonly RoadmapRelease[]): ReadonlyMap<string, Forecast> {
  const found = new Map<string, Forecast>();
  const known = (finish: FinishForecast | null) => (finish?.state === 'known' ? finish : null);
  for (const { itemId, finish } of releases.flatMap(({ parts }) => parts ?? [])) {
    const range = known(finish);
    if (itemId === null || range === null) continue;
    const before = found.get(itemId)?.p85 ?? -Infinity;
    if (range.confident > before) found.set(itemId, { p50: range.likely, p85: range.confident });
  }
  return found;
}

/** For the tray: nobody plans here, so they get no days. */
export function undatedItems(items: readonly RoadmapItem[]): UnscheduledItem[] {
  return items
    .filter(({ dates, column }) => dates !== null && isUndated(dates) && column !== 'not-shown')
    .map(({ id, name }) => ({ id, name, days: 0, canPlan: false }));
}

/** Diamonds in the header, earliest first. */
export function releaseMoments(releases: readonly RoadmapRelease[]): TimelineMark[] {
  return releases.flatMap(({ id, name, isReleased, dates }): TimelineMark[] => {
    const day = dates?.day ?? null;
    if (day === null) return [];
    return [{ id, kind: 'release', name, day, isDone: isReleased, isLate: dates?.isOverdue ?? false }];
  });
}

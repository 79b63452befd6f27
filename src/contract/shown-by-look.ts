import type { Hidable } from '#domain/product/roadmap-setup';
import type { RoadmapItem, RoadmapRelease } from './roadmap';
import { isShownIn, type RoadmapConfig, type RoadmapTableColumn } from './roadmap-config';

/** What a look shows of a roadmap. */
export interface Look {
  readonly item: (item: RoadmapItem) => RoadmapItem;
  /** Of the releases that are kept. */
  readonly release: (release: RoadmapRelease) => RoadmapRelease;
  /** Releases that no item names, and what they are forecast from. */
  readonly hasReleases: boolean;
  /** What was done earlier, and what belongs to no item. */
  readonly hasCounts: boolean;
  readonly hasRules: boolean;
}

const nameOnly = ({ id, issue, name, column }: RoadmapItem): RoadmapItem => ({
  id,
  issue,
  name,
  column,
  why: null,
  status: null,
  dates: null,
  progress: null,
  releaseIds: null,
  labels: null,
  people: null,
});

/** Progress is shown by issues alone. */
const progressOf = ({ progress }: RoadmapItem): RoadmapItem['progress'] =>
  progress && { issues: progress.issues, points: null };

const cardOf = (item: RoadmapItem): RoadmapItem => ({
  ...nameOnly(item),
  status: item.status,
  dates: item.dates,
  progress: progressOf(item),
  releaseIds: item.releaseIds,
});

/** Without dates there is no timeline. */
const barOf = (item: RoadmapItem): RoadmapItem =>
  item.dates ? { ...cardOf(item), releaseIds: null } : { ...nameOnly(item), issue: null, name: '' };

const rowOf =
  (has: (column: RoadmapTableColumn) => boolean) =>
  (item: RoadmapItem): RoadmapItem => ({
    ...nameOnly(item),
    status: has('status') ? item.status : null,
    dates: datesOf(item.dates, has),
    progress: has('progress') ? progressOf(item) : null,
    releaseIds: has('releases') ? item.releaseIds : null,
    why: has('why') ? item.why : null,
  });

function datesOf(dates: RoadmapItem['dates'], has: (column: RoadmapTableColumn) => boolean): RoadmapItem['dates'] {
  if (dates === null || !(has('start') || has('due') || has('late'))) return null;
  const { start, due, finished, isLate } = dates;
  return {
    start: has('start') ? start : null,
    due: has('due') ? due : null,
    finished: has('due') ? finished : null,
    isLate: has('late') && isLate,
  };
}

const releaseName = ({ id, name }: RoadmapRelease): RoadmapRelease => ({
  id,
  versionId: null,
  name,
  projectKey: null,
  isReleased: false,
  dates: null,
  chance: null,
  itemIds: [],
  scope: null,
  parts: null,
  partsBeyond: null,
});

/** Its diamond, and the forecasts of the bars. */
const releaseMoment = (release: RoadmapRelease): RoadmapRelease => ({
  ...releaseName(release),
  isReleased: release.isReleased,
  dates: release.dates && { ...release.dates, start: null, isNext: false, finish: null },
  parts: release.parts?.flatMap(forecastOf) ?? null,
});

type Part = NonNullable<RoadmapRelease['parts']>[number];

const forecastOf = ({ itemId, finish }: Part): Part[] =>
  itemId !== null && finish?.state === 'known' ? [{ itemId, open: 0, fits: null, finish }] : [];

const releaseCard = (release: RoadmapRelease): RoadmapRelease => ({
  ...release,
  dates: release.dates && { ...release.dates, start: null },
});

const nothingMore = { hasReleases: false, hasCounts: false, hasRules: false };

/** @param hides what the audience is not shown; null: it is shown for none */
export function lookOf(
  { look, columns }: Pick<RoadmapConfig, 'look' | 'columns'>,
  hides: readonly Hidable[] | null,
): Look {
  switch (look) {
    case 'horizons':
      return { ...nothingMore, item: cardOf, release: releaseName, hasCounts: true };
    case 'timeline':
      return { ...nothingMore, item: barOf, release: releaseMoment };
    case 'releases':
      return { ...nothingMore, item: nameOnly, release: releaseCard, hasReleases: true };
    case 'table': {
      const has = (column: RoadmapTableColumn) => columns.includes(column) && isShownIn(column, hides);
      return { ...nothingMore, item: rowOf(has), release: releaseName, hasRules: has('why') };
    }
  }
}

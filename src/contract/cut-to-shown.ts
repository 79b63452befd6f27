import { shareDone } from '#domain/progress/share-done';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import type { Report } from './report';
import type { RoadmapItem, RoadmapRelease, ShownRoadmap } from './roadmap';
import { isShownIn, type RoadmapTableColumn } from './roadmap-config';
import type { RoadmapExcerpt } from './roadmap-excerpt';
import type { ReportContent, RoadmapContent, SnapshotContent } from './snapshot';

/**
 * What is frozen, without anything that its macro does not show: what nobody looked at is not published. The rest is null or
 * empty in the way of its type, and looks exactly as before. Who people are is never kept.
 */
export const cutToShown = (content: SnapshotContent): SnapshotContent =>
  content.kind === 'report' ? cutReport(content) : cutRoadmap(content);

function cutReport(content: ReportContent): ReportContent {
  return { ...content, report: { ...content.report, readAt: null, ...partsOf(content.report) } };
}

type Parts = Pick<Report, 'figures' | 'attention' | 'projects' | 'changes'>;

/** Of what has no issues one sentence is shown. */
function partsOf({ issues, figures, attention, projects, changes }: Report): Parts {
  if (shareDone(issues) === null) return { figures: null, attention: null, projects: null, changes: null };
  return { figures, attention, projects, changes: changes && { ...changes, points: { then: null, now: null } } };
}

/** What a look shows of a roadmap. */
interface Look {
  readonly item: (item: RoadmapItem) => RoadmapItem;
  /** Of the releases that are kept. */
  readonly release: (release: RoadmapRelease) => RoadmapRelease;
  /** Releases that no item names, and what they are forecast from. */
  readonly hasReleases: boolean;
  /** What was done earlier, and what belongs to no item. */
  readonly hasCounts: boolean;
  readonly hasRules: boolean;
}

export function cutRoadmap(content: RoadmapContent): RoadmapContent {
  const columns = content.look === 'table' ? content.columns.filter((column) => column !== 'people') : [];
  const { excerpt } = content;
  const look = lookOf({ ...content, columns });
  const rules = look.hasRules ? shownRules(excerpt) : null;
  const { roadmap } = excerpt;
  const releases = keptReleases(content, look, rules);
  const isListed = new Set(listed(releases).map(({ id }) => id));
  const items = roadmap.items.filter(inReleases(content, releases)).map(look.item);
  return {
    ...content,
    columns,
    excerpt: {
      ...excerpt,
      readAt: null,
      roadmap: {
        ...roadmap,
        index: { ...roadmap.index, ...nothingCounted },
        items: items.map((item) => ({
          ...item,
          releaseIds: item.releaseIds?.filter((id) => isListed.has(id)) ?? null,
        })),
        doneEarlier: look.hasCounts ? roadmap.doneEarlier : null,
        withoutItem: look.hasCounts ? roadmap.withoutItem : null,
        releases,
        basis: look.hasReleases ? roadmap.basis : null,
        beyond: content.look === 'table' ? 0 : roadmap.beyond,
      },
      rules,
      leftOut: { ...excerpt.leftOut, releases: look.hasReleases ? excerpt.leftOut.releases : 0 },
    },
  };
}

/** Of the index it is shown whether it is read. */
const nothingCounted = { projectsReady: 0, projectsTotal: 0, projectsFailed: 0, isPaused: false, asOf: null };

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

function lookOf({ look, columns, excerpt }: RoadmapContent): Look {
  switch (look) {
    case 'horizons':
      return { ...nothingMore, item: cardOf, release: releaseName, hasCounts: true };
    case 'timeline':
      return { ...nothingMore, item: barOf, release: releaseMoment };
    case 'releases':
      return { ...nothingMore, item: nameOnly, release: releaseCard, hasReleases: true };
    case 'table': {
      const hides = excerpt.roadmap.shownAs?.hides ?? null;
      const has = (column: RoadmapTableColumn) => columns.includes(column) && isShownIn(column, hides);
      return { ...nothingMore, item: rowOf(has), release: releaseName, hasRules: has('why') };
    }
  }
}

/** Rules by which something stands where it stands. They are known by their places, so that the others stay, of nothing. */
function shownRules({ rules, roadmap }: RoadmapExcerpt): readonly HorizonRule[] | null {
  const used = new Set(roadmap.items.flatMap(({ why }) => (why?.by === 'rule' ? [why.rule] : [])));
  const ofNothing = { horizon: 'later', by: { kind: 'label', labels: [] } } as const;
  return rules?.map((rule, at) => (used.has(at) ? rule : ofNothing)) ?? null;
}

/** All where releases are listed; else those that something shown names, and on a timeline those with a day or a forecast. */
function keptReleases(
  { look, request, excerpt }: RoadmapContent,
  { item, release, hasReleases }: Look,
  rules: readonly HorizonRule[] | null,
): ShownRoadmap['releases'] {
  const { releases, items } = excerpt.roadmap;
  if (releases === null || releases === 'unlisted') return releases;
  const named = new Set([
    ...request.filter.releases,
    ...items.flatMap((one) => item(one).releaseIds ?? []),
    ...(rules ?? []).flatMap(({ by }) => (by.kind === 'release' ? by.versionIds : [])),
  ]);
  const isDated = ({ dates }: RoadmapRelease) => look === 'timeline' && (dates?.day ?? null) !== null;
  return releases.flatMap((one) => {
    const kept = release(one);
    if (hasReleases || isDated(one) || named.has(one.id)) return [kept];
    return (kept.parts ?? []).length > 0 ? [{ ...kept, name: '' }] : [];
  });
}

const listed = (releases: ShownRoadmap['releases']): readonly RoadmapRelease[] =>
  releases === null || releases === 'unlisted' ? [] : releases;

/** Lists of releases name the items that are in one. */
function inReleases({ look }: RoadmapContent, releases: ShownRoadmap['releases']): (item: RoadmapItem) => boolean {
  if (look !== 'releases') return () => true;
  const named = new Set(
    listed(releases).flatMap(({ itemIds, parts }) => [...itemIds, ...(parts ?? []).map(({ itemId }) => itemId)]),
  );
  return ({ id }) => named.has(id);
}

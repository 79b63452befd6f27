import { shareDone } from '#domain/progress/share-done';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { withOwnIds } from './own-ids';
import type { Report, ReportChanges } from './report';
import { listedReleases, type RoadmapItem, type RoadmapRelease, type ShownAs, type ShownRoadmap } from './roadmap';
import type { RoadmapExcerpt, ToldChoice } from './roadmap-excerpt';
import { lookOf, type Look } from './shown-by-look';
import type { ReportContent, RoadmapContent, SnapshotContent, SnapshotSubject } from './snapshot';

type Asked<K> = Extract<SnapshotSubject, { readonly kind: K }> & { readonly title: string };
type AnsweredReport = Asked<'report'> & { readonly report: Report };
type AnsweredRoadmap = Asked<'roadmap'> & { readonly excerpt: RoadmapExcerpt };
/** What was asked, with what a live macro is answered. */
export type AnsweredSubject = AnsweredReport | AnsweredRoadmap;

/**
 * What is frozen: nothing that its macro does not show, since what nobody looked at is not published. The rest is null or empty
 * in the way of its type, and looks exactly as before. Who people are is never kept, nor what Jira calls anything by, but for
 * issues whose keys are shown and the projects of their releases: whoever reads it may have no right to anything.
 */
export const cutToShown = (answered: AnsweredSubject): SnapshotContent =>
  answered.kind === 'report' ? cutReport(answered) : cutRoadmap(answered);

function cutReport({ kind, title, report }: AnsweredReport): ReportContent {
  const name = shownName(title, report.name);
  return { kind, title, report: { ...report, source: null, name, readAt: null, ...partsOf(report) } };
}

/** What has a title is called by that alone. */
const shownName = (title: string, name: string): string => (title === '' ? name : '');

type Parts = Pick<Report, 'figures' | 'attention' | 'projects' | 'changes'>;

/** Of what has no issues one sentence is shown. */
function partsOf({ issues, figures, attention, projects, changes }: Report): Parts {
  if (shareDone(issues) === null) return { figures: null, attention: null, projects: null, changes: null };
  return {
    figures,
    attention: attention && { ...attention, concerns: attention.concerns.map(withoutKey) },
    projects: projects?.map(withoutKey) ?? null,
    changes: changes && changesOf(changes),
  };
}

const withoutKey = <T extends { readonly key: string | null }>(named: T): T => ({ ...named, key: null });

/** What has no summary is shown by its key. */
function changesOf({ since, counts, furthest, health }: ReportChanges): ReportChanges {
  return {
    since,
    counts,
    furthest: furthest.map(({ summary, days, key }) => ({
      summary: summary === '' ? (key ?? '') : summary,
      days,
      key: null,
    })),
    health: health.map(({ name, then, now }) => ({ key: null, name, then, now })),
  };
}

function cutRoadmap(answered: AnsweredRoadmap): RoadmapContent {
  const { kind, title, excerpt } = answered;
  const columns = answered.look === 'table' ? answered.columns.filter((column) => column !== 'people') : [];
  const { roadmap } = excerpt;
  const look = lookOf({ look: answered.look, columns }, roadmap.shownAs?.hides ?? null);
  const { rules, releases, items } = cutItems(answered, look);
  return {
    kind,
    title,
    look: answered.look,
    columns,
    choice: choiceIn(answered),
    excerpt: {
      ...excerpt,
      source: null,
      name: shownName(title, excerpt.name),
      readAt: null,
      roadmap: {
        ...roadmap,
        index: { ...roadmap.index, ...nothingCounted },
        items,
        doneEarlier: look.hasCounts ? roadmap.doneEarlier : null,
        withoutItem: look.hasCounts ? roadmap.withoutItem : null,
        releases,
        basis: look.hasReleases ? roadmap.basis : null,
        beyond: answered.look === 'table' ? 0 : roadmap.beyond,
        shownAs: roadmap.shownAs && toldTo(roadmap.shownAs),
      },
      rules,
      leftOut: { ...excerpt.leftOut, releases: look.hasReleases ? excerpt.leftOut.releases : 0 },
    },
  };
}

const toldTo = ({ name, kind, hides }: ShownAs): ShownAs => ({ name, kind, hides });

function choiceIn({ request: { period, hasUndated, filter } }: AnsweredRoadmap): ToldChoice {
  const { categories, labels, isLate, text } = filter;
  return { period, hasUndated, filter: { categories, labels, isLate, text } };
}

/** Under ids of their own, the same in all of them. */
function cutItems(answered: AnsweredRoadmap, look: Look) {
  const { excerpt } = answered;
  const rules = look.hasRules ? shownRules(excerpt) : null;
  const releases = keptReleases(answered, look, rules);
  const isListed = new Set(listedReleases({ releases }).map(({ id }) => id));
  const items = excerpt.roadmap.items
    .filter(inReleases(answered, releases))
    .map(look.item)
    .map((item) => ({ ...item, releaseIds: item.releaseIds?.filter((id) => isListed.has(id)) ?? null }));
  const own = withOwnIds({ items, releases });
  return {
    items: own.items,
    releases: own.releases,
    rules: rules?.map((rule) => underIds(rule, own.releaseId)) ?? null,
  };
}

const underIds = (rule: HorizonRule, idOf: (versionId: string) => string): HorizonRule =>
  rule.by.kind === 'release' ? { ...rule, by: { kind: 'release', versionIds: rule.by.versionIds.map(idOf) } } : rule;

/** Of the index it is shown whether it is read. */
const nothingCounted = { projectsReady: 0, projectsTotal: 0, projectsFailed: 0, isPaused: false, asOf: null };

/** Rules by which something stands where it stands. They are known by their places, so that the others stay, of nothing. */
function shownRules({ rules, roadmap }: RoadmapExcerpt): readonly HorizonRule[] | null {
  const used = new Set(roadmap.items.flatMap(({ why }) => (why?.by === 'rule' ? [why.rule] : [])));
  const ofNothing = { horizon: 'later', by: { kind: 'label', labels: [] } } as const;
  return rules?.map((rule, at) => (used.has(at) ? rule : ofNothing)) ?? null;
}

/** All where releases are listed; else those that something shown names, and on a timeline those with a day or a forecast. */
function keptReleases(
  { look, excerpt }: AnsweredRoadmap,
  { item, release, hasReleases }: Look,
  rules: readonly HorizonRule[] | null,
): ShownRoadmap['releases'] {
  const { releases, items } = excerpt.roadmap;
  if (releases === null || releases === 'unlisted') return releases;
  const named = new Set([
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

/** Lists of releases name the items that are in one. */
function inReleases({ look }: AnsweredRoadmap, releases: ShownRoadmap['releases']): (item: RoadmapItem) => boolean {
  if (look !== 'releases') return () => true;
  const named = new Set(
    listedReleases({ releases }).flatMap(({ itemIds, parts }) => [
      ...itemIds,
      ...(parts ?? []).map(({ itemId }) => itemId),
    ]),
  );
  return ({ id }) => named.has(id);
}

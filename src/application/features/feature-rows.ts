import type { FeatureRow } from '#contract/features';
import { lastActivityOf, rollUpActivity, timeOf } from '#domain/features/activity';
import { blockersOf } from '#domain/features/blockers';
import { peopleOn, withoutAcceptance, withoutFixVersion } from '#domain/features/children';
import { inputsOf } from '#domain/health/health';
import { countItems } from '#domain/health/item-counts';
import type { NodeLink } from '#domain/health/waits';
import { idOf, OUTSIDE, ROOT, sourceOf } from '#domain/hierarchy/forest';
import { sumFigures } from '#domain/progress/sum-figures';
import { NO_MINUTE } from '#domain/site-index/issue-facts';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import { groundsIn, type Judging } from '../health/health-of';
import { describe, readRows, rowOf } from '../hierarchy/describe-issues';
import { scopeBelow } from '../hierarchy/figures-of';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { IndexedIssue } from '../site-index/source-issue';

const MINUTE_MS = 60_000;

interface Ground {
  /** Of the epics, by id. */
  readonly rows: ReadonlyMap<number, IndexedIssue>;
  readonly judging: Judging;
  /** null: not all are known. */
  readonly links: readonly NodeLink[] | null;
}

type UngroupedRow = Omit<FeatureRow, 'teamAt' | 'themeAt'>;

/** What is told of some epics, in their order. */
export async function featureRows(
  reader: IndexReader,
  site: VisibleSite,
  epics: readonly number[],
  { rows, judging, links }: Ground,
): Promise<UngroupedRow[]> {
  const { forest, rolled } = site;
  const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
  const activity = rollUpActivity(forest);
  const blockers = links && blockersOf(forest, links);
  const grounds = groundsIn(site, judging);
  const parentOf = await parentsOf(reader, site, epics);
  return epics.map((node) => {
    const row = rowOf(site, rows, node);
    const scope = scopeBelow(site, node);
    const items = countItems(forest, rolled, scope, site.addedSince);
    const children = sumFigures(forest, rolled, scope, site.today);
    return {
      issue: describe(site, node, row),
      rank: row.rank,
      parent: parentOf(node),
      children,
      time: timeOf(activity, node),
      health: inputsOf({ scope, figures: children, items }, grounds),
      // Facts of a past day name who works on it today.
      people: site.past === null ? peopleOn(forest, node) : null,
      blockedBy: blockers && (blockers.get(node)?.size ?? 0),
      created: createdOf(site, node, timeZone),
      lastActivity: lastActivityOf(activity, node),
      withoutFixVersion: withoutFixVersion(forest, node),
      withoutAcceptance: withoutAcceptance(forest, node),
      fixVersionIds: row.fixVersionIds,
      componentIds: row.componentIds,
      labels: row.labels,
    };
  });
}

function createdOf({ forest }: VisibleSite, node: number, timeZone: string): Day | null {
  const { source, at } = sourceOf(forest, node);
  const minute = source.facts.created[at] ?? NO_MINUTE;
  return minute === NO_MINUTE ? null : dayIn(timeZone, (minute * MINUTE_MS) as Instant);
}

async function parentsOf(reader: IndexReader, site: VisibleSite, epics: readonly number[]) {
  const { forest } = site;
  const parents = new Set(epics.map((node) => forest.parent[node] ?? ROOT).filter((parent) => parent >= 0));
  const rows = await readRows(reader, site, [...parents]);
  return (node: number): FeatureRow['parent'] => {
    const parent = forest.parent[node] ?? ROOT;
    if (parent === OUTSIDE) return { key: forest.outsideKeys[forest.outsideAt[node] ?? -1] ?? '', summary: null };
    const row = rows.get(parent < 0 ? -1 : idOf(forest, parent));
    return row ? { key: row.key, summary: row.summary } : null;
  };
}

import type { PulseWeek, WeekChange, WeekKind } from '#contract/epic-pulse';
import { MOST_TOLD, weekKinds } from '#contract/epic-pulse';
import type { IssueStanding } from '#domain/epic/week-changes';
import { childChanges, isChangedSince, ownChanges, WEEK_DAYS } from '#domain/epic/week-changes';
import { idOf, sourceOf } from '#domain/hierarchy/forest';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import { endOfDay } from '#domain/history/end-of-day';
import { statusCategories } from '#domain/progress/status-category';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import { named } from '../delivery/named-items';
import type { VisibleHistory } from '../delivery/read-lives';
import { parentIdOf, pointsOf } from '../delivery/read-lives';
import type { IndexReader } from '../site-index/ports/index-reader';

interface WeekParts {
  readonly site: VisibleSite;
  readonly history: VisibleHistory;
  /** Issues that are its children, or may have been. */
  readonly nodes: readonly number[];
  readonly timeZone: string;
}

/** What has become of an issue and of its children within a week, of what the viewer may see. */
export async function pulseWeek(
  reader: IndexReader,
  node: number,
  { site, history, nodes, timeZone }: WeekParts,
): Promise<PulseWeek> {
  const since = (site.today - WEEK_DAYS) as Day;
  const week = { since: endOfDay(since, timeZone), categories: history.categories };
  const parentId = idOf(site.forest, node);
  const changes = nodes.flatMap((child) => {
    const found = history.find(child);
    if (!found || !isChangedSince(found.history, found.place, week.since)) return [];
    const made = childChanges(found.history, found.place, standingOf(site, child), parentId, week);
    return made.map((change) => ({ node: child, change }));
  });
  const newest = [...changes].sort((a, b) => b.change.at - a.change.at).slice(0, MOST_TOLD);
  const own = history.find(node);
  return {
    since,
    counts: countKinds(changes.map(({ change }) => change)),
    listed: (await named(reader, site, newest)).map(([item, { change }]) => ({ ...change, item })),
    own: own ? ownChanges(own.history, own.place, standingOf(site, node), week) : [],
  };
}

function standingOf({ forest }: VisibleSite, node: number): IssueStanding {
  const { source, at } = sourceOf(forest, node);
  return {
    category: statusCategories[source.facts.categories[at] ?? -1] ?? 'unknown',
    points: pointsOf(forest, node),
    due: dayOrNull(source.facts.dues[at]),
    parentId: parentIdOf(forest, node),
  };
}

function countKinds(changes: readonly WeekChange[]): Record<WeekKind, number> {
  const counts = new Map(weekKinds.map((kind) => [kind, 0]));
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<WeekKind, number>;
}

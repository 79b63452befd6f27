import type { RoadmapItem } from '#contract/roadmap';
import { isOpen } from '#domain/health/health-items';
import { childrenOf, sourceOf } from '#domain/hierarchy/forest';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import type { VisibleSite } from '../access/visible-site';
import { figuresBelow } from '../hierarchy/figures-of';
import type { GatheredItem } from './gather-items';
import type { Shown } from './shown-to';

/** An item as far as it is sent. */
export function describeItem(site: VisibleSite, item: GatheredItem, shown: Shown, isWhole: boolean): RoadmapItem {
  const { node, issueId, issue, place } = item;
  return {
    id: shown.idOf(item) ?? '',
    issue: shown.has('keys') ? { issueId, key: issue.key } : null,
    name: shown.nameOf(item),
    column: place.column,
    why: isWhole ? place.why : null,
    status: shown.has('status') ? { category: issue.category, name: issue.statusName } : null,
    dates: shown.has('dates') ? datesOf(site, item) : null,
    progress: shown.has('figures') ? progressOf(site, node) : null,
    releaseIds: shown.has('releases') ? item.versionIds : null,
    labels: isWhole ? item.labels : null,
    people: shown.has('people') ? peopleOf(site, item) : null,
  };
}

function datesOf(site: VisibleSite, { node, issue, finished }: GatheredItem): RoadmapItem['dates'] {
  const below = dayOrNull(site.rolled.startBelow[node]);
  const own = issue.ownStart === null ? null : ({ day: issue.ownStart, source: 'own' } as const);
  return {
    start: own ?? (below === null ? null : { day: below, source: 'rolled-up' }),
    due: issue.due,
    finished,
    isLate: issue.isLate,
  };
}

function progressOf(site: VisibleSite, node: number): RoadmapItem['progress'] {
  const { issues, points } = figuresBelow(site, node);
  return { issues, points };
}

function peopleOf({ forest }: VisibleSite, { node, issue }: GatheredItem): string[] {
  const counts = new Map<string, number>();
  for (const child of childrenOf(forest, node)) {
    const { source, at } = sourceOf(forest, child);
    const person = source.facts.people[(source.facts.assigneeAt[at] ?? 0) - 1];
    if (person !== undefined && isOpen(forest, child)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const busiest = [...counts].sort((a, b) => b[1] - a[1]).map(([person]) => person);
  return [...new Set([...(issue.assigneeAccountId === null ? [] : [issue.assigneeAccountId]), ...busiest])];
}

import type { RoadmapItem } from '#contract/roadmap';
import { peopleOn } from '#domain/features/children';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import type { VisibleSite } from '../access/visible-site';
import { figuresBelow } from '../hierarchy/figures-of';
import type { GatheredItem } from './gather-items';
import type { Shown } from './shown-to';

type People = NonNullable<RoadmapItem['people']>;

interface PeopleItem {
  readonly wholeNode: number;
  readonly issue: Pick<GatheredItem['issue'], 'assigneeAccountId'>;
}

/** An item as far as it is sent. @param whole everything that the viewer may see */
export function describeItem(whole: VisibleSite, item: GatheredItem, shown: Shown, isWhole: boolean): RoadmapItem {
  const { wholeNode, issueId, issue, place } = item;
  return {
    id: shown.idOf(item) ?? '',
    issue: shown.has('keys') ? { issueId, key: issue.key } : null,
    name: shown.nameOf(item),
    column: place.column,
    why: isWhole ? place.why : null,
    status: shown.has('status') ? { category: issue.category, name: issue.statusName } : null,
    dates: shown.has('dates') ? datesOf(whole, item) : null,
    progress: shown.has('figures') ? progressOf(whole, wholeNode) : null,
    releaseIds: shown.has('releases') ? item.versionIds : null,
    labels: isWhole ? item.labels : null,
    people: shown.has('people') ? peopleOf(whole, item) : null,
  };
}

export function datesOf(
  whole: VisibleSite,
  { wholeNode, issue, finished }: GatheredItem,
): NonNullable<RoadmapItem['dates']> {
  const below = dayOrNull(whole.rolled.startBelow[wholeNode]);
  const own = issue.ownStart === null ? null : ({ day: issue.ownStart, source: 'own' } as const);
  return {
    start: own ?? (below === null ? null : { day: below, source: 'rolled-up' }),
    due: issue.due,
    finished,
    isLate: issue.isLate,
  };
}

function progressOf(whole: VisibleSite, wholeNode: number): RoadmapItem['progress'] {
  const { issues, points } = figuresBelow(whole, wholeNode);
  return { issues, points };
}

/** Who had the children on a past day is not known: rows and facts have today's. */
export function peopleOf(
  { forest, past }: Pick<VisibleSite, 'forest' | 'past'>,
  { wholeNode, issue }: PeopleItem,
): People {
  const own = issue.assigneeAccountId === null ? [] : [issue.assigneeAccountId];
  if (past !== null) return { accountIds: own.length > 0 ? own : null };
  const below = peopleOn(forest, wholeNode);
  return { accountIds: below && [...new Set([...own, ...below])] };
}

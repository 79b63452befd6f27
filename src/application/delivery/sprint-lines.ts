import type { SprintLine } from '#contract/delivery';
import type { ItemLife } from '#domain/delivery/item-life';
import { lifeOf } from '#domain/delivery/item-life';
import { inSprint, sprintsEver } from '#domain/delivery/membership';
import { predictability, sprintOutcome } from '#domain/delivery/predictability';
import { endOfDay } from '#domain/history/end-of-day';
import { nodesAtLevel } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import type { Sprint } from '#domain/schedule/sprint';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { visibleSprints, type VisibleSprints } from '../timeline/visible-sprints';
import type { VisibleHistory } from './read-lives';
import { pointsOf } from './read-lives';

interface Closed {
  readonly reader: IndexReader;
  readonly site: VisibleSite;
  readonly history: VisibleHistory;
  /** Later changes are left out. */
  readonly moment: Instant;
  readonly period: { readonly first: Day; readonly last: Day };
  readonly timeZone: string;
}

type ClosedSprint = Sprint & { readonly start: Day; readonly end: Day; readonly closedAt: Instant };

export interface SprintLines extends Pick<VisibleSprints, 'projectsUnread'> {
  readonly lines: readonly SprintLine[];
}

/**
 * What the sprints that ended in the period kept of their plans, by the issues that the viewer may see. What is in a sprint at
 * the end of its first day is its plan: teams plan on that day. Jira tells no issue that its sprint was closed, so one of which
 * no such word has come ended with its last day.
 */
export async function sprintLines(closed: Closed): Promise<SprintLines> {
  const { sprints, projectsUnread } = await sprintsClosed(closed);
  const lives = livesBySprint(closed, new Set(sprints.map(({ id }) => id)));
  const lines = sprints.map(({ id, name, start, end, closedAt }) => {
    const outcome = sprintOutcome(lives.get(id) ?? [], endOfDay(start, closed.timeZone), closedAt);
    return { id, name, start, end, ...outcome, predictability: predictability(outcome) };
  });
  return { lines, projectsUnread };
}

async function sprintsClosed({ reader, site, history, moment, period, timeZone }: Closed) {
  const { sprints, projectsUnread } = await visibleSprints(reader, site);
  const begin = endOfDay((period.first - 1) as Day, timeZone);
  const closed = sprints.flatMap(({ start, end, ...sprint }): ClosedSprint[] => {
    if (start === null || end === null) return [];
    const closedAt = history.sprintSpans.get(sprint.id)?.completed ?? endOfDay(end, timeZone);
    return closedAt > begin && closedAt <= moment ? [{ ...sprint, start, end, closedAt }] : [];
  });
  return { sprints: closed, projectsUnread };
}

/** In one pass: an issue has been in few sprints, and a place has hundreds. */
function livesBySprint(
  { site: { forest }, history, moment }: Closed,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, ItemLife[]> {
  const lives = new Map<string, ItemLife[]>();
  for (const node of wanted.size > 0 ? nodesAtLevel(forest, STORY_LEVEL) : []) {
    const found = history.find(node);
    if (!found) continue;
    const now = { node, points: pointsOf(forest, node) };
    for (const id of sprintsEver(found.history, found.place)) {
      if (!wanted.has(id)) continue;
      const membership = inSprint(id)(found.history, found.place);
      const life = lifeOf(found.history, found.place, now, membership, history.categories, moment);
      if (life) push(lives, id, life);
    }
  }
  return lives;
}

function push(lives: Map<string, ItemLife[]>, id: string, life: ItemLife): void {
  const known = lives.get(id);
  if (known) known.push(life);
  else lives.set(id, [life]);
}

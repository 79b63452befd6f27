import type { SprintLine } from '#contract/delivery';
import type { ItemLife } from '#domain/delivery/item-life';
import { lifeOf } from '#domain/delivery/item-life';
import { everBelonged, inSprint } from '#domain/delivery/membership';
import { predictability, sprintOutcome } from '#domain/delivery/predictability';
import { endOfDay } from '#domain/history/end-of-day';
import { levelOf } from '#domain/hierarchy/forest';
import type { Sprint } from '#domain/schedule/sprint';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { visibleSprints } from '../timeline/visible-sprints';
import type { VisibleHistory } from './read-lives';
import { pointsOf } from './read-lives';

const STORY_LEVEL = 0;

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

/**
 * What the sprints that were closed in the period kept of their plans, by the issues that the viewer may see. What is in a
 * sprint at the end of its first day is its plan: teams plan on that day.
 */
export async function sprintLines(closed: Closed): Promise<SprintLine[]> {
  const sprints = await sprintsClosed(closed);
  return sprints.map((sprint) => {
    const outcome = sprintOutcome(livesIn(closed, sprint), endOfDay(sprint.start, closed.timeZone), sprint.closedAt);
    const { id, name, start, end } = sprint;
    return { id, name, start, end, ...outcome, predictability: predictability(outcome) };
  });
}

async function sprintsClosed({ reader, site, history, moment, period, timeZone }: Closed): Promise<ClosedSprint[]> {
  const sprints = await visibleSprints(reader, site);
  return sprints.flatMap(({ start, end, ...sprint }) => {
    const closedAt = history.sprintSpans.get(sprint.id)?.completed ?? null;
    if (start === null || end === null || closedAt === null || closedAt > moment) return [];
    return closedAt > endOfDay((period.first - 1) as Day, timeZone) ? [{ ...sprint, start, end, closedAt }] : [];
  });
}

function livesIn({ site: { forest }, history, moment }: Closed, { id }: ClosedSprint): ItemLife[] {
  const membershipOf = inSprint(id);
  const lives: ItemLife[] = [];
  for (let node = 0; node < forest.size; node++) {
    const found = levelOf(forest, node) === STORY_LEVEL ? history.find(node) : null;
    if (!found) continue;
    const membership = membershipOf(found.history, found.place);
    if (!everBelonged(membership)) continue;
    const now = { node, points: pointsOf(forest, node) };
    const life = lifeOf(found.history, found.place, now, membership, history.categories, moment);
    if (life) lives.push(life);
  }
  return lives;
}

import type { ForecastBasis } from '#contract/roadmap';
import { finishedItems } from '#domain/delivery/cycle-time';
import { ALWAYS } from '#domain/delivery/membership';
import { dailyThroughput, gapIn, SAMPLED_DAYS } from '#domain/forecast/throughput-forecast';
import { isOpen } from '#domain/health/health-items';
import { levelOf, sourceOf } from '#domain/hierarchy/forest';
import { changesEnd, changesStart } from '#domain/history/history-facts';
import { endOfDay } from '#domain/history/end-of-day';
import { versionsAt } from '#domain/history/past-versions';
import { dayIn } from '#domain/schedule/calendar-day';
import { dayFinder } from '#domain/schedule/day-finder';
import { NO_MINUTE } from '#domain/site-index/issue-facts';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { VisibleHistory } from '../delivery/read-lives';
import { livesOf, readHistory } from '../delivery/read-lives';
import type { IndexReader } from '../site-index/ports/index-reader';

const STORY_LEVEL = 0;
const MINUTE_MS = 60_000;

/** What the history of a place tells of its issues, as of the day that is seen. */
export interface PlacePast {
  /** Ids of an issue's fix versions. */
  readonly versionsOf: (node: number) => readonly string[];
  /** The days on which these were finished, of those that are done; without those of which the day is unknown. */
  readonly finishedOn: (nodes: readonly number[]) => ReadonlyMap<number, Day>;
  /** Of these nodes the ones to which anything has happened after the end of a day, their creation included. */
  readonly changedAfter: (nodes: readonly number[], day: Day) => number[];
  readonly timeZone: string;
}

export async function readPlacePast(reader: IndexReader, site: VisibleSite): Promise<PlacePast> {
  const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
  const history = await readHistory(reader, site, new Set(site.projects.map(({ project }) => project.id)));
  const moment = endOfDay(site.today, timeZone);
  // Days that are asked for most; older ones are asked of the calendar one by one.
  const dayOf = dayFinder(timeZone, endOfDay((site.today - SAMPLED_DAYS) as Day, timeZone), moment);
  return {
    timeZone,
    versionsOf: (node) => {
      const found = history.find(node);
      return found ? versionsAt(found.history, found.place, moment) : [];
    },
    finishedOn: (nodes) => {
      const done = nodes.filter((node) => !isOpen(site.forest, node));
      const all = { nodes: done, membershipOf: () => () => ALWAYS, mayBelong: () => true };
      const { lives } = livesOf(site, all, history, moment);
      return new Map(finishedItems(lives, dayOf).map(({ node, finished }) => [node, finished]));
    },
    changedAfter: (nodes, day) => {
      const end = endOfDay(day, timeZone);
      return nodes.filter((node) => (lastChange(history.find(node)) ?? end) > end);
    },
  };
}

/** null: nothing is known of it. */
function lastChange(found: ReturnType<VisibleHistory['find']>): number | null {
  if (!found) return null;
  const { history, place } = found;
  const end = changesEnd(history, place);
  const hasChanges = end > changesStart(history, place);
  return (hasChanges ? history.at[end - 1] : history.created[place]) ?? null;
}

/** What forecasts of a place are drawn from: its work items finished on each of the last days that are over. */
export interface PlaceThroughput extends ForecastBasis {
  readonly counts: readonly number[];
}

/** Days before there was any work item are none on which nothing was finished. */
export function throughputOf(site: VisibleSite, { finishedOn, changedAfter, timeZone }: PlacePast): PlaceThroughput {
  const { forest, today, past } = site;
  const workItems = Array.from({ length: forest.size }, (_, node) => node).filter(
    (node) => levelOf(forest, node) === STORY_LEVEL,
  );
  // A past day is over, the present one is not.
  const last = (past ? today : today - 1) as Day;
  const first = Math.max(last - SAMPLED_DAYS + 1, firstDay(site, workItems, timeZone) ?? today) as Day;
  // What nothing has happened to since was not finished since: most of a large place.
  const candidates = changedAfter(workItems, (first - 1) as Day);
  const counts = dailyThroughput([...finishedOn(candidates).values()], first, last);
  const finished = counts.reduce((sum, count) => sum + count, 0);
  return { first, last, finished, gap: gapIn(counts), counts };
}

/** The day on which the first of these was created; null: there is none. */
function firstDay({ forest }: VisibleSite, nodes: readonly number[], timeZone: string): Day | null {
  let first = Infinity;
  for (const node of nodes) {
    const { source, at } = sourceOf(forest, node);
    const minute = source.facts.created[at] ?? NO_MINUTE;
    // Packed before creation was kept: long ago.
    first = Math.min(first, minute === NO_MINUTE ? 0 : minute);
  }
  return first === Infinity ? null : dayIn(timeZone, (first * MINUTE_MS) as Instant);
}

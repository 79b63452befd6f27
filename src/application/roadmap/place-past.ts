import type { ForecastBasis } from '#contract/roadmap';
import { finishFinder } from '#domain/delivery/last-finish';
import { finishedAt, firstOfPace, paceOf } from '#domain/forecast/pace';
import { gapIn, SAMPLED_DAYS } from '#domain/forecast/throughput-forecast';
import { isOpen } from '#domain/health/health-items';
import { nodesAtLevel } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import { endOfDay } from '#domain/history/end-of-day';
import type { HistoryFacts } from '#domain/history/history-facts';
import { changesEnd, changesStart } from '#domain/history/history-facts';
import { NO_HISTORY } from '#domain/history/node-places';
import { versionsFinder } from '#domain/history/past-versions';
import { dayFinder } from '#domain/schedule/day-finder';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import { readHistory } from '../delivery/read-lives';
import { firstDayOf } from '../forecast/first-day';
import type { IndexReader } from '../site-index/ports/index-reader';

/** What the history of a place tells of its issues, as of the day that is seen. */
export interface PlacePast {
  /** Ids of an issue's fix versions. */
  readonly versionsOf: (node: number) => readonly string[];
  /** The day on which it was finished; null: it is not done, or the day is unknown. */
  readonly finishedOn: (node: number) => Day | null;
  /** When anything happened to it last, its creation included, up to now; null: nothing is known of it. */
  readonly lastChangeOf: (node: number) => Instant | null;
  readonly timeZone: string;
}

const NO_VERSIONS: readonly string[] = [];

export async function readPlacePast(reader: IndexReader, site: VisibleSite): Promise<PlacePast> {
  const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
  const { places, categories } = await readHistory(
    reader,
    site,
    new Set(site.projects.map(({ project }) => project.id)),
  );
  const moment = endOfDay(site.today, timeZone);
  // Days that are asked for most; older ones are asked of the calendar one by one.
  const dayOf = dayFinder(timeZone, endOfDay((site.today - SAMPLED_DAYS) as Day, timeZone), moment);
  const { histories, historyAt, placeAt } = places;
  const placeOf = (node: number) => placeAt[node] ?? 0;
  const versionsIn = histories.map((history) => versionsFinder(history, moment));
  const finishIn = histories.map((history) => finishFinder(history, categories, moment));
  return {
    timeZone,
    versionsOf: (node) => versionsIn[historyAt[node] ?? NO_HISTORY]?.(placeOf(node)) ?? NO_VERSIONS,
    finishedOn: (node) => {
      const finish = isOpen(site.forest, node) ? null : finishIn[historyAt[node] ?? NO_HISTORY]?.(placeOf(node));
      return finish == null ? null : dayOf(finish);
    },
    lastChangeOf: (node) => {
      const history = histories[historyAt[node] ?? NO_HISTORY];
      return history ? lastChange(history, placeOf(node)) : null;
    },
  };
}

function lastChange(history: HistoryFacts, place: number): Instant {
  const end = changesEnd(history, place);
  const hasChanges = end > changesStart(history, place);
  return ((hasChanges ? history.at[end - 1] : history.created[place]) ?? 0) as Instant;
}

/** What forecasts of a place are drawn from: its work items finished on each of the last days that are over. */
export interface PlaceThroughput extends ForecastBasis {
  readonly counts: readonly number[];
}

export function throughputOf(site: VisibleSite, { finishedOn, lastChangeOf, timeZone }: PlacePast): PlaceThroughput {
  const { today, past } = site;
  const workItems = nodesAtLevel(site.forest, STORY_LEVEL);
  // A past day is over, the present one is not.
  const last = (past ? today : today - 1) as Day;
  const begin = firstDayOf(site, workItems, timeZone);
  // What nothing has happened to since was not finished since: most of a large place.
  const before = endOfDay((firstOfPace(begin, last) - 1) as Day, timeZone);
  const finished: Day[] = [];
  for (const node of workItems) {
    const day = (lastChangeOf(node) ?? before) > before ? finishedOn(node) : null;
    if (day !== null) finished.push(day);
  }
  const pace = paceOf(finished, begin, last);
  return { ...pace, finished: finishedAt(pace), gap: gapIn(pace.counts) };
}

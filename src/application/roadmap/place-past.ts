import type { ForecastBasis } from '#contract/roadmap';
import { finishDays } from '#domain/delivery/cycle-time';
import { ALWAYS } from '#domain/delivery/membership';
import { finishedAt, firstOfPace, paceOf } from '#domain/forecast/pace';
import { gapIn, SAMPLED_DAYS } from '#domain/forecast/throughput-forecast';
import { isOpen } from '#domain/health/health-items';
import { levelOf } from '#domain/hierarchy/forest';
import { changesEnd, changesStart } from '#domain/history/history-facts';
import { endOfDay } from '#domain/history/end-of-day';
import { versionsAt } from '#domain/history/past-versions';
import { dayFinder } from '#domain/schedule/day-finder';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { VisibleHistory } from '../delivery/read-lives';
import { livesOf, readHistory } from '../delivery/read-lives';
import { firstDayOf } from '../forecast/first-day';
import type { IndexReader } from '../site-index/ports/index-reader';

const STORY_LEVEL = 0;

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
  // Asked for the same issue more than once: by its item, and by each release.
  const versions: (readonly string[])[] = [];
  const lookForVersions = (node: number) => {
    const found = history.find(node);
    return found ? versionsAt(found.history, found.place, moment) : [];
  };
  return {
    timeZone,
    versionsOf: (node) => (versions[node] ??= lookForVersions(node)),
    finishedOn: (nodes) => {
      const done = nodes.filter((node) => !isOpen(site.forest, node));
      const all = { nodes: done, membershipOf: () => () => ALWAYS, mayBelong: () => true };
      const { lives } = livesOf(site, all, history, moment);
      return finishDays(lives, dayOf);
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

export function throughputOf(site: VisibleSite, { finishedOn, changedAfter, timeZone }: PlacePast): PlaceThroughput {
  const { forest, today, past } = site;
  const workItems = Array.from({ length: forest.size }, (_, node) => node).filter(
    (node) => levelOf(forest, node) === STORY_LEVEL,
  );
  // A past day is over, the present one is not.
  const last = (past ? today : today - 1) as Day;
  const begin = firstDayOf(site, workItems, timeZone);
  // What nothing has happened to since was not finished since: most of a large place.
  const candidates = changedAfter(workItems, (firstOfPace(begin, last) - 1) as Day);
  const pace = paceOf([...finishedOn(candidates).values()], begin, last);
  return { ...pace, finished: finishedAt(pace), gap: gapIn(pace.counts) };
}

import type { PulseFinish, PulseForecast } from '#contract/epic-pulse';
import { finishDays } from '#domain/delivery/cycle-time';
import { ALWAYS } from '#domain/delivery/membership';
import { isChangedSince } from '#domain/epic/week-changes';
import { finishAtPace } from '#domain/epic/finish-at-pace';
import type { Pace } from '#domain/forecast/pace';
import { finishedAt, paceOf } from '#domain/forecast/pace';
import { SAMPLED_DAYS } from '#domain/forecast/throughput-forecast';
import { isOpen } from '#domain/health/health-items';
import { nodesOfProject, onlyAtLevel, projectIdOf } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import { endOfDay } from '#domain/history/end-of-day';
import { dueOf } from '#domain/progress/sum-figures';
import { dayFinder } from '#domain/schedule/day-finder';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { VisibleHistory } from '../delivery/read-lives';
import { livesOf } from '../delivery/read-lives';
import { firstDayOf } from '../forecast/first-day';

interface FinishParts {
  readonly site: VisibleSite;
  readonly history: VisibleHistory;
  /** Work items of story level that are below it. */
  readonly below: readonly number[];
  readonly timeZone: string;
}

/** When the open work items below an issue will be finished, at their own pace and at that of their projects. */
export function pulseFinish(node: number, { site, history, below, timeZone }: FinishParts): PulseFinish | null {
  if (below.length === 0) return null;
  const { forest, rolled, today } = site;
  const openItems = below.filter((item) => isOpen(forest, item));
  const open = openItems.length;
  const projectIds = new Set(openItems.map((item) => projectIdOf(forest, item)));
  const ofProjects = [...projectIds].flatMap((id) => onlyAtLevel(forest, nodesOfProject(forest, id), STORY_LEVEL));
  const finishedOn = finishedLately(site, history, new Set([...below, ...ofProjects]), timeZone);
  const due = dueOf(forest, rolled, node)?.day ?? null;
  const forecast = (items: readonly number[]): PulseForecast => {
    const days = items.flatMap((item) => finishedOn.get(item) ?? []);
    const pace = paceOf(days, firstDayOf(site, items, timeZone), (today - 1) as Day);
    return { ...finishAtPace(pace, open, today, due), ...sampleOf(pace) };
  };
  const keys = site.projects.filter(({ project }) => projectIds.has(project.id)).map(({ project }) => project.key);
  return { open, own: forecast(below), projects: { ...forecast(ofProjects), keys } };
}

const sampleOf = (pace: Pace) => ({ first: pace.first, last: pace.last, finished: finishedAt(pace) });

/** The days on which items were finished, of those that can have been within the days that a pace looks at. */
function finishedLately(
  site: VisibleSite,
  history: VisibleHistory,
  items: ReadonlySet<number>,
  timeZone: string,
): ReadonlyMap<number, Day> {
  const moment = endOfDay(site.today, timeZone);
  const since = endOfDay((site.today - SAMPLED_DAYS - 1) as Day, timeZone);
  const nodes = [...items].filter((node) => {
    const found = isOpen(site.forest, node) ? null : history.find(node);
    return found && isChangedSince(found.history, found.place, since);
  });
  const all = { nodes, membershipOf: () => () => ALWAYS, mayBelong: () => true };
  const { lives } = livesOf(site, all, history, moment);
  return finishDays(lives, dayFinder(timeZone, since, moment));
}

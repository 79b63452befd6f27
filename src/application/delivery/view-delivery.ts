import type { DeliveryRequest, DeliveryView } from '#contract/delivery';
import { MOST_AGING, MOST_LISTED } from '#contract/delivery';
import type { FinishedItem, ItemInProgress } from '#domain/delivery/cycle-time';
import { countUndatedFinishes, finishedItems, itemsInProgress } from '#domain/delivery/cycle-time';
import type { DailyFlow } from '#domain/delivery/daily-flow';
import { byItems, byPoints, dailyFlow } from '#domain/delivery/daily-flow';
import type { ItemLife } from '#domain/delivery/item-life';
import { lastStep } from '#domain/delivery/item-life';
import { cycleTimeShares, percentile, SERVICE_LEVEL } from '#domain/delivery/percentile';
import { throughputByWeek } from '#domain/delivery/throughput';
import { paceOf } from '#domain/forecast/pace';
import type { FinishForecast } from '#domain/forecast/throughput-forecast';
import { forecastFinish } from '#domain/forecast/throughput-forecast';
import { endOfDay } from '#domain/history/end-of-day';
import { projectIdOf } from '#domain/hierarchy/forest';
import type { DayOf } from '#domain/schedule/day-finder';
import { dayFinder } from '#domain/schedule/day-finder';
import type { Day, Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { firstDayOf } from '../forecast/first-day';
import type { SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { named } from './named-items';
import type { Candidates } from './read-lives';
import { candidatesOf, livesOf, readHistory } from './read-lives';
import { scopeChangesOf } from './scope-changes';
import { sprintLines, type SprintLines } from './sprint-lines';

interface DeliveryPorts {
  readonly see: SeePlace;
  readonly reader: IndexReader;
}

/**
 * How work of a place, of an issue or of a version was delivered, over what the viewer may see. What is measured are today's
 * issues as they went: as of a past day, changes after it are left out.
 */
export const viewDelivery =
  ({ see, reader }: DeliveryPorts) =>
  async (viewer: Viewer, { scope, weeks, asOf, ...place }: DeliveryRequest): Promise<DeliveryView> => {
    const { site } = await see(viewer, place);
    const today = asOf ?? site.today;
    if (today > site.today) throw new AppError({ code: 'invalid-request', field: 'asOf' });
    const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
    const candidates = candidatesOf(site, scope);
    const projectIds = new Set(candidates.nodes.map((node) => projectIdOf(site.forest, node)));
    const history = await readHistory(reader, site, projectIds);
    const moment = endOfDay(today, timeZone);
    const { lives, withoutHistory } = livesOf(site, candidates, history, moment);
    const period = { first: (today - 7 * weeks + 1) as Day, last: today };
    const dayOf = dayFinder(timeZone, earliest(lives, moment), moment);
    const finished = finishedItems(lives, dayOf).filter((item) => item.finished >= period.first);
    const [shownFinished, shownInProgress, sprints, changes] = await Promise.all([
      describeFinished(reader, site, finished, countUndatedFinishes(lives)),
      describeInProgress(
        reader,
        site,
        itemsInProgress(lives, dayOf, today),
        percentile(timesOf(finished), SERVICE_LEVEL),
      ),
      scope.of === 'place' ? sprintLines({ reader, site, history, moment, period, timeZone }) : noSprints,
      scopeChangesOf(scope, reader, { site, history, lives, moment, timeZone }),
    ]);
    return {
      index: site.index,
      today,
      presentDay: site.today,
      first: period.first,
      items: lives.length,
      withoutHistory,
      ...countOf(lives),
      flow: flowOf(lives, dayOf, period),
      finished: shownFinished,
      throughput: throughputByWeek(finished, period.first, today),
      inProgress: shownInProgress,
      sprints: sprints.lines,
      sprintsUnread: sprints.projectsUnread,
      finish: scope.of === 'place' ? finishOf(site, candidates, { lives, dayOf, today, timeZone }) : null,
      scope: changes,
    };
  };

interface Ground {
  readonly lives: readonly ItemLife[];
  readonly dayOf: DayOf;
  /** The day that is seen. */
  readonly today: Day;
  readonly timeZone: string;
}

/** When all that is open will be finished, by the rules of the roadmap: the day that is seen is over where it is a past one. */
function finishOf(site: VisibleSite, { nodes }: Candidates, { lives, dayOf, today, timeZone }: Ground): FinishForecast {
  const last = (today < site.today ? today : today - 1) as Day;
  const finished = finishedItems(lives, dayOf).map((item) => item.finished);
  const open = lives.map(lastStep).filter(({ isMember, category }) => isMember && category !== 'done').length;
  return forecastFinish(paceOf(finished, firstDayOf(site, nodes, timeZone), last).counts, open, today);
}

const noSprints: SprintLines = { lines: [], projectsUnread: 0 };

/** No day is looked up before the first of all lives. */
function earliest(lives: readonly ItemLife[], moment: Instant): Instant {
  return lives.reduce<number>((first, { steps }) => Math.min(first, steps[0]?.at ?? first), moment) as Instant;
}

function countOf(lives: readonly ItemLife[]) {
  const present = lives.map(lastStep).filter(({ isMember }) => isMember);
  return {
    unknownCategory: present.filter(({ category }) => category === 'unknown').length,
    withoutPoints: present.filter(({ points }) => points === null).length,
  };
}

interface Period {
  readonly first: Day;
  readonly last: Day;
}

function flowOf(lives: readonly ItemLife[], dayOf: DayOf, period: Period): DeliveryView['flow'] {
  const isEstimated = lives.some(({ steps }) => steps.some(({ points }) => points !== null));
  return {
    first: period.first,
    items: columnsOf(dailyFlow(lives, dayOf, period, byItems)),
    points: isEstimated ? columnsOf(dailyFlow(lives, dayOf, period, byPoints)) : null,
  };
}

const columnsOf = ({ by }: DailyFlow): DeliveryView['flow']['items'] => ({
  'to-do': rounded(by['to-do']),
  'in-progress': rounded(by['in-progress']),
  done: rounded(by.done),
  unknown: rounded(by.unknown),
});

/** Adding and taking away fractions leaves crumbs. */
const rounded = (column: Float64Array): number[] => Array.from(column, (value) => Math.round(value * 1000) / 1000);

async function describeFinished(
  reader: IndexReader,
  site: VisibleSite,
  finished: readonly FinishedItem[],
  undated: number,
): Promise<DeliveryView['finished']> {
  const known = finished.filter(isTimed);
  const times = timesOf(finished);
  const listed = await named(reader, site, known.slice(-MOST_LISTED).reverse());
  return {
    count: finished.length,
    neverInProgress: finished.length - known.length,
    undated,
    cycleTimes: cycleTimeShares.flatMap((share) => {
      const days = percentile(times, share);
      return days === null ? [] : [{ share, days }];
    }),
    listed: listed.map(([name, item]) => ({ ...name, finished: item.finished, cycleTime: item.cycleTime })),
  };
}

type TimedItem = FinishedItem & { readonly cycleTime: number };

const isTimed = (item: FinishedItem): item is TimedItem => item.cycleTime !== null;

const timesOf = (finished: readonly FinishedItem[]): number[] =>
  finished.filter(isTimed).map(({ cycleTime }) => cycleTime);

async function describeInProgress(
  reader: IndexReader,
  site: VisibleSite,
  items: readonly ItemInProgress[],
  limit: number | null,
): Promise<DeliveryView['inProgress']> {
  const listed = await named(reader, site, items.slice(0, MOST_AGING));
  return {
    count: items.length,
    over: limit === null ? null : items.filter(({ age }) => age > limit).length,
    listed: listed.map(([name, { started, age }]) => ({ ...name, started, age })),
  };
}

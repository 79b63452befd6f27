import type { TrendPoint, TrendsRequest, TrendsView } from '#contract/overview';
import { endOfDay } from '#domain/history/end-of-day';
import { factsAsOf } from '#domain/history/facts-as-of';
import type { Forest, VisibleFacts } from '#domain/hierarchy/forest';
import { idOf } from '#domain/hierarchy/forest';
import { growForest } from '#domain/hierarchy/grow-forest';
import type { ForestPart } from '#domain/hierarchy/part-of-forest';
import { partOfForest } from '#domain/hierarchy/part-of-forest';
import { rollUp } from '#domain/hierarchy/roll-up';
import { sumFigures } from '#domain/progress/sum-figures';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Day, Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { SitePart } from '../access/restrict-site';
import type { PastSide, SeeSite } from '../access/visible-site';
import type { Clock } from '../clock';
import type { PrepareJudging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import type { OverridesOf } from '../health/overrides-of';
import { statesIn, type JudgedSite } from '../health/states-in';
import { countedSite } from '../hierarchy/counted-issues';
import type { QueryStore } from '../portfolio/ports';
import { selection } from '../portfolio/see-portfolio';
import type { OpenShelf } from '../portfolio/shelf';
import { finder, viewable } from '../portfolio/shelf';
import type { IndexReader } from '../site-index/ports/index-reader';
import { pointsOf } from './view-changes';

interface TrendsPorts {
  readonly see: SeeSite;
  readonly open: OpenShelf;
  readonly queries: QueryStore;
  readonly reader: IndexReader;
  readonly prepare: PrepareJudging;
  readonly overridesOf: OverridesOf;
  readonly clock: Clock;
}

/**
 * How the figures of some portfolios went, week by week, over what the viewer may see of them. A past day is rebuilt once for all
 * of them.
 */
export const viewTrends =
  ({ see, open, queries, reader, prepare, overridesOf, clock }: TrendsPorts) =>
  async (viewer: Viewer, { portfolioIds, weeks }: TrendsRequest): Promise<TrendsView> => {
    const shelf = await open(viewer);
    const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
    const today = dayIn(timeZone, clock());
    const { past, forest } = await see(viewer, today);
    if (!past) throw new Error('A site as of a day has a past side.');
    const present = past.present();
    const judging = await prepare(present);
    const select = selection(present, finder(shelf), reader, queries);
    const trends: (Trend & { readonly part: SitePart; readonly points: TrendPoint[] })[] = [];
    for (const portfolioId of new Set(portfolioIds)) {
      const version = viewable(shelf, portfolioId);
      if (!version) continue;
      const { site, part } = await select(version.record.members);
      const health = standingOf({ site, judging, overrides: await overridesOf(portfolioId, site) });
      trends.push({ portfolioId, health, part, points: [] });
    }
    const forestAsOf = forestsOf(past);
    for (let ago = weeks; ago >= 0; ago--) {
      const day = (today - 7 * ago) as Day;
      const then = day === today ? forest : forestAsOf(endOfDay(day, timeZone));
      for (const { part, points } of trends) points.push(pointOf(partOfForest(then, memberOf(then, part)), day));
    }
    return { trends: trends.map(({ portfolioId, health, points }) => ({ portfolioId, health, points })) };
  };

type Trend = TrendsView['trends'][number];

/** As the portfolio's own page says it today. */
function standingOf(judged: JudgedSite): Trend['health'] {
  const { site, judging } = judged;
  const read = site.projects.filter(({ generation }) => generation > 0);
  const stateOf = statesIn(judged);
  const states = read.map(({ project }) => stateOf(project.id));
  return {
    state: healthIn(site, judging)(countedSite(site)).state,
    concerns: states.filter((state) => state === 'attention' || state === 'danger').length,
    projects: site.projects.length,
  };
}

/**
 * All that the viewer may see, as it stood on past days. Who may see an issue is decided on today's permissions and levels, so it
 * is the same on every day; only where it stands in the facts of the day differs.
 */
function forestsOf({ presentSources, pastOfFacts }: PastSide): (moment: Instant) => Forest {
  const visibleIds = presentSources.map(({ facts, isVisible }) =>
    isVisible === null ? null : new Set(facts.ids.filter((_, at) => isVisible(at))),
  );
  return (moment) =>
    growForest(
      presentSources.flatMap(({ projectId, facts: present }, at): VisibleFacts[] => {
        const past = pastOfFacts(present);
        if (!past) return [];
        const facts = factsAsOf(present, past.history, moment, past.context);
        const visible = visibleIds[at] ?? null;
        return [{ projectId, facts, isVisible: visible && ((fact) => visible.has(facts.ids[fact] ?? 0)) }];
      }),
    );
}

function memberOf(forest: Forest, { projectIds, issueIds }: SitePart): (node: number) => boolean {
  const isWhole = forest.sources.map(({ projectId }) => projectIds.has(projectId));
  return (node) => isWhole[forest.sourceAt[node] ?? 0] === true || issueIds.has(idOf(forest, node));
}

function pointOf(part: ForestPart, day: Day): TrendPoint {
  const figures = sumFigures(part, rollUp(part), { counted: part.nodes, measured: part.nodes }, day);
  return {
    day,
    issues: part.nodes.length,
    issuesDone: figures.issues.done,
    points: pointsOf(figures),
    pointsDone: figures.points?.done ?? null,
    late: figures.late,
    unestimated: figures.unestimated,
  };
}

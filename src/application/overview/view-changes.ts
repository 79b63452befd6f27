import type { ChangesRequest, ChangesView, MovedDate } from '#contract/overview';
import { idOf } from '#domain/hierarchy/forest';
import type { ChangeLists } from '#domain/overview/changes-between';
import { changesBetween, daysMoved } from '#domain/overview/changes-between';
import type { Figures } from '#domain/progress/figures';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Day, Points } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { Clock } from '../clock';
import type { Judging, PrepareJudging } from '../health/health-of';
import type { Overrides, OverridesOf } from '../health/overrides-of';
import { statesIn, type JudgedSite } from '../health/states-in';
import { describeIssues } from '../hierarchy/describe-issues';
import { totalsOf } from '../portfolio/portfolio-part';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports/index-reader';

const MOST_NAMED = 3;

interface ChangesPorts {
  readonly seeOne: SeePortfolio;
  readonly reader: IndexReader;
  readonly prepare: PrepareJudging;
  readonly overridesOf: OverridesOf;
  readonly clock: Clock;
}

/** What has become of a portfolio since somebody looked, since some days ago, or since a day; since no later one than today. */
export const viewChanges =
  ({ seeOne, reader, prepare, overridesOf, clock }: ChangesPorts) =>
  async (viewer: Viewer, { portfolioId, from }: ChangesRequest): Promise<ChangesView> => {
    const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
    const today = dayIn(timeZone, clock());
    const since = Math.min(daySince(from, today, timeZone), today) as Day;
    const { site: then, whole } = await seeOne(viewer, portfolioId, since);
    const now = then.past?.present() ?? then;
    const sides = await Promise.all([
      judgedSite(then, prepare(whole), overridesOf(portfolioId, then)),
      judgedSite(now, prepare(whole.past?.present() ?? whole), overridesOf(portfolioId, now)),
    ]);
    const lists = changesBetween(then, now);
    return {
      since,
      counts: {
        finished: lists.finished.length,
        newlyLate: lists.newlyLate.length,
        movedLater: lists.movedLater.length,
        movedEarlier: lists.movedEarlier.length,
        added: lists.added.length,
      },
      furthest: await furthestOf(reader, then, now, lists),
      points: { then: pointsOf(totalsOf(then)), now: pointsOf(totalsOf(now)) },
      health: healthChanges(...sides),
    };
  };

function daySince(from: ChangesRequest['from'], today: Day, timeZone: string): number {
  if ('day' in from) return from.day;
  // The end of the day before the visit: nothing of that day is lost.
  return 'days' in from ? today - from.days : dayIn(timeZone, from.visit) - 1;
}

export function pointsOf({ points }: Figures): Points | null {
  return points && ((points.toDo + points.inProgress + points.done + points.unknown) as Points);
}

async function furthestOf(
  reader: IndexReader,
  then: VisibleSite,
  now: VisibleSite,
  { movedLater }: ChangeLists,
): Promise<MovedDate[]> {
  const moved = movedLater
    .map((node) => {
      const before = then.forest.nodeOfId.get(idOf(now.forest, node));
      return { node, days: (before === undefined ? null : daysMoved(then, before, now, node)) ?? 0 };
    })
    .sort((a, b) => b.days - a.days || idOf(now.forest, a.node) - idOf(now.forest, b.node))
    .slice(0, MOST_NAMED);
  const issues = await describeIssues(
    reader,
    now,
    moved.map(({ node }) => node),
  );
  return issues.map(({ issueId, key, summary, due }, at) => ({
    issueId,
    key,
    summary,
    days: moved[at]?.days ?? 0,
    to: due?.day ?? null,
  }));
}

async function judgedSite(
  site: VisibleSite,
  judging: Promise<Judging>,
  overrides: Promise<Overrides>,
): Promise<JudgedSite> {
  const [judged, byHand] = await Promise.all([judging, overrides]);
  return { site, judging: judged, overrides: byHand };
}

/**
 * How busy people were on a past day is not known, so that capacity decides nothing here: a project is told where it stands
 * otherwise without it, too.
 */
function healthChanges(then: JudgedSite, now: JudgedSite): ChangesView['health'] {
  const stateThen = statesIn(then);
  const stateNow = statesIn(now);
  const comparable = statesIn({ ...now, judging: { ...now.judging, loads: null } });
  return now.site.projects
    .map(({ project: { id, key, name } }) => ({
      projectId: id,
      key,
      name,
      then: stateThen(id),
      now: stateNow(id),
    }))
    .filter(({ projectId, then: before, now: after }) => before !== after && before !== comparable(projectId));
}

import type { IndexState } from '#contract/site-index';
import type { Forest, VisibleFacts } from '#domain/hierarchy/forest';
import { growForest } from '#domain/hierarchy/grow-forest';
import type { RollUp } from '#domain/hierarchy/roll-up';
import { rollUp } from '#domain/hierarchy/roll-up';
import { dayIn } from '#domain/schedule/calendar-day';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { Day } from '#domain/units';
import type { Clock } from '../clock';
import { indexStateOf } from '../site-index/index-state';
import { AppError } from '../errors';
import type { PastFacts } from '../history/past-of';
import { pastOf } from '../history/past-of';
import type { IndexReader, ProjectFacts, ProjectIndex } from '../site-index/ports';
import { once } from './once';
import type { Viewer, ViewerAccess } from './ports';

/** What one viewer may see of the site at one moment. Views are computed from this and from nothing else. */
export interface VisibleSite {
  readonly index: IndexState;
  /** The day by which "late" is decided: the present one, or the past one that is seen. */
  readonly today: Day;
  /** The projects he may browse, whether read yet or not, by key. */
  readonly projects: readonly ProjectIndex[];
  readonly forest: Forest;
  readonly rolled: RollUp;
  /** null: this is the present. */
  readonly past: PastSide | null;
}

/** What a site seen as of a past day has beside it. */
export interface PastSide extends Pick<PastFacts, 'wordsOf'> {
  readonly presentDay: Day;
  /** The same projects now, by the same permissions. */
  readonly present: () => VisibleSite;
}

export type SeeSite = (viewer: Viewer, asOf?: Day) => Promise<VisibleSite>;

/**
 * First what may be seen, then roll-up over exactly those rows.
 * @throws AppError `invalid-request` where the day is in the future
 */
export const seeSite =
  (reader: IndexReader, access: ViewerAccess, clock: Clock): SeeSite =>
  async (viewer, asOf) => {
    const [site, indexed, browsable] = await Promise.all([
      reader.site(),
      reader.projects(),
      access.browsableProjects(viewer),
    ]);
    const today = dayIn(site.settings?.timeZone ?? 'UTC', clock());
    if (asOf !== undefined && asOf > today) throw new AppError({ code: 'invalid-request', field: 'asOf' });
    const projects = indexed
      .filter(({ project }) => browsable.has(project.id))
      .sort((a, b) => (a.project.key < b.project.key ? -1 : 1));
    const index = indexStateOf(site, projects);
    const grow = (facts: readonly VisibleFacts[], day: Day, past: PastSide | null): VisibleSite => {
      const forest = growForest(facts);
      return { index, today: day, projects, forest, rolled: rollUp(forest), past };
    };
    const read = projects.filter(({ generation }) => generation > 0);
    const published = read.map(({ project, generation }) => ({ projectId: project.id, generation }));
    if (asOf === undefined) {
      const facts = await reader.facts(published);
      const admit = await admission(access, viewer, read, facts);
      return grow(admit(facts), today, null);
    }
    const pasts = pastOf(await reader.pasts(published), site.settings, asOf);
    const admit = await admission(access, viewer, read, pasts.now);
    const present = once(() => grow(admit(pasts.now), today, null));
    return grow(admit(pasts.then), asOf, { presentDay: today, present, wordsOf: pasts.wordsOf });
  };

/** Asks what the viewer may see of some projects. @returns what of any facts of these projects, past or present */
async function admission(
  access: ViewerAccess,
  viewer: Viewer,
  projects: readonly ProjectIndex[],
  facts: readonly ProjectFacts[],
): Promise<(facts: readonly ProjectFacts[]) => VisibleFacts[]> {
  const isSecured = new Set(
    facts.flatMap(({ projectId, segments }) =>
      segments.some(({ securityLevels }) => securityLevels.length > 0) ? [projectId] : [],
    ),
  );
  const idsOf = (isMeant: (indexed: ProjectIndex) => boolean) =>
    projects.filter(isMeant).map(({ project }) => project.id);
  const [own, admitted] = await Promise.all([
    access.issuesOf(
      viewer,
      idsOf(({ browseRule }) => browseRule === 'by-issue'),
    ),
    access.securedIssues(
      viewer,
      idsOf(({ browseRule, project }) => browseRule === 'by-project' && isSecured.has(project.id)),
    ),
  ]);
  const known = new Map(projects.map((indexed) => [indexed.project.id, indexed]));
  return (some) =>
    some.flatMap(({ projectId, segments }) => {
      const project = known.get(projectId);
      if (!project) return [];
      return segments.map((columns) => ({
        projectId,
        facts: columns,
        isVisible: visibility(project, columns, own, admitted),
      }));
    });
}

function visibility(
  { browseRule }: ProjectIndex,
  facts: IssueFacts,
  own: ReadonlySet<number>,
  admitted: ReadonlySet<number>,
): ((at: number) => boolean) | null {
  if (browseRule === 'by-issue') return (at) => own.has(facts.ids[at] ?? 0);
  if (facts.securityLevels.length === 0) return null;
  return (at) => facts.securityAt[at] === 0 || admitted.has(facts.ids[at] ?? 0);
}

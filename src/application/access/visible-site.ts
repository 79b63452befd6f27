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
import type { IndexReader, ProjectIndex } from '../site-index/ports';
import type { Viewer, ViewerAccess } from './ports';

/** What one viewer may see of the site at one moment. Views are computed from this and from nothing else. */
export interface VisibleSite {
  readonly index: IndexState;
  readonly today: Day;
  /** The projects he may browse, whether read yet or not, by key. */
  readonly projects: readonly ProjectIndex[];
  readonly forest: Forest;
  readonly rolled: RollUp;
}

export type SeeSite = (viewer: Viewer) => Promise<VisibleSite>;

/** First what may be seen, then roll-up over exactly those rows. */
export const seeSite =
  (reader: IndexReader, access: ViewerAccess, clock: Clock): SeeSite =>
  async (viewer) => {
    const [site, indexed, browsable] = await Promise.all([
      reader.site(),
      reader.projects(),
      access.browsableProjects(viewer),
    ]);
    const projects = indexed
      .filter(({ project }) => browsable.has(project.id))
      .sort((a, b) => (a.project.key < b.project.key ? -1 : 1));
    const forest = growForest(await visibleFacts(reader, access, viewer, projects));
    return {
      index: indexStateOf(site, projects),
      today: dayIn(site.settings?.timeZone ?? 'UTC', clock()),
      projects,
      forest,
      rolled: rollUp(forest),
    };
  };

async function visibleFacts(
  reader: IndexReader,
  access: ViewerAccess,
  viewer: Viewer,
  projects: readonly ProjectIndex[],
): Promise<VisibleFacts[]> {
  const read = projects.filter(({ generation }) => generation > 0);
  const facts = await reader.facts(read.map(({ project, generation }) => ({ projectId: project.id, generation })));
  const known = read.map((project, at) => ({ project, segments: facts[at]?.segments ?? [] }));
  const idsOf = (some: typeof known) => some.map(({ project }) => project.project.id);
  const byIssue = known.filter(({ project }) => project.browseRule === 'by-issue');
  const secured = known.filter(
    ({ project, segments }) =>
      project.browseRule === 'by-project' && segments.some(({ securityLevels }) => securityLevels.length > 0),
  );
  const [own, admitted] = await Promise.all([
    access.issuesOf(viewer, idsOf(byIssue)),
    access.securedIssues(viewer, idsOf(secured)),
  ]);
  return known.flatMap(({ project, segments }) =>
    segments.map((columns) => ({
      projectId: project.project.id,
      facts: columns,
      isVisible: visibility(project, columns, own, admitted),
    })),
  );
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

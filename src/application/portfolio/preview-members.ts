import type { MembersPreview, PreviewedQuery, PreviewRequest } from '#contract/portfolio-preview';
import type { Member } from '#domain/portfolio/portfolio-record';
import { withoutOrder } from '#domain/portfolio/query-text';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { SeeSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { problemsOfMembers } from './check-members';
import type { QueryStore, RecordAccess } from './ports';
import { selection } from './see-portfolio';
import type { OpenShelf } from './shelf';
import { finder, viewed } from './shelf';
import { statusesOf } from './show-members';
import { projectsFor } from './site-projects';

interface PreviewPorts {
  readonly see: SeeSite;
  readonly open: OpenShelf;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly recordAccess: RecordAccess;
  readonly queries: QueryStore;
}

/** What members would be for the person who edits them, with everything that is wrong with them today. */
export const previewMembers =
  (ports: PreviewPorts) =>
  async (viewer: Viewer, { portfolioId, members }: PreviewRequest): Promise<MembersPreview> => {
    const { see, open, reader, access, recordAccess, queries } = ports;
    const shelf = await open(viewer);
    if (portfolioId !== undefined) viewed(shelf, portfolioId);
    const projects = await projectsFor(reader, access, viewer);
    const own = { portfolioId: portfolioId ?? null, members, before: [] };
    const problems = [
      ...(await problemsOfMembers(own, shelf, projects, recordAccess)),
      ...emptyCategories(members, new Set([...projects.shown.values()].map(({ category }) => category))),
    ];
    const refused = new Set(problems.map(({ path }) => path.split('.')[1]));
    // Circles are told above, and safe to follow.
    const sound = members.filter((_, at) => !refused.has(String(at)));
    const { part, site } = await selection(await see(viewer), finder(shelf), reader, queries)(sound);
    return {
      projects: site.projects.map(({ project: { id, key, name } }) => ({
        projectId: id,
        key,
        name,
        part: part.projectIds.has(id) ? 'whole' : 'selected',
      })),
      issues: site.forest.size,
      queries: await previewQueries(ports, members, refused),
      problems,
    };
  };

async function previewQueries(
  { queries, recordAccess }: PreviewPorts,
  members: readonly Member[],
  refused: ReadonlySet<string | undefined>,
): Promise<PreviewedQuery[]> {
  const known = await statusesOf(queries, members);
  const previewed: PreviewedQuery[] = [];
  for (const [at, member] of members.entries()) {
    if (member.kind !== 'query') continue;
    const query = withoutOrder(member.jql);
    if (refused.has(String(at)) || query === '') previewed.push({ at, state: 'refused', estimate: null });
    else if (known.get(query)?.evaluatedAt != null) previewed.push({ at, state: 'counted', estimate: null });
    else previewed.push({ at, state: 'estimated', estimate: await recordAccess.estimate(query) });
  }
  return previewed;
}

function emptyCategories(members: readonly Member[], present: ReadonlySet<string | null>): RecordProblem[] {
  return members.flatMap((member, at): RecordProblem[] =>
    member.kind === 'category' && !present.has(member.category)
      ? [{ path: `members.${at}`, reason: 'empty-category' }]
      : [],
  );
}

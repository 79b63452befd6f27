import type { EpicPulse } from '#contract/epic-pulse';
import { reachOf } from '#domain/portfolio/nesting';
import type { Viewer } from '../access/ports';
import type { QueryStore } from '../portfolio/ports';
import type { OpenShelf } from '../portfolio/shelf';
import { finder, rights } from '../portfolio/shelf';
import type { ProjectIndex } from '../site-index/ports/index-reader';

/** The portfolios that an issue belongs to, of those that a person may view. */
export type PortfoliosOf = (viewer: Viewer, issueId: number, project: ProjectIndex['project']) => Promise<Found>;
type Found = EpicPulse['portfolios'];

export const portfoliosOf =
  (open: OpenShelf, queries: QueryStore): PortfoliosOf =>
  async (viewer, issueId, project) => {
    const shelf = await open(viewer);
    const viewable = [...shelf.versions.values()].filter(
      (version) => !version.record.isArchived && rights(shelf, version).mayView,
    );
    const reached = viewable.map((version) => ({ version, reach: reachOf(version.record.members, finder(shelf)) }));
    const asked = new Set(reached.flatMap(({ reach }) => [...reach.queries]));
    const issues = await queries.issues([...asked]);
    return reached
      .filter(
        ({ reach: { projectIds, categories, queries: wanted } }) =>
          projectIds.has(project.id) ||
          (project.category !== null && categories.has(project.category)) ||
          [...wanted].some((query) => issues.get(query)?.has(issueId) === true),
      )
      .map(({ version: { portfolioId, record } }) => ({ portfolioId, name: record.name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.portfolioId < b.portfolioId ? -1 : 1));
  };

import type { IssueListScope } from '#contract/issue-list';
import { keyOf } from '#domain/hierarchy/forest';
import type { FigureName } from '#domain/progress/figure-items';
import type { VisibleSite } from '../access/visible-site';

/** More keys make an address that browsers and proxies cut off. */
const MOST_KEYS = 200;
const MOST_PROJECTS = 200;

const categoryClauses: Partial<Record<FigureName, string>> = {
  issues: '',
  done: ' AND statusCategory = Done',
  inProgress: ' AND statusCategory = "In Progress"',
  toDo: ' AND statusCategory = "To Do"',
};

interface Listed {
  readonly scope: IssueListScope;
  readonly figure: FigureName;
  readonly nodes: readonly number[];
  /** Only what is in a portfolio that people made: what the nodes have in common finds more than those. */
  readonly isPart: boolean;
}

/**
 * A search that finds in Jira the same issues, for the same person: by what they have in common where Jira's language can
 * say it, else key by key. null: it cannot be said, or the list is of a past day.
 */
export function jqlOf(site: VisibleSite, { scope, figure, nodes, isPart }: Listed): string | null {
  if (isPast(site) || nodes.length === 0) return null;
  const common = isPart ? null : commonClause(site, scope);
  const category = categoryClauses[figure];
  if (common !== null && category !== undefined) return `${common}${category} ORDER BY key ASC`;
  if (nodes.length > MOST_KEYS) return null;
  return `key in (${nodes.map((node) => `"${keyOf(site.forest, node)}"`).join(', ')}) ORDER BY key ASC`;
}

/** As of the present day it is the present. */
const isPast = ({ past, today }: VisibleSite) => past !== null && past.presentDay !== today;

function commonClause({ forest, projects }: VisibleSite, scope: IssueListScope): string | null {
  switch (scope.of) {
    case 'portfolio':
      if (projects.length > MOST_PROJECTS || projects.some(({ generation }) => generation === 0)) return null;
      return `project in (${projects.map(({ project }) => `"${project.key}"`).join(', ')})`;
    case 'project': {
      const found = projects.find(({ project }) => project.id === scope.projectId);
      return found ? `project = "${found.project.key}"` : null;
    }
    case 'epic': {
      const node = forest.nodeOfId.get(Number(scope.issueId));
      return node === undefined ? null : `parent = "${keyOf(forest, node)}"`;
    }
    default:
      return null;
  }
}

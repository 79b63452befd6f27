import type { ItemCounts } from '#domain/health/item-counts';
import { countItems } from '#domain/health/item-counts';
import type { Nodes } from '#domain/hierarchy/forest';
import { everyNode, nodesOfProject } from '#domain/hierarchy/forest';
import type { Figures } from '#domain/progress/figures';
import { once } from '../access/once';
import type { VisibleSite } from '../access/visible-site';
import { keptWith } from '../kept-with';
import { figuresOf, scopeOf } from './figures-of';

/** Some issues of a site, and what is counted of them when first asked for. */
export interface CountedIssues {
  readonly nodes: Nodes;
  readonly figures: () => Figures;
  readonly items: () => ItemCounts;
}

/** As much of a site as decides what is counted. */
type Ground = Pick<VisibleSite, 'forest' | 'rolled' | 'today' | 'addedSince'>;

export const countedIn = (site: Ground, nodes: Nodes): CountedIssues => ({
  nodes,
  figures: once(() => figuresOf(site, nodes)),
  items: once(() => countItems(site.forest, site.rolled, scopeOf(nodes), site.addedSince)),
});

/** All issues of a project. */
export const countedProject = (site: Ground, projectId: string): CountedIssues => wholesIn(site).project(projectId);

/** Each issue of the site once. */
export const countedSite = (site: Ground): CountedIssues => wholesIn(site).all();

interface Wholes {
  readonly all: () => CountedIssues;
  readonly project: (projectId: string) => CountedIssues;
}

/** By forest. */
const kept = keptWith<Ground, Wholes>(
  (one, other) => one.rolled === other.rolled && one.today === other.today && one.addedSince === other.addedSince,
);

function wholesIn({ forest, rolled, today, addedSince }: Ground): Wholes {
  const ground = { forest, rolled, today, addedSince };
  return kept(forest, ground, () => wholesOf(ground));
}

function wholesOf(ground: Ground): Wholes {
  const projects = new Map<string, CountedIssues>();
  return {
    all: once(() => countedIn(ground, everyNode(ground.forest))),
    project: (id) => {
      const counts = projects.get(id) ?? countedIn(ground, nodesOfProject(ground.forest, id));
      projects.set(id, counts);
      return counts;
    },
  };
}

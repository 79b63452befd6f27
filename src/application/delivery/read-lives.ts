import type { DeliveryScope } from '#contract/delivery';
import type { ItemLife } from '#domain/delivery/item-life';
import { lifeOf } from '#domain/delivery/item-life';
import type { MembershipOf } from '#domain/delivery/membership';
import { ALWAYS, belowParent, inAnyVersion } from '#domain/delivery/membership';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { NodePlaces } from '#domain/history/node-places';
import { NO_HISTORY, nodePlaces } from '#domain/history/node-places';
import type { PastContext } from '#domain/history/past-context';
import type { VisiblePast } from '#domain/history/scope-changes';
import type { Forest } from '#domain/hierarchy/forest';
import { childrenOf, everyNode, idOf, nodeOfKey, nodesAtLevel, projectIdOf, sourceOf } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import { NO_PARENT } from '#domain/site-index/issue-facts';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Instant, Points } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { IndexReader, ProjectPast } from '../site-index/ports/index-reader';

/** What is known of the past of the issues that a viewer may see. */
export interface VisibleHistory {
  readonly find: (node: number) => { readonly history: HistoryFacts; readonly place: number } | null;
  /** The same of all of them, for whatever asks for very many. */
  readonly places: NodePlaces;
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** The past of the same issues segment by segment, for whatever goes over all of them. */
  readonly segments: readonly VisiblePast[];
  /** Of all these projects' sprints: when they were closed. */
  readonly sprintSpans: PastContext['sprints'];
}

/** Reads the past of some projects, and no more: it weighs as much as their facts. */
export async function readHistory(
  reader: IndexReader,
  site: VisibleSite,
  projectIds: ReadonlySet<string>,
): Promise<VisibleHistory> {
  const published = site.projects
    .filter(({ project, generation }) => generation > 0 && projectIds.has(project.id))
    .map(({ project, generation }) => ({ projectId: project.id, generation }));
  const [{ settings }, pasts] = await Promise.all([reader.site(), reader.pasts(published)]);
  const statuses = Object.entries(settings?.statuses ?? {});
  const ofProject = new Map(
    pasts.map(({ projectId, segments }) => [projectId, segments.map(({ history }) => history)]),
  );
  const places = nodePlaces(site.forest, (projectId) => ofProject.get(projectId) ?? []);
  return {
    categories: new Map(statuses.map(([id, { category }]) => [id, category])),
    sprintSpans: new Map(pasts.flatMap(({ sprints }) => [...sprints])),
    find: finder(places),
    places,
    segments: visiblePasts(site, pasts),
  };
}

/** An issue that has just moved can stand in two projects: it counts where the viewer sees it. */
function visiblePasts({ forest }: VisibleSite, pasts: readonly ProjectPast[]): VisiblePast[] {
  return pasts.flatMap(({ projectId, segments }) =>
    segments.map(({ facts, history }) => ({
      facts,
      history,
      isVisible: (at: number) => {
        const node = forest.nodeOfId.get(facts.ids[at] ?? 0);
        return node !== undefined && projectIdOf(forest, node) === projectId;
      },
    })),
  );
}

function finder({ histories, historyAt, placeAt }: NodePlaces): VisibleHistory['find'] {
  return (node) => {
    const history = histories[historyAt[node] ?? NO_HISTORY];
    return history ? { history, place: placeAt[node] ?? 0 } : null;
  };
}

/** The lives of the items of a scope. */
export interface Lives {
  readonly lives: readonly ItemLife[];
  /** Items that belong to the scope, or may, whose history has not been read. */
  readonly withoutHistory: number;
}

/** Which issues are looked at, and when they belonged to the scope. */
export interface Candidates {
  readonly nodes: readonly number[];
  readonly membershipOf: (node: number) => MembershipOf;
  /** Whether an issue without history belongs to it now, as far as can be told. */
  readonly mayBelong: (node: number) => boolean;
}

/**
 * Children that have left an issue are found in its own project and in those where it has children now.
 * @throws AppError `not-found` where the scope is an issue that the viewer may not see
 */
export function candidatesOf({ forest }: VisibleSite, scope: DeliveryScope): Candidates {
  switch (scope.of) {
    case 'place':
      return { nodes: nodesAtLevel(forest, STORY_LEVEL), membershipOf: () => () => ALWAYS, mayBelong: () => true };
    case 'release': {
      const nodes = nodesAtLevel(forest, STORY_LEVEL);
      return { nodes, membershipOf: () => inAnyVersion(scope.versionIds), mayBelong: () => true };
    }
    case 'children': {
      const parent = nodeOfKey(forest, scope.issueKey);
      if (parent === null) throw new AppError({ code: 'not-found' });
      const id = idOf(forest, parent);
      const projects = new Set([parent, ...childrenOf(forest, parent)].map((node) => projectIdOf(forest, node)));
      return {
        nodes: [...everyNode(forest)].filter((node) => node !== parent && projects.has(projectIdOf(forest, node))),
        membershipOf: (node) => belowParent(id, parentIdOf(forest, node)),
        mayBelong: (node) => forest.parent[node] === parent,
      };
    }
  }
}

export function parentIdOf(forest: Forest, node: number): number {
  const { source, at } = sourceOf(forest, node);
  return source.facts.parents.ids[source.facts.parentAt[at] ?? NO_PARENT] ?? 0;
}

/** Up to a moment; items that never belonged are left out. */
export function livesOf(
  { forest }: VisibleSite,
  { nodes, membershipOf, mayBelong }: Candidates,
  { find, categories }: VisibleHistory,
  moment: Instant,
): Lives {
  const lives: ItemLife[] = [];
  let withoutHistory = 0;
  for (const node of nodes) {
    const found = find(node);
    if (!found) {
      if (mayBelong(node)) withoutHistory++;
      continue;
    }
    const membership = membershipOf(node)(found.history, found.place);
    // Most issues of a project never were children of the one that is looked at.
    if (!membership.isAtFirst && membership.turns.length === 0) continue;
    const now = { node, points: pointsOf(forest, node) };
    const life = lifeOf(found.history, found.place, now, membership, categories, moment);
    if (life?.steps.some(({ isMember }) => isMember)) lives.push(life);
  }
  return { lives, withoutHistory };
}

export function pointsOf(forest: Forest, node: number): Points | null {
  const { source, at } = sourceOf(forest, node);
  const points = source.facts.points[at] ?? Number.NaN;
  return Number.isNaN(points) ? null : (points as Points);
}

import type { Figures } from '#domain/progress/figures';
import type { Nodes } from '#domain/hierarchy/forest';
import { childrenOf, everyNode, nodesOfProject } from '#domain/hierarchy/forest';
import { withoutParent } from '#domain/hierarchy/items';
import type { WorkPlace } from '#domain/work/work-tree';
import { countedProject } from '../hierarchy/counted-issues';
import { figuresBelow, figuresOf, figuresOfChildren, figuresOfOutside } from '../hierarchy/figures-of';
import { categoryOf, type SeenWork } from './see-work';

/** Figures of lines, computed once for each answer. null: an issue with nothing below it. */
export type PlaceFigures = (place: WorkPlace) => Figures | null;

/** Whatever a filter leaves out, a line shows all that belongs to it and that the viewer may see. */
export function placeFigures(seen: SeenWork): PlaceFigures {
  const known = new Map<string, Figures | null>();
  const ofOutside = figuresOfOutside(seen.site);
  return (place) => {
    const key = JSON.stringify(place);
    const found = known.get(key);
    if (found !== undefined) return found;
    const figures = place.kind === 'outside' ? ofOutside(place.outside) : compute(seen, place);
    known.set(key, figures);
    return figures;
  };
}

function compute({ site, ...seen }: SeenWork, place: Exclude<WorkPlace, { kind: 'outside' }>): Figures | null {
  switch (place.kind) {
    case 'project':
      return countedProject(site, place.projectId).figures();
    case 'group':
      return figuresOf(site, nodesOfPlace({ site, ...seen }, place));
    case 'issue':
    case 'elsewhere':
      return childrenOf(site.forest, place.node).length === 0 ? null : figuresBelow(site, place.node);
    case 'without-parent':
      return figuresOfChildren(site, withoutParent(site.forest, nodesOfProject(site.forest, place.projectId)));
  }
}

type SetPlace = Extract<WorkPlace, { kind: 'group' | 'project' }>;

/** The issues of a project or of a group, each once. */
export function nodesOfPlace({ site, grouping, nested }: SeenWork, place: SetPlace): Nodes {
  if (place.kind === 'project') return nodesOfProject(site.forest, place.projectId);
  if (grouping !== 'category') return nested.members(place.bucket);
  const bucketOf = categoryOf(site);
  return everyNode(site.forest).filter((node) => bucketOf(node) === place.bucket);
}

import { descendantsOf } from '#domain/hierarchy/below';
import { childrenOf, nodesOfProject } from '#domain/hierarchy/forest';
import { childrenOfOutside } from '#domain/hierarchy/items';
import type { Figures } from '#domain/progress/figures';
import { sumFigures } from '#domain/progress/sum-figures';
import type { VisibleSite } from '../access/visible-site';

/** Of exactly these issues: a project's, or all of them. */
export function figuresOf({ forest, rolled, today }: VisibleSite, nodes: readonly number[]): Figures {
  return sumFigures(forest, rolled, { counted: nodes, measured: nodes }, today);
}

export function figuresOfProject(site: VisibleSite, projectId: string): Figures {
  return figuresOf(site, nodesOfProject(site.forest, projectId));
}

/** Of one issue's children, with points and days of all that is below. */
export function figuresBelow({ forest, rolled, today }: VisibleSite, node: number): Figures {
  const measured = [node, ...descendantsOf(forest, [node])];
  return sumFigures(forest, rolled, { counted: childrenOf(forest, node), measured }, today);
}

/** Of some issues taken as the children of one unknown parent. */
export function figuresOfChildren({ forest, rolled, today }: VisibleSite, children: readonly number[]): Figures {
  const measured = [...children, ...descendantsOf(forest, children)];
  return sumFigures(forest, rolled, { counted: children, measured }, today);
}

export function figuresOfOutside(site: VisibleSite, outside: number): Figures {
  return figuresOfChildren(site, childrenOfOutside(site.forest, outside));
}

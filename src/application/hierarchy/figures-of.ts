import { descendantsOf } from '#domain/hierarchy/below';
import type { Nodes } from '#domain/hierarchy/forest';
import { childrenOf } from '#domain/hierarchy/forest';
import { childrenOfOutside } from '#domain/hierarchy/items';
import type { Figures } from '#domain/progress/figures';
import type { FiguresScope } from '#domain/progress/sum-figures';
import { sumFigures } from '#domain/progress/sum-figures';
import { once } from '../access/once';
import type { VisibleSite } from '../access/visible-site';

/** Exactly these issues: a project's, or all of them. */
export const scopeOf = (nodes: Nodes): FiguresScope => ({ counted: nodes, measured: nodes });

/** One issue's children, with points and days of all that is below. */
export const scopeBelow = ({ forest }: VisibleSite, node: number): FiguresScope => ({
  counted: childrenOf(forest, node),
  measured: [node, ...descendantsOf(forest, [node])],
});

/** Some issues taken as the children of one unknown parent. */
export const scopeOfChildren = ({ forest }: VisibleSite, children: readonly number[]): FiguresScope => ({
  counted: children,
  measured: [...children, ...descendantsOf(forest, children)],
});

/** As much of a site as decides figures. */
type Ground = Pick<VisibleSite, 'forest' | 'rolled' | 'today'>;

const sum = ({ forest, rolled, today }: Ground, scope: FiguresScope): Figures =>
  sumFigures(forest, rolled, scope, today);

export function figuresOf(site: Ground, nodes: Nodes): Figures {
  return sum(site, scopeOf(nodes));
}

export function figuresBelow(site: VisibleSite, node: number): Figures {
  return sum(site, scopeBelow(site, node));
}

export function figuresOfChildren(site: VisibleSite, children: readonly number[]): Figures {
  return sum(site, scopeOfChildren(site, children));
}

/** Of what names parents that cannot be opened, each by its position in `outsideKeys`; asks the forest once for all. */
export function figuresOfOutside(site: VisibleSite): (outside: number) => Figures {
  const children = once(() => childrenOfOutside(site.forest));
  return (outside) => figuresOfChildren(site, children()[outside] ?? []);
}

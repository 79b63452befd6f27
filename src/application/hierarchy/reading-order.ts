import { keyOf, sourceOf } from '#domain/hierarchy/forest';
import { statusCategories } from '#domain/progress/status-category';
import { isLate } from '#domain/progress/sum-figures';
import type { VisibleSite } from '../access/visible-site';

const DONE = statusCategories.indexOf('done');

/**
 * A part of a list in the order in which people read it: late work first, then open, then done; each by key, numbers as
 * numbers. Only the groups that reach into the part are sorted: the list can be a whole portfolio.
 */
export function inReadingOrder(site: VisibleSite, nodes: readonly number[], from: number, to: number): number[] {
  const groups: number[][] = [[], [], []];
  for (const node of nodes) groups[urgency(site, node)]?.push(node);
  const part: number[] = [];
  let start = 0;
  for (const group of groups) {
    const end = start + group.length;
    if (start < to && end > from) part.push(...byKey(site, group).slice(Math.max(0, from - start), to - start));
    start = end;
  }
  return part;
}

function urgency({ forest, rolled, today }: VisibleSite, node: number): 0 | 1 | 2 {
  const { source, at } = sourceOf(forest, node);
  if (source.facts.categories[at] === DONE) return 2;
  return isLate(forest, rolled, node, today) ? 0 : 1;
}

function byKey({ forest }: VisibleSite, nodes: readonly number[]): number[] {
  return nodes
    .map((node) => ({ node, ...splitKey(keyOf(forest, node)) }))
    .sort((a, b) => compareText(a.project, b.project) || a.number - b.number)
    .map(({ node }) => node);
}

function splitKey(key: string): { project: string; number: number } {
  const dash = key.lastIndexOf('-');
  return { project: key.slice(0, dash), number: Number(key.slice(dash + 1)) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

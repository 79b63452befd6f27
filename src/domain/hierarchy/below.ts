import type { Forest } from './forest';
import { childrenOf } from './forest';

/** Every issue below the given ones, once each, without these themselves. */
export function descendantsOf(forest: Forest, nodes: Iterable<number>): number[] {
  const met = new Set<number>(nodes);
  const own = met.size;
  for (const node of met) for (const child of childrenOf(forest, node)) met.add(child);
  return [...met].slice(own);
}

/** The lowest issues below a node, sub-tasks included: those without children. */
export function leavesOf(forest: Forest, node: number): number[] {
  return descendantsOf(forest, [node]).filter((below) => childrenOf(forest, below).length === 0);
}

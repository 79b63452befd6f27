import type { Trees } from './forest';

/** How many of the issues below one, sub-tasks included, are in a place that it is looked at from. */
export interface HeldPart {
  readonly held: number;
  readonly below: number;
}

/** One entry a node. */
export interface HeldCounts {
  readonly held: Uint32Array;
  readonly below: Uint32Array;
}

/**
 * Counts the issues below every node, and those of them that a place holds, whatever stands between them and the node. Linear in the
 * number of issues; a loop of parents is counted as in `rollUp`.
 */
export function countHeld({ size, topDown, parent }: Trees, isHeld: (node: number) => boolean): HeldCounts {
  const held = new Uint32Array(size);
  const below = new Uint32Array(size);
  const counted = new Uint8Array(size);
  for (let at = topDown.length - 1; at >= 0; at--) {
    const node = topDown[at] ?? 0;
    counted[node] = 1;
    const above = parent[node] ?? -1;
    if (above < 0 || counted[above]) continue;
    below[above] = (below[above] ?? 0) + (below[node] ?? 0) + 1;
    held[above] = (held[above] ?? 0) + (held[node] ?? 0) + Number(isHeld(node));
  }
  return { held, below };
}

import type { Forest } from '../hierarchy/forest';
import { childrenOf, ROOT } from '../hierarchy/forest';

/** Issues by the bucket that they stand in, each below its parent where that stands in the same bucket. */
export interface NestedWork {
  readonly matches: (node: number) => boolean;
  /** Those that match, and what they belong to. Only these are listed. */
  readonly isShown: (node: number) => boolean;
  /** Shown children in the same bucket. */
  readonly below: (node: number) => readonly number[];
  /** All issues of a bucket, whether they are shown or not. */
  readonly members: (bucket: string) => readonly number[];
  /** Shown issues that start a tree in the bucket. */
  readonly tops: ReadonlyMap<string, readonly number[]>;
}

/**
 * Puts every issue into exactly one place. In a loop of parents, if Jira ever had one, the issue met first starts a tree.
 *
 * @param bucketOf where an issue stands
 * @param matches which issues are looked for; null: all of them
 */
export function nestWork(
  forest: Forest,
  bucketOf: (node: number) => string,
  matches: ((node: number) => boolean) | null,
): NestedWork {
  const { size, topDown } = forest;
  const buckets = Array.from({ length: size }, (_, node) => bucketOf(node));
  const hang = hangings(forest, buckets);
  const matching = Uint8Array.from({ length: size }, (_, node) => Number(matches?.(node) ?? true));
  const shown = matching.slice();
  for (let at = size - 1; at >= 0; at--) {
    const node = topDown[at] ?? 0;
    const above = hang[node] ?? ROOT;
    if (shown[node] && above >= 0) shown[above] = 1;
  }
  const isShown = (node: number) => shown[node] === 1;
  let all: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    isShown,
    matches: (node) => matching[node] === 1,
    below: (node) => [...childrenOf(forest, node)].filter((child) => isShown(child) && hang[child] === node),
    tops: groupNodes(buckets, (node) => isShown(node) && hang[node] === ROOT),
    members: (bucket) => (all ??= groupNodes(buckets, () => true)).get(bucket) ?? [],
  };
}

/** The node that each hangs below; ROOT: it starts a tree in its bucket. */
function hangings({ size, topDown, parent }: Forest, buckets: readonly string[]): Int32Array {
  const hang = new Int32Array(size).fill(ROOT);
  const met = new Uint8Array(size);
  for (const node of topDown) {
    const above = parent[node] ?? ROOT;
    if (above >= 0 && met[above] && buckets[above] === buckets[node]) hang[node] = above;
    met[node] = 1;
  }
  return hang;
}

function groupNodes(buckets: readonly string[], isWanted: (node: number) => boolean): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  buckets.forEach((bucket, node) => {
    if (!isWanted(node)) return;
    const group = groups.get(bucket);
    if (group) group.push(node);
    else groups.set(bucket, [node]);
  });
  return groups;
}

import type { NodeLink } from '../health/waits';
import { isOpen } from '../health/health-items';
import type { Forest } from '../hierarchy/forest';
import { levelOf } from '../hierarchy/forest';
import { EPIC_LEVEL } from '../hierarchy/items';

/**
 * What each epic waits for: open issues that precede it, or an open issue below it, and are not below it themselves. Each
 * once; epics that wait for nothing are left out.
 * @param links whose ends the viewer may both see
 */
export function blockersOf(forest: Forest, links: readonly NodeLink[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { predecessor, successor } of links) {
    if (!isOpen(forest, predecessor) || !isOpen(forest, successor)) continue;
    const epic = epicOf(forest, successor);
    if (epic === null || epic === epicOf(forest, predecessor)) continue;
    const blockers = found.get(epic) ?? new Set();
    found.set(epic, blockers.add(predecessor));
  }
  return found;
}

/** The epic that an issue is, or belongs to; null: none. */
function epicOf(forest: Forest, node: number): number | null {
  // In a loop of parents, if Jira ever had one, everybody is met once.
  for (let at = node, steps = 0; at >= 0 && steps <= forest.size; at = forest.parent[at] ?? -1, steps++) {
    if (levelOf(forest, at) === EPIC_LEVEL) return at;
  }
  return null;
}

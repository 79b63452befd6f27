import type { PulsePeople } from '#contract/epic-pulse';
import { MOST_TOLD } from '#contract/epic-pulse';
import { isOpen } from '#domain/health/health-items';
import type { Forest } from '#domain/hierarchy/forest';
import { childrenOf, sourceOf } from '#domain/hierarchy/forest';

/** To whom open children are assigned. @returns null: not known of all of them */
export function pulsePeople(forest: Forest, node: number): PulsePeople | null {
  const counts = new Map<string, number>();
  let unassigned = 0;
  for (const child of childrenOf(forest, node)) {
    if (!isOpen(forest, child)) continue;
    const { source, at } = sourceOf(forest, child);
    const { knowsWork, people, assigneeAt } = source.facts;
    if (!knowsWork) return null;
    const person = people[(assigneeAt[at] ?? 0) - 1];
    if (person === undefined) unassigned++;
    else counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const busiestFirst = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return {
    listed: busiestFirst.slice(0, MOST_TOLD).map(([accountId, children]) => ({ accountId, children })),
    count: counts.size,
    unassigned,
  };
}

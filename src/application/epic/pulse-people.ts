import type { PulsePeople } from '#contract/epic-pulse';
import { MOST_TOLD } from '#contract/epic-pulse';
import { childrenByPerson } from '#domain/features/children';
import type { Forest } from '#domain/hierarchy/forest';

/** To whom open children are assigned. @returns null: not known of all of them */
export function pulsePeople(forest: Forest, node: number): PulsePeople | null {
  const found = childrenByPerson(forest, node);
  return (
    found && {
      listed: found.people.slice(0, MOST_TOLD).map(([accountId, children]) => ({ accountId, children })),
      count: found.people.length,
      unassigned: found.unassigned,
    }
  );
}

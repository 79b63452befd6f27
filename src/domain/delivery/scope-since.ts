import type { Instant } from '../units';
import type { ItemLife } from './item-life';

/** An item came to a scope, or left it. */
export interface ScopeEvent {
  readonly node: number;
  readonly at: Instant;
  readonly kind: 'added' | 'removed';
}

/** How a scope has changed since its start: what was there then, plus what was added, less what was removed, is there now. */
export interface ScopeSince {
  readonly atStart: number;
  /** First to last. What left and came back is in it twice. */
  readonly events: readonly ScopeEvent[];
}

/** @param start the last moment that still counts as the start: the end of the day on which work began */
export function scopeSince(lives: readonly ItemLife[], start: Instant): ScopeSince {
  const events: ScopeEvent[] = [];
  let atStart = 0;
  for (const { node, steps } of lives) {
    let isMember = steps.findLast(({ at }) => at <= start)?.isMember ?? false;
    if (isMember) atStart++;
    for (const step of steps) {
      if (step.at <= start || step.isMember === isMember) continue;
      isMember = step.isMember;
      events.push({ node, at: step.at, kind: isMember ? 'added' : 'removed' });
    }
  }
  return { atStart, events: events.sort((a, b) => a.at - b.at) };
}

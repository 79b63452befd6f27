import type { Message } from '../../../messages/message';
import type { CriticalSteps } from './critical-steps';
import type { PlanLink } from './dependency-plan';

/** The sentence that answers how the dependencies stand. `day` writes the end of the critical path. */
export function planAnswer(
  links: readonly PlanLink[],
  { steps, projects, end }: CriticalSteps,
  day: (end: NonNullable<CriticalSteps['end']>) => string,
): Message {
  if (links.length === 0) return { id: 'plan.answer.none' };
  const conflicts = links.filter(({ verdict }) => verdict === 'violated').length;
  const values = { conflicts, total: links.length };
  if (end === null) return { id: 'plan.answer.undated', values };
  return { id: 'plan.answer', values: { ...values, day: day(end), items: steps.length, projects } };
}

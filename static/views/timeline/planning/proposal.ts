import { isSameDays, type DayChange, type StatedDays } from '#domain/schedule/stated-days';
import type { OpenSpan } from '../../../ui/timeline/timeline-model';
import type { PlanItem } from '../plan-item';

/** New days by the keys of items, each with the days that it was made from. Nothing of it is in Jira. */
export type Proposal = ReadonlyMap<string, DayChange>;

export const nothingProposed: Proposal = new Map();

/** What an item states itself: a due day from a version or a sprint is not its own. */
export const statedDays = ({ start, due, dueSource }: PlanItem): StatedDays => ({
  start,
  due: dueSource === 'own' ? due : null,
});

/** With other days for one item; the same days as at first are no change any more. */
export function propose(proposal: Proposal, key: string, stated: StatedDays, after: StatedDays): Proposal {
  const before = proposal.get(key)?.before ?? stated;
  const next = new Map(proposal);
  if (isSameDays(before, after)) next.delete(key);
  else next.set(key, { before, after });
  return next;
}

export function takeBack(proposal: Proposal, keys: Iterable<string>): Proposal {
  const next = new Map(proposal);
  for (const key of keys) next.delete(key);
  return next;
}

/** What puts things back to how they were. */
export const undoOf = (changes: Proposal): Proposal =>
  new Map([...changes].map(([key, { before, after, fields }]) => [key, { before: after, after: before, fields }]));

/**
 * The days that an item would state after its bar was moved. An end that was not moved stays what the item states: the
 * release day of a version does not become its own due date.
 */
export function daysAfter(item: PlanItem, before: OpenSpan | null, after: OpenSpan): StatedDays {
  const stated = statedDays(item);
  return {
    start: before !== null && before.start === after.start ? stated.start : after.start,
    due: before !== null && before.end === after.end ? stated.due : after.end,
  };
}

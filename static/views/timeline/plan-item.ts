import { doneBys, dueSources, type TimelineProject, type TimelineTeam, type TimelineView } from '#contract/timeline';
import type { HeldPart } from '#domain/hierarchy/held-part';
import type { DoneBy } from '#domain/progress/share-done';
import { statusCategories, type StatusCategory } from '#domain/progress/status-category';
import type { Day, Fraction } from '#domain/units';
import type { OpenSpan } from '../../ui/timeline/timeline-model';
import { issueName } from '../items/issue-name';

/** An epic or initiative with its days: one entry of the answer's columns. */
export interface PlanItem {
  /** Position in the answer. */
  readonly at: number;
  readonly key: string;
  readonly name: string;
  readonly project: TimelineProject;
  /** Position of the parent; -1: none that is here. */
  readonly parentAt: number;
  readonly category: StatusCategory;
  /** Account id; null: nobody is assigned. */
  readonly assignee: string | null;
  /** null: it has none. */
  readonly team: TimelineTeam | null;
  /** Name; null: it has none. */
  readonly theme: string | null;
  /** What it states itself. */
  readonly start: Day | null;
  readonly due: Day | null;
  /** null: there is no due day. */
  readonly dueSource: (typeof dueSources)[number] | null;
  readonly startBelow: Day | null;
  readonly dueBelow: Day | null;
  /** null: there is nothing to be done below it, as far as the viewer may see. */
  readonly done: Fraction | null;
  readonly doneBy: DoneBy;
  readonly isLate: boolean;
  /** What the portfolio holds of all that is below it; null: all. */
  readonly part: HeldPart | null;
}

/** The entry of a column of positions, looked up in what it points at. */
const named = <T>(list: readonly T[], positions: readonly number[], at: number): T | null =>
  list[positions[at] ?? -1] ?? null;

const daysOf = ({ items }: TimelineView, at: number) => ({
  start: items.starts[at] ?? null,
  due: items.dues[at] ?? null,
  startBelow: items.startsBelow[at] ?? null,
  dueBelow: items.duesBelow[at] ?? null,
});

/** The columns of an answer, read back into items. */
export function planItems(view: TimelineView): PlanItem[] {
  const { items, projects } = view;
  return items.keys.flatMap((key, at) => {
    const project = named(projects, items.projectAt, at);
    if (!project) return [];
    return {
      at,
      key,
      project,
      ...daysOf(view, at),
      name: issueName({ key, summary: items.summaries[at] ?? '' }),
      parentAt: items.parentAt[at] ?? -1,
      assignee: items.assignees[at] ?? null,
      team: named(view.teams, items.teamAt, at),
      theme: named(view.themes, items.themeAt, at),
      category: named(statusCategories, items.categories, at) ?? 'unknown',
      dueSource: named(dueSources, items.dueSources, at),
      done: items.done[at] ?? null,
      doneBy: named(doneBys, items.doneBys, at) ?? 'issues',
      isLate: items.late[at] === 1,
      part: items.parts[at] ?? null,
    };
  });
}

/** null: neither day is known. Days that stand the wrong way round still show from when to when. */
export function spanOf(start: Day | null, end: Day | null): OpenSpan | null {
  if (start === null) return end === null ? null : { start, end };
  if (end === null) return { start, end };
  return start <= end ? { start, end } : { start: end, end: start };
}

/** Neither it nor anything below it has a date. */
export const isUnscheduled = ({ start, due, startBelow, dueBelow }: PlanItem): boolean =>
  start === null && due === null && startBelow === null && dueBelow === null;

/** The first day that is known of an item, by which lines are in order; null: none is. */
export const firstDayOf = ({ start, due, startBelow, dueBelow }: PlanItem): Day | null =>
  start ?? startBelow ?? due ?? dueBelow;

/** Two dates that contradict each other, for words. */
export type DateConflict =
  | { readonly kind: 'order'; readonly start: Day; readonly due: Day }
  | { readonly kind: 'start' | 'children'; readonly own: Day; readonly below: Day };

/** What the dates of an item contradict; an unknown day contradicts nothing. */
export function conflictsOf({ start, due, startBelow, dueBelow }: PlanItem): DateConflict[] {
  const conflicts: DateConflict[] = [];
  if (start !== null && due !== null && start > due) conflicts.push({ kind: 'order', start, due });
  if (start !== null && startBelow !== null && startBelow < start)
    conflicts.push({ kind: 'start', own: start, below: startBelow });
  if (due !== null && dueBelow !== null && dueBelow > due)
    conflicts.push({ kind: 'children', own: due, below: dueBelow });
  return conflicts;
}

import type { WorkGrouping } from '#domain/work/work-tree';
import type { TreeLine } from '../../ui/treegrid/tree';
import { itemOf, type WorkGridRow } from './work-row';

/** Jira is asked for so many people at once. */
const peopleTogether = 100;

/** Account ids in the lines, in pieces: those that are known already are not asked for again when lines are added. */
export function peopleIn(
  lines: readonly TreeLine<WorkGridRow>[],
  grouping: WorkGrouping,
): readonly (readonly string[])[] {
  const ids = new Set<string>();
  for (const { row } of lines) {
    const assignee = itemOf(row)?.issue.assigneeAccountId ?? null;
    if (assignee !== null) ids.add(assignee);
    if (grouping !== 'assignee' || row.kind !== 'subject' || row.subject.kind !== 'group') continue;
    if (row.subject.value !== null) ids.add(row.subject.value);
  }
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / peopleTogether) }, (_, at) =>
    all.slice(at * peopleTogether, (at + 1) * peopleTogether),
  );
}

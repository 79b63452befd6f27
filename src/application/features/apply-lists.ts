import type { ApplyListsRequest, ListChange, ListOutcome, ListsApplied } from '#contract/feature-edits';
import type { Viewer } from '../access/ports';
import { writeInTurn } from '../writing/write-in-turn';
import type { IssueList, ListStore } from './ports';

/** Jira takes fifty edits a second of everybody together. */
const AT_ONCE = 4;

interface ApplyPorts {
  readonly lists: ListStore;
  /** Has these issues read anew. */
  readonly mark: (issueIds: readonly number[]) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Writes one list of many issues to Jira as the person who asks. An issue whose list is not that any more that the change was
 * made from stays as it is; one that has the new list already counts as written.
 */
export const applyLists =
  ({ lists, mark, report }: ApplyPorts) =>
  async (_viewer: Viewer, { field, changes }: ApplyListsRequest): Promise<ListsApplied> => {
    const keys = changes.map(({ issueKey }) => issueKey);
    const issues = await lists.read(keys, field);
    const one = async (change: ListChange): Promise<ListOutcome> => {
      const issue = issues.get(change.issueKey);
      if (!issue) return refused({ code: 'not-found' });
      if (isSameList(issue.values, change.after)) return { kind: 'written' };
      if (!isSameList(issue.values, change.before)) return refused({ code: 'changed-meanwhile', key: change.issueKey });
      const refusal = await lists.write(change.issueKey, field, change.after);
      return refusal ? refused(refusal) : { kind: 'written' };
    };
    const { outcomes, retryAfterSeconds } = await writeInTurn(changes, { one, refused, report, atOnce: AT_ONCE });
    // What was written is written: the sweep finds it, if noting it fails.
    await mark(changedIds(keys, outcomes, issues)).catch(report);
    return { outcomes: changes.map((_, at) => outcomes[at] ?? { kind: 'waiting' }), retryAfterSeconds };
  };

const refused = (refusal: (ListOutcome & { kind: 'refused' })['refusal']): ListOutcome => ({
  kind: 'refused',
  refusal,
});

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));

const changedIds = (
  keys: readonly string[],
  outcomes: readonly (ListOutcome | undefined)[],
  issues: ReadonlyMap<string, IssueList>,
): number[] => keys.flatMap((key, at) => (outcomes[at]?.kind === 'written' ? (issues.get(key)?.issueId ?? []) : []));

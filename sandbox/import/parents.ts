import type { FieldGuide } from './field-guide';
import { keyIn } from './field-profiles';
import type { IssueRef, RawIssue } from './raw-issue';

/** The parent of an issue: its id is null where the import does not have it and the row did not tell. */
export interface FoundParent {
  readonly id: string | null;
  readonly key: string;
  /** An epic link says that the parent is an epic, whatever its type is called. */
  readonly asEpic: boolean;
}

function linked(issue: RawIssue, fieldIds: readonly string[]): IssueRef | null {
  for (const id of fieldIds) {
    const key = keyIn(issue.custom[id]);
    if (key !== null) return { id: null, key };
  }
  return null;
}

/** Parents of all issues, by the issues' keys. An issue's own parent wins over its epic. */
export function parentsOf(issues: readonly RawIssue[], guide: FieldGuide): ReadonlyMap<string, FoundParent> {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const byId = new Map(issues.map((issue) => [issue.id, issue]));

  function here({ id, key }: IssueRef): RawIssue | undefined {
    return byKey.get(key ?? '') ?? byId.get(id ?? '');
  }

  function found(issue: RawIssue, ref: IssueRef | null, asEpic: boolean): FoundParent | null {
    if (ref === null) return null;
    const known = here(ref);
    const key = known?.key ?? ref.key;
    return key === null || key === issue.key ? null : { id: known?.id ?? ref.id, key, asEpic };
  }

  const parents = new Map<string, FoundParent>();
  for (const issue of issues) {
    const parent =
      found(issue, issue.parent, false) ??
      found(issue, linked(issue, guide.epicLinks), true) ??
      found(issue, issue.epic, true) ??
      found(issue, linked(issue, guide.parentLinks), false);
    if (parent !== null) parents.set(issue.key, parent);
  }
  return parents;
}

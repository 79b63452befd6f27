import { changeItems } from './change-items';
import { item } from './change-sides';
import { withValues } from './issue-values';
import type { IssueValues } from './issue-values';
import type { ChangeItem, Issue, Project } from './model';
import { EditRefused } from './site-desk';
import type { SiteDesk } from './site-desk';

/** What a new issue cannot be without. */
export interface NewIssue extends IssueValues {
  /** Id or key. */
  readonly project: string;
  readonly typeId: string;
  readonly summary: string;
}

/** Edits of issues. All throw EditRefused for what Jira would not do. */
export class IssueEdits {
  constructor(private readonly desk: SiteDesk) {}

  create(by: string | null, { project: where, ...values }: NewIssue): Issue {
    const { desk } = this;
    const project = desk.project(where);
    const issue = withValues(desk, { ...this.#blank(by, project), typeId: values.typeId }, values);
    desk.put([{ id: issue.id, issue }]);
    desk.tell({ kind: 'issue-created', by, at: desk.now(), issue });
    return issue;
  }

  /** Without effect where nothing differs. */
  edit(by: string | null, idOrKey: string, values: IssueValues): Issue {
    const before = this.desk.issue(idOrKey);
    return this.#write(by, before, withValues(this.desk, before, values));
  }

  setParent(by: string | null, idOrKey: string, parent: string | null): Issue {
    return this.edit(by, idOrKey, { parent });
  }

  /** Into another project: the id stays, the key is new, and what belongs to the old project is dropped. */
  move(by: string | null, idOrKey: string, where: string): Issue {
    const [before, project] = [this.desk.issue(idOrKey), this.desk.project(where)];
    if (before.projectId === project.id) throw new EditRefused(`${before.key} is in ${project.key} already.`);
    const moved = this.#moveOne(by, before, project);
    for (const child of this.#childrenOf(before)) if (this.#isSubtask(child)) this.#moveOne(by, child, project);
    return moved;
  }

  /** With its sub-tasks. Of these, of its children and of its links Jira tells nobody. */
  delete(by: string | null, idOrKey: string): void {
    const { desk } = this;
    const issue = desk.issue(idOrKey);
    const gone = [issue, ...this.#childrenOf(issue).filter((child) => this.#isSubtask(child))];
    desk.put([...gone.map(({ id }) => ({ id, issue: null })), ...this.#withoutReferences(by, gone)]);
    desk.tell({ kind: 'issue-deleted', by, at: desk.now(), issue });
  }

  /**
   * Others without what they had of issues that go. Whether Jira writes history for a lost parent is not documented;
   * here it does, and for a lost link it does not.
   */
  #withoutReferences(by: string | null, gone: readonly Issue[]) {
    const ids = new Set(gone.map(({ id }) => id));
    const others = new Map<string, Issue>();
    const change = (issue: Issue | undefined, alter: (issue: Issue) => Issue): void => {
      if (issue && !ids.has(issue.id)) others.set(issue.id, alter(others.get(issue.id) ?? issue));
    };
    for (const each of gone) {
      for (const child of this.#childrenOf(each))
        change(child, (one) => this.#written(by, one, { ...one, parent: null }));
      for (const { id, issue } of each.links) {
        const without = (one: Issue): Issue => ({ ...one, links: one.links.filter((link) => link.id !== id) });
        change(this.desk.store.find(issue.id ?? issue.key), without);
      }
    }
    return [...others.values()].map((issue) => ({ id: issue.id, issue }));
  }

  #written(by: string | null, before: Issue, after: Issue): Issue {
    return this.desk.withHistory(by, after, changeItems(this.desk.store.parts, before, after)).issue;
  }

  #write(by: string | null, before: Issue, after: Issue, more: readonly ChangeItem[] = []): Issue {
    const { desk } = this;
    const items = [...changeItems(desk.store.parts, before, after), ...more];
    const { issue, change } = desk.withHistory(by, after, items);
    if (change === null) return before;
    desk.put([{ id: issue.id, issue }]);
    desk.tell({ kind: 'issue-updated', by, at: change.at, issue, change });
    return issue;
  }

  #moveOne(by: string | null, before: Issue, project: Project): Issue {
    const level = this.desk.store.parts.securityLevels.find(({ id }) => id === before.securityLevelId);
    const after: Issue = {
      ...before,
      key: this.desk.nextKey(project),
      formerKeys: [...(before.formerKeys ?? []), before.key],
      projectId: project.id,
      typeId: this.#typeIn(project, before.typeId),
      fixVersionIds: [],
      versionIds: [],
      componentIds: [],
      securityLevelId: level && project.securityLevelIds.includes(level.id) ? level.id : null,
    };
    return this.#write(by, before, after, [item('Key', null, [null, before.key], [null, after.key])]);
  }

  /** The same type where the project has it, else one of the same level. */
  #typeIn(project: Project, typeId: string): string {
    if (project.issueTypeIds.includes(typeId)) return typeId;
    const { issueTypes } = this.desk.store.parts;
    const level = issueTypes.find(({ id }) => id === typeId)?.hierarchyLevel;
    return this.desk.one(
      issueTypes,
      `type in ${project.key} of the same level`,
      (type) => project.issueTypeIds.includes(type.id) && type.hierarchyLevel === level,
    ).id;
  }

  #childrenOf({ id }: Issue): readonly Issue[] {
    return [...this.desk.store.issues()].filter(({ parent }) => parent?.id === id);
  }

  #isSubtask({ typeId }: Issue): boolean {
    return this.desk.store.parts.issueTypes.find(({ id }) => id === typeId)?.subtask === true;
  }

  #blank(by: string | null, project: Project): Issue {
    const { desk } = this;
    const [at, id] = [desk.now(), desk.nextIssueId()];
    const [status] = [...desk.store.parts.statuses].filter(({ categoryKey }) => categoryKey === 'new');
    return {
      ...emptyIssue,
      id,
      key: desk.nextKey(project),
      projectId: project.id,
      statusId: status?.id ?? '',
      reporterId: by,
      creatorId: by,
      created: at,
      updated: at,
      rank: `0|z${id.padStart(9, '0')}:`,
    };
  }
}

const emptyIssue = {
  typeId: '',
  summary: '',
  description: null,
  parent: null,
  priorityId: null,
  resolutionId: null,
  assigneeId: null,
  resolved: null,
  dueDate: null,
  labels: [],
  componentIds: [],
  fixVersionIds: [],
  versionIds: [],
  sprintIds: [],
  securityLevelId: null,
  estimateSeconds: null,
  remainingSeconds: null,
  spentSeconds: null,
  custom: {},
  links: [],
  worklogs: [],
  changes: [],
} as const;

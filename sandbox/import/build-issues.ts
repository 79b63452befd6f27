import type { Change, ChangeItem, Issue, Worklog } from '../site/model';
import type { Collected } from './collected';
import { declaredValues } from './declared-fields';
import type { FieldGuide } from './field-guide';
import type { Levels } from './levels';
import type { FoundParent } from './parents';
import type { IssueRef, RawChange, RawIssue, RawItem, RawWorklog } from './raw-issue';

/** What all rows together have told about how to read one of them. */
interface Findings {
  readonly collected: Collected;
  readonly guide: FieldGuide;
  readonly levels: Levels;
  readonly parents: ReadonlyMap<string, FoundParent>;
  readonly projectIds: ReadonlyMap<string, string>;
  readonly now: number;
}

/** The ids of system fields by the names that the change history of Server has them under. */
const historyFieldIds: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Version: 'versions',
  Component: 'components',
  project: 'project',
  security: 'security',
};
const sameAsName = new Set([
  'status',
  'assignee',
  'reporter',
  'priority',
  'resolution',
  'duedate',
  'summary',
  'labels',
  'description',
  'issuetype',
  'timeestimate',
  'timeoriginalestimate',
  'timespent',
]);

class IssueBuilder {
  /** Custom fields by their names, for histories that do not give ids. */
  private readonly idOfName = new Map<string, string>();
  private readonly byKey: ReadonlyMap<string, string>;
  private readonly byId: ReadonlyMap<string, string>;

  constructor(
    private readonly findings: Findings,
    issues: readonly RawIssue[],
  ) {
    const { collected, guide } = findings;
    const custom = [...guide.profiles.keys(), ...collected.sprintFields, ...collected.rankFields];
    for (const id of custom) this.idOfName.set(collected.fields.nameOf(id) ?? id, id);
    for (const id of collected.sprintFields) this.idOfName.set('Sprint', id);
    for (const id of collected.rankFields) this.idOfName.set('Rank', id);
    this.byKey = new Map(issues.map(({ key, id }) => [key, id]));
    this.byId = new Map(issues.map(({ key, id }) => [id, key]));
  }

  private fieldId({ field, fieldId }: RawItem): string | null {
    if (fieldId !== null) return fieldId;
    return sameAsName.has(field) ? field : (historyFieldIds[field] ?? this.idOfName.get(field) ?? null);
  }

  private item(raw: RawItem): ChangeItem {
    const { people } = this.findings.collected;
    const item = { ...raw, fieldId: this.fieldId(raw) };
    const isPerson = item.fieldId === 'assignee' || item.fieldId === 'reporter';
    return isPerson ? { ...item, from: people.known(raw.from), to: people.known(raw.to) } : item;
  }

  private changes(issue: RawIssue): Change[] {
    const { people, looseChanges } = this.findings.collected;
    const all = distinct<RawChange>([...issue.changes, ...(looseChanges.get(issue.id) ?? [])]);
    return all
      .sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id))
      .map(({ id, at, author, items }) => ({
        id,
        at,
        authorId: people.accountId(author),
        items: items.map((item) => this.item(item)),
      }));
  }

  private worklogs(issue: RawIssue): Worklog[] {
    const { people, looseWorklogs } = this.findings.collected;
    const all = distinct<RawWorklog>([...issue.worklogs, ...(looseWorklogs.get(issue.id) ?? [])]);
    return all.map(({ author, ...worklog }) => ({ ...worklog, authorId: people.accountId(author) }));
  }

  /** null: a row gives only an id that nothing here has. */
  private other({ id, key: given }: IssueRef): Issue['links'][number]['issue'] | null {
    const key = given ?? this.byId.get(id ?? '') ?? null;
    return key === null ? null : { id: this.byKey.get(key) ?? id, key };
  }

  private links(issue: RawIssue): Issue['links'] {
    return issue.links.flatMap(({ issue: ref, ...link }) => {
      const other = this.other(ref);
      return other === null ? [] : [{ ...link, issue: other }];
    });
  }

  private parent({ key }: RawIssue): Issue['parent'] {
    const parent = this.findings.parents.get(key);
    return parent === undefined ? null : { id: parent.id, key: parent.key };
  }

  build(raw: RawIssue, at: number): Issue {
    const { collected, guide, levels, projectIds } = this.findings;
    const changes = this.changes(raw);
    const created = this.createdAt(raw, changes);
    const reporterId = collected.people.accountId(raw.reporter);
    // Written out, not spread together: objects made from one literal are smaller, and there may be very many.
    return {
      id: raw.id,
      key: raw.key,
      projectId: projectIds.get(raw.projectKey) ?? '',
      typeId: levels.typeIdOf(raw),
      statusId: collected.statuses.idOf(raw.statusId),
      summary: raw.summary,
      description: raw.description,
      parent: this.parent(raw),
      priorityId: raw.priorityId,
      resolutionId: raw.resolutionId,
      assigneeId: collected.people.accountId(raw.assignee),
      reporterId,
      creatorId: collected.people.accountId(raw.creator) ?? reporterId,
      created,
      updated: Math.max(raw.updated, created),
      resolved: raw.resolved,
      dueDate: raw.dueDate,
      labels: raw.labels,
      componentIds: raw.componentIds,
      fixVersionIds: raw.fixVersionIds,
      versionIds: raw.versionIds,
      sprintIds: raw.sprintIds,
      securityLevelId: raw.securityLevelId,
      estimateSeconds: raw.estimateSeconds,
      remainingSeconds: raw.remainingSeconds,
      spentSeconds: raw.spentSeconds,
      rank: raw.rank ?? `0|i${at.toString(36).padStart(6, '0')}:`,
      custom: declaredValues(raw.custom, guide),
      links: this.links(raw),
      worklogs: this.worklogs(raw),
      changes,
    };
  }

  /** Where a row does not say when it was created, its history is the best witness. */
  private createdAt(raw: RawIssue, changes: readonly Change[]): number {
    return raw.created > 0 ? raw.created : (changes[0]?.at ?? this.findings.now);
  }
}

function distinct<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The issues of the site, from the rows and all that was found out about them. */
export function buildIssues(issues: readonly RawIssue[], findings: Findings): Issue[] {
  const builder = new IssueBuilder(findings, issues);
  return issues.map((raw, at) => builder.build(raw, at));
}

import type { Issue, IssueType } from './model';
import { EditRefused } from './site-desk';
import type { SiteDesk } from './site-desk';
import type { SiteParts } from './site-store';

/** What a person may set on an issue. What is left out stays as it is. */
export type IssueValues = Partial<
  Pick<
    Issue,
    | 'summary'
    | 'description'
    | 'typeId'
    | 'statusId'
    | 'resolutionId'
    | 'priorityId'
    | 'assigneeId'
    | 'reporterId'
    | 'dueDate'
    | 'labels'
    | 'componentIds'
    | 'fixVersionIds'
    | 'versionIds'
    | 'sprintIds'
    | 'securityLevelId'
    | 'estimateSeconds'
    | 'remainingSeconds'
    | 'rank'
  >
> & {
  /** Id or key. */
  readonly parent?: string | null;
  /** Only the fields to change, by their ids; null empties one. */
  readonly custom?: Readonly<Record<string, unknown>>;
};

/**
 * The issue with these values, and with what Jira changes along: the resolution with the status, the remaining
 * estimate with the first original one.
 * @throws EditRefused for values that the site does not have, or a parent that cannot be one
 */
export function withValues(desk: SiteDesk, issue: Issue, values: IssueValues): Issue {
  const { parent, custom, ...plain } = values;
  const changed: Issue = {
    ...issue,
    ...plain,
    ...(parent === undefined ? {} : { parent: parentOf(desk, issue, plain.typeId ?? issue.typeId, parent) }),
    ...(custom === undefined ? {} : { custom: mergedCustom(issue, custom) }),
  };
  requireKnown(desk, changed);
  return withResolution(desk, issue, withRemaining(issue, changed, values), values.resolutionId === undefined);
}

function mergedCustom(issue: Issue, custom: Readonly<Record<string, unknown>>): Issue['custom'] {
  const merged = Object.entries({ ...issue.custom, ...custom });
  return Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined));
}

function parentOf(desk: SiteDesk, issue: Issue, typeId: string, parent: string | null): Issue['parent'] {
  if (parent === null) return null;
  const found = desk.issue(parent);
  const [own, above] = [typeId, found.typeId].map((id) => levelOf(desk.store.parts.issueTypes, id));
  if (found.id === issue.id || (above ?? 0) <= (own ?? 0)) {
    throw new EditRefused(`${found.key} cannot be the parent of ${issue.key}: it has to stand above it.`);
  }
  return { id: found.id, key: found.key };
}

function levelOf(types: readonly IssueType[], id: string): number {
  return types.find((type) => type.id === id)?.hierarchyLevel ?? 0;
}

function withRemaining(before: Issue, after: Issue, values: IssueValues): Issue {
  const isFirst = before.estimateSeconds === null && before.remainingSeconds === null;
  if (!isFirst || values.remainingSeconds !== undefined) return after;
  return { ...after, remainingSeconds: after.estimateSeconds };
}

/** As the post functions of most workflows do it, where nobody says otherwise. */
function withResolution(desk: SiteDesk, before: Issue, after: Issue, follows: boolean): Issue {
  const { statuses, resolutions } = desk.store.parts;
  const isDone = (id: string): boolean => statuses.find((status) => status.id === id)?.categoryKey === 'done';
  const [was, is] = [isDone(before.statusId), isDone(after.statusId)];
  const resolutionId = !follows || was === is ? after.resolutionId : is ? (resolutions[0]?.id ?? null) : null;
  if (resolutionId === before.resolutionId) return { ...after, resolutionId };
  return { ...after, resolutionId, resolved: resolutionId === null ? null : desk.now() };
}

/** @throws EditRefused */
function requireKnown({ store: { parts } }: SiteDesk, issue: Issue): void {
  const project = parts.projects.find(({ id }) => id === issue.projectId);
  const checks: readonly (readonly [string, readonly (string | null)[], readonly string[]])[] = [
    ['project', [issue.projectId], project ? [project.id] : []],
    ['type', [issue.typeId], idsOf(parts.issueTypes)],
    ['status', [issue.statusId], idsOf(parts.statuses)],
    ['priority', [issue.priorityId], idsOf(parts.priorities)],
    ['resolution', [issue.resolutionId], idsOf(parts.resolutions)],
    ['account', [issue.assigneeId], accountsOf(parts)],
    ['version', [...issue.fixVersionIds, ...issue.versionIds], idsOf(project?.versions ?? [])],
    ['component', issue.componentIds, idsOf(project?.components ?? [])],
    ['sprint', issue.sprintIds.map(String), parts.sprints.map(({ id }) => String(id))],
    ['security level', [issue.securityLevelId], project?.securityLevelIds ?? []],
  ];
  for (const [what, ids, known] of checks) {
    const unknown = ids.find((id) => id !== null && !known.includes(id));
    if (unknown !== undefined) throw new EditRefused(`${issue.key} cannot have the ${what} ${String(unknown)}.`);
  }
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function accountsOf({ people }: SiteParts): readonly string[] {
  return people.map(({ accountId }) => accountId);
}

import { renderEditForm } from '../host/edit-form';
import type { HostIssue } from '../host/host-jira';
import type { SafeHtml } from '../host/html';
import type { EmulatedJira } from '../jira/emulated-jira';
import type { IssueValues } from '../site/issue-values';
import type { LiveSite } from '../site/live-site';
import type { Field, Issue } from '../site/model';
import { EditRefused } from '../site/site-desk';
import { isFromOwnPage } from './own-page';
import { textReply, redirect, type Reply } from './reply';
import type { Visit } from './page-routes';
import { readBody } from './router';

/** The form for an issue; null for those who may not edit it, and where Jira is not emulated. */
export async function editFormOf(
  emulated: EmulatedJira | null,
  visit: Visit,
  issue: HostIssue,
): Promise<SafeHtml | null> {
  if (!emulated || !(await visit.jira.mayEdit(issue.key))) return null;
  const { live } = emulated;
  const present = live.issue(issue.id);
  const pointsField = pointsFieldOf(live, present);
  const points = pointsField === null ? null : present.custom[pointsField];
  return renderEditForm({
    key: issue.key,
    statusId: present.statusId,
    statuses: await visit.jira.statuses(issue.fields.project?.key ?? '', present.typeId),
    assigneeId: present.assigneeId,
    people: emulated.people.toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
    dueDate: present.dueDate,
    parentKey: issue.fields.parent?.key ?? null,
    points: pointsField === null ? null : { value: typeof points === 'number' ? points : null },
    problem: visit.url.searchParams.get('problem'),
  });
}

/** Takes what the form sends. What Jira would not do is told on the page that follows. */
export async function editIssue(emulated: EmulatedJira | null, visit: Visit): Promise<Reply> {
  const { request, jira, person, params } = visit;
  const issue = await jira.issue(params.key ?? '');
  if (!emulated || !isFromOwnPage(request) || !issue || !(await jira.mayEdit(issue.key))) {
    return textReply(403, 'You may not edit this work item.');
  }
  const form = new URLSearchParams(await readBody(request, 64 * 1024));
  try {
    await requireVisibleParent(visit, issue, form);
    emulated.live.issues.edit(person.accountId, issue.id, valuesOf(emulated.live, emulated.live.issue(issue.id), form));
    return redirect(`/jira/browse/${issue.key}`);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return redirect(`/jira/browse/${issue.key}?problem=${encodeURIComponent(error.message)}`);
  }
}

/** Nobody learns by trying which keys exist. */
async function requireVisibleParent({ jira }: Visit, issue: HostIssue, form: URLSearchParams): Promise<void> {
  const key = (form.get('parent') ?? '').trim();
  const isNew = key !== '' && key !== issue.fields.parent?.key;
  if (isNew && (await jira.issue(key)) === null) throw new EditRefused(`There is no issue ${key}.`);
}

/** What the form leaves out stays as it is. */
function valuesOf(live: LiveSite, issue: Issue, form: URLSearchParams): IssueValues {
  const pointsField = pointsFieldOf(live, issue);
  const given = <T extends object>(name: string, read: (text: string) => T): T | null => {
    const text = form.get(name)?.trim();
    return text === undefined ? null : read(text);
  };
  return {
    ...given('status', (statusId) => ({ statusId })),
    ...given('assignee', (accountId) => ({ assigneeId: accountId === '' ? null : accountId })),
    ...given('due', (day) => ({ dueDate: dayOf(day) })),
    ...given('parent', (key) => parentOf(live, issue, key)),
    ...given('points', (text) => (pointsField === null ? {} : { custom: { [pointsField]: numberOf(text) } })),
  };
}

function parentOf(live: LiveSite, issue: Issue, key: string): IssueValues {
  if (key === '') return { parent: null };
  // A parent that the site does not have can stay, but not be chosen.
  return key === issue.parent?.key ? {} : { parent: live.issue(key).id };
}

function dayOf(text: string): string | null {
  if (text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new EditRefused(`"${text}" is not a date.`);
}

function numberOf(text: string): number | null {
  if (text === '') return null;
  if (Number.isFinite(Number(text))) return Number(text);
  throw new EditRefused(`"${text}" is not a number.`);
}

/** The field that has points already, else the one that projects of this style use. */
function pointsFieldOf({ parts }: LiveSite, issue: Issue): string | null {
  const isPoints = ({ schema, name, projectId }: Field): boolean =>
    schema.type === 'number' &&
    /^story points?( estimate)?$/i.test(name) &&
    (projectId ?? issue.projectId) === issue.projectId;
  const fields = parts.fields.filter(isPoints);
  const isTeamManaged = parts.projects.find(({ id }) => id === issue.projectId)?.style === 'next-gen';
  const filled = fields.find(({ id }) => typeof issue.custom[id] === 'number');
  const usual = fields.find(({ name }) => /estimate$/i.test(name) === isTeamManaged);
  return (filled ?? usual ?? fields[0])?.id ?? null;
}

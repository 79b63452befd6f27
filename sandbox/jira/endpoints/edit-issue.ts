import { z } from 'zod';
import type { IssueValues } from '../../site/issue-values';
import type { Issue } from '../../site/model';
import { EditRefused } from '../../site/site-desk';
import { noContent } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest, forbidden, JiraError } from '../jira-error';
import { requireIssue } from '../lookup';

const body = z.strictObject({ fields: z.record(z.string(), z.unknown()) });

/** Parameters of the query that change what the call does; here it always does the same. */
const unsupported = ['overrideScreenSecurity', 'overrideEditableFlag', 'returnIssue'];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** Sets the due date, the assignee, labels, fix versions, components, and custom fields of dates and numbers; no more is changed here. */
function editIssue(call: JiraCall): Answer {
  const { issue } = requireIssue(call, call.param('issueIdOrKey'));
  if (!call.state.permissions.hasIssuePermission(call.accountId, 'EDIT_ISSUES', issue))
    throw forbidden('You do not have permission to edit issues in this project.');
  const asked = unsupported.find((name) => call.query(name) === 'true');
  if (asked !== undefined) throw badRequest(`The sandbox does not emulate ${asked} of edits.`);
  const { fields } = call.body(body);
  const errors = Object.entries(fields).flatMap(([id, value]): [string, string][] => {
    const error = errorOf(call, issue, id, value);
    return error === null ? [] : [[id, error]];
  });
  if (errors.length > 0) throw new JiraError(400, [], Object.fromEntries(errors));
  try {
    call.live.issues.edit(call.accountId, issue.id, valuesOf(fields));
  } catch (error) {
    throw error instanceof EditRefused ? badRequest(error.message) : error;
  }
  return noContent;
}

/** Why a value cannot be set; null: it can. One problem does not hide those of other fields. */
function errorOf(call: JiraCall, issue: Issue, id: string, value: unknown): string | null {
  const ofList = listErrors[id];
  if (ofList) return ofList(call, issue, value);
  const type = id === 'duedate' ? dueDateType(call, issue) : customType(call, issue, id);
  if (type === null) return notOnScreen(id);
  if (value === null) return null;
  switch (type) {
    case 'number':
      return typeof value === 'number' ? null : 'Operation value must be a number';
    case 'date':
      return dateError(value, isoDay, 'date string');
    case 'datetime':
      return dateError(value, isoInstant, 'date time');
    default:
      throw notEmulated(id);
  }
}

const labels = z.array(z.string().min(1).regex(/^\S+$/));
const named = z.array(z.strictObject({ id: z.string() }));
const person = z.strictObject({ accountId: z.string() }).nullable();

type ErrorOf = (call: JiraCall, issue: Issue, value: unknown) => string | null;

const listErrors: Readonly<Record<string, ErrorOf>> = {
  labels: (_call, _issue, value) =>
    labels.safeParse(value).success ? null : 'The label contains spaces which is invalid.',
  fixVersions: partsError('versions', 'Version'),
  components: partsError('components', 'Component'),
  assignee: assigneeError,
};

/** Of what the project does not have Jira says so by its id. */
function partsError(of: 'versions' | 'components', what: string): ErrorOf {
  return ({ state }, issue, value) => {
    const parsed = named.safeParse(value);
    if (!parsed.success) return `Operation value must be an array of ${of}`;
    const own: readonly { readonly id: string }[] = state.index.projectById.get(issue.projectId)?.[of] ?? [];
    const unknown = parsed.data.find(({ id }) => !own.some((part) => part.id === id));
    return unknown ? `${what} with id '${unknown.id}' does not exist.` : null;
  };
}

/** To assign takes a permission, and to be assigned another. */
function assigneeError({ state: { permissions }, accountId }: JiraCall, issue: Issue, value: unknown): string | null {
  if (!permissions.hasIssuePermission(accountId, 'ASSIGN_ISSUES', issue)) return notOnScreen('assignee');
  const parsed = person.safeParse(value);
  if (!parsed.success) return 'data was not an object';
  if (parsed.data === null) return null;
  const { accountId: assignee } = parsed.data;
  const isAssignable = permissions.hasIssuePermission(assignee, 'ASSIGNABLE_USER', issue);
  return isAssignable ? null : `User '${assignee}' cannot be assigned issues.`;
}

const notOnScreen = (id: string) => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

const notEmulated = (id: string) => badRequest(`The sandbox does not emulate edits of the field ${id}.`);

/** It takes a permission of its own. null: the field is not there for who asks. */
function dueDateType({ state, accountId }: JiraCall, issue: Issue): string | null {
  return state.permissions.hasIssuePermission(accountId, 'SCHEDULE_ISSUES', issue) ? 'date' : null;
}

/** A field of a team-managed project belongs to that project. null: the issue does not have the field. */
function customType({ state }: JiraCall, { projectId }: Issue, id: string): string | null {
  const field = state.index.fieldById.get(id);
  if (field?.custom === false) throw notEmulated(id);
  return field && (field.projectId ?? projectId) === projectId ? field.schema.type : null;
}

function dateError(value: unknown, shape: RegExp, what: string): string | null {
  if (typeof value !== 'string') return 'Operation value must be a string';
  return shape.test(value) && !Number.isNaN(Date.parse(value)) ? null : `Error parsing ${what}: ${value}`;
}

function valuesOf(fields: Readonly<Record<string, unknown>>): IssueValues {
  const { duedate, labels: words, fixVersions, components, assignee, ...custom } = fields;
  return {
    ...(duedate === undefined ? {} : { dueDate: duedate as string | null }),
    ...(words === undefined ? {} : { labels: labels.parse(words) }),
    ...(fixVersions === undefined ? {} : { fixVersionIds: idsOf(fixVersions) }),
    ...(components === undefined ? {} : { componentIds: idsOf(components) }),
    ...(assignee === undefined ? {} : { assigneeId: person.parse(assignee)?.accountId ?? null }),
    custom,
  };
}

const idsOf = (value: unknown): string[] => named.parse(value).map(({ id }) => id);

/** Edits of one issue by whoever asks. */
export const editIssueRoutes: readonly Route[] = [
  { method: 'PUT', path: '/rest/api/3/issue/{issueIdOrKey}', answer: editIssue },
];

import { isoDayIn } from '../oracle/read-as-person';
import type { SqlEngine } from '../../sandbox/forge/sql-engine';
import type { JiraSite } from '../../sandbox/site/jira-site';

/** One issue by the names of the columns; lists are parsed. */
export type StoredIssue = Readonly<Record<string, unknown>>;

/** The past has tests of its own. */
const LEFT_OUT = new Set(['born', 'died', 'changes', 'change_count', 'change_chars']);
const LISTS = new Set(['fix_versions', 'sprints', 'labels', 'components', 'links', 'work']);
/** The driver gives them as text. */
const NUMBERS = /_at$|_seconds$|^parent_id$/;

/** What readers see at present. */
export async function storedNow(engine: SqlEngine): Promise<ReadonlyMap<string, StoredIssue>> {
  const query =
    'SELECT issue.* FROM issue JOIN project_index ON project_index.project_id = issue.project_id ' +
    'WHERE issue.born <= project_index.generation AND issue.died > project_index.generation';
  const rows = await engine.execute(query, [], 'select');
  if (!Array.isArray(rows)) throw new Error('A query answers with rows.');
  return new Map(rows.map((row: StoredIssue) => [String(row.issue_id), parsed(row)]));
}

function parsed(row: StoredIssue): StoredIssue {
  const kept = Object.entries(row).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (value === null) return [name, null];
      if (LISTS.has(name)) return [name, JSON.parse(value as string)];
      return [name, NUMBERS.test(name) ? Number(value) : value];
    }),
  );
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly custom?: string };
}
type Fields = Readonly<Record<string, unknown>>;
type Named = { readonly id: string; readonly name: string; readonly key: string } | null | undefined;
interface Raw {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
}

/** The same issues as Jira's REST API gives them to the app, put into columns by the column's meaning alone. */
export async function toldByJira(jira: JiraSite): Promise<ReadonlyMap<string, StoredIssue>> {
  const all = await ask<Field[]>(jira, 'GET', '/rest/api/3/field');
  const { serverTimeZone } = await ask<{ serverTimeZone: string }>(jira, 'GET', '/rest/api/3/serverInfo');
  const found = new Map<string, StoredIssue>();
  let token: string | undefined;
  do {
    const page: { issues: Raw[]; nextPageToken?: string } = await ask(jira, 'POST', '/rest/api/3/search/jql', {
      jql: 'project is not EMPTY ORDER BY id',
      fields: ['*all'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    for (const issue of page.issues) found.set(issue.id, columnsOf(issue, all, serverTimeZone));
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}

async function ask<T>(jira: JiraSite, method: string, path: string, body?: unknown): Promise<T> {
  const request = { method, path, query: new URLSearchParams(), body };
  const response = await jira.request(jira.appAccountId, request);
  if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status}`);
  return JSON.parse(JSON.stringify(response.body)) as T;
}

const categories: Readonly<Record<string, string>> = { new: 'to-do', indeterminate: 'in-progress', done: 'done' };

function columnsOf({ id, key, fields }: Raw, all: readonly Field[], zone: string): StoredIssue {
  const valueOf = (isMeant: (field: Field) => boolean) =>
    all.filter(isMeant).map((field) => fields[field.id]).find((value) => value != null) ?? null; // prettier-ignore
  const ofType = (end: string) => valueOf(({ schema }) => schema?.custom?.endsWith(end) === true);
  const named = (name: string) => (fields[name] ?? null) as NonNullable<Named> | null;
  const ids = (name: string) => ((fields[name] ?? []) as { id: string }[]).map((entry) => entry.id);
  const type = fields.issuetype as { id: string; name: string; hierarchyLevel?: number; subtask?: boolean };
  const status = fields.status as { id: string; name: string; statusCategory?: { key: string } };
  const parent = named('parent');
  const team = ofType(':atlassian-team') ?? ofType('rm-teams-custom-field-team');
  const points = valueOf(({ name }) => /^story points?( estimate)?$/i.test(name.trim()));
  const account = (name: string) => (fields[name] as { accountId?: string } | null | undefined)?.accountId ?? null;
  return {
    project_id: (fields.project as { id: string }).id,
    issue_id: id,
    issue_key: key,
    // The captures have a summary that ends in U+0000.
    summary: ((fields.summary as string | null | undefined) ?? '').replaceAll('\u0000', ''),
    type_id: type.id,
    type_name: type.name,
    level: type.hierarchyLevel ?? (type.subtask ? -1 : 0),
    status_id: status.id,
    status_name: status.name,
    category: categories[status.statusCategory?.key ?? ''] ?? 'unknown',
    parent_id: parent?.id === undefined ? null : Number(parent.id),
    parent_key: parent?.key ?? null,
    priority_name: named('priority')?.name ?? null,
    assignee_id: account('assignee'),
    reporter_id: account('reporter'),
    created_at: moment(fields.created) ?? 0,
    updated_at: moment(fields.updated) ?? 0,
    resolved_at: moment(fields.resolutiondate),
    resolution_name: named('resolution')?.name ?? null,
    team_id: typeof team === 'object' && team !== null ? (team as { id: string }).id : team,
    start_day: dayNumber(valueOf(({ name }) => name.trim().toLowerCase() === 'start date')),
    due_day: dayNumber(fields.duedate),
    points: typeof points === 'number' && points >= 0 ? points : null,
    estimate_seconds: fields.timeoriginalestimate ?? null,
    remaining_seconds: fields.timeestimate ?? null,
    spent_seconds: fields.timespent ?? null,
    security_level: named('security')?.id ?? null,
    rank_text: ofType(':gh-lexo-rank'),
    fix_versions: ids('fixVersions'),
    sprints: ((ofType(':gh-sprint') ?? []) as { id: number }[]).map((sprint) => String(sprint.id)),
    labels: fields.labels ?? [],
    components: ids('components'),
    links: linksOf(fields),
    work: { acceptance: saysWhenDone(fields, all), ...workOf(fields, zone) },
  };
}

/** Acceptance criteria, or the description of a site without such a field, have a letter in any text. */
function saysWhenDone(fields: Fields, all: readonly Field[]): boolean {
  const isMeant = ({ name, schema }: Field) =>
    name.trim().toLowerCase() === 'acceptance criteria' && schema?.custom?.endsWith(':textarea') === true;
  const meant = all.filter(isMeant).map(({ id }) => id);
  let said = '';
  for (const id of meant.length === 0 ? ['description'] : meant)
    JSON.stringify(fields[id], (_, part: { type?: string; text?: string } | null) => {
      if (part?.type === 'text') said += part.text ?? '';
      return part;
    });
  return said.trim() !== '';
}

type Side = { readonly id?: string; readonly key: string } | undefined;
type Link = { readonly id: string; readonly type: NonNullable<Named>; outwardIssue?: Side; inwardIssue?: Side };

function linksOf(fields: Fields) {
  return ((fields.issuelinks ?? []) as Link[]).map(({ id, type, outwardIssue, inwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    return {
      id,
      typeId: type.id,
      typeName: type.name,
      direction: outwardIssue ? 'outward' : 'inward',
      issueId: other?.id === undefined ? null : Number(other.id),
      issueKey: other?.key,
    };
  });
}

interface Worklog {
  readonly total: number;
  readonly worklogs: readonly {
    id: string;
    author?: { accountId?: string };
    started: string;
    timeSpentSeconds: number;
  }[];
}

function workOf({ worklog }: Fields, zone: string) {
  if (worklog == null) return null;
  const { total, worklogs } = worklog as Worklog;
  const entries = worklogs.map(({ id, author, started, timeSpentSeconds }) => ({
    id,
    author: author?.accountId ?? null,
    started: dayNumber(isoDayIn(zone, new Date(moment(started) ?? 0))),
    seconds: timeSpentSeconds,
  }));
  return { entries, isComplete: entries.length === total };
}

function moment(written: unknown): number | null {
  return typeof written === 'string' ? Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : null;
}

/** Days since 1970. */
function dayNumber(written: unknown): number | null {
  return typeof written === 'string' ? Date.parse(`${written.slice(0, 10)}T00:00:00Z`) / 86_400_000 : null;
}

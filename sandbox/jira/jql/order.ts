import type { OrderBy } from '@atlaskit/jql-ast';
import { badRequest } from '../jira-error';
import { categoryOf } from '../render/status-category';
import type { Entry } from '../site-index';
import type { SiteState } from '../site-state';
import type { FieldFinder } from './find-fields';

export type Order = (a: Entry, b: Entry) => number;
type Key = (entry: Entry) => number | string | null;

const mostFields = 7;

/** Newest first: what Jira does where a query asks for no order. */
export const defaultOrder: Order = (a, b) => b.number - a.number;

const idOrder: Order = (a, b) => a.number - b.number;

/** @throws JiraError 400 for a field that cannot be sorted by, or for too many */
export function compileOrder(orderBy: OrderBy, state: SiteState, find: FieldFinder): Order {
  if (orderBy.fields.length > mostFields)
    throw badRequest(`The ORDER BY clause takes ${String(mostFields)} fields at most.`);
  const known = keysOf(state);
  const orders = orderBy.fields.map(({ field, direction }): Order => {
    const name = field.value.toLowerCase();
    const isDescending = direction?.value.toLowerCase() === 'desc';
    if (isIdOrder(name)) return isDescending ? defaultOrder : idOrder;
    const keys = Object.hasOwn(known, name) ? known[name] : undefined;
    return byKeys(keys ?? [keyOfField(field.value, find)], isDescending ? -1 : 1);
  });
  // Ties fall by id, so that pages never overlap.
  return (a, b) => firstNonZero(orders, a, b) || idOrder(a, b);
}

/** Whether the query's own order is the one that lists of issues stand in already. */
export function isAscendingById(orderBy: OrderBy): boolean {
  const [first] = orderBy.fields;
  return (
    first !== undefined && isIdOrder(first.field.value.toLowerCase()) && first.direction?.value.toLowerCase() !== 'desc'
  );
}

function isIdOrder(name: string): boolean {
  return name === 'id';
}

function firstNonZero(orders: readonly Order[], a: Entry, b: Entry): number {
  for (const order of orders) {
    const sign = order(a, b);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** Empty values stand last, and first where the order is reversed. */
function byKeys(keys: readonly Key[], direction: 1 | -1): Order {
  return (a, b) => {
    for (const key of keys) {
      const sign = compareKeys(key(a), key(b));
      if (sign !== 0) return sign * direction;
    }
    return 0;
  };
}

function compareKeys(a: number | string | null, b: number | string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function keysOf({ site, index }: SiteState): Readonly<Record<string, readonly Key[]>> {
  const place = (things: readonly { readonly id: string }[]) => {
    const places = new Map(things.map(({ id }, position) => [id, position]));
    return (id: string | null) => places.get(id ?? '') ?? null;
  };
  const [status, type, priority, resolution] = [
    place(site.statuses),
    place(site.issueTypes),
    place([...site.priorities].reverse()),
    place(site.resolutions),
  ];
  const nameOf = (id: string | null) => index.personById.get(id ?? '')?.displayName.toLowerCase() ?? null;
  const key: readonly Key[] = [({ project }) => project.key, ({ issue }) => Number(issue.key.replace(/^.*-/, ''))];
  const issuetype: readonly Key[] = [({ issue }) => type(issue.typeId)];
  return {
    key,
    issue: key,
    issuekey: key,
    rank: [({ issue }) => issue.rank],
    project: [({ project }) => project.name.toLowerCase()],
    summary: [({ issue }) => issue.summary.toLowerCase()],
    status: [({ issue }) => status(issue.statusId)],
    statuscategory: [(entry) => categoryOf(entry.status).id],
    issuetype,
    type: issuetype,
    priority: [({ issue }) => priority(issue.priorityId)],
    resolution: [({ issue }) => resolution(issue.resolutionId)],
    assignee: [({ issue }) => nameOf(issue.assigneeId)],
    reporter: [({ issue }) => nameOf(issue.reporterId)],
    creator: [({ issue }) => nameOf(issue.creatorId)],
  };
}

function keyOfField(name: string, find: FieldFinder): Key {
  const [field] = find(name);
  if (!field || field.kind === 'option') throw badRequest(`Not able to sort using field '${name}'.`);
  return field.kind === 'text'
    ? (entry) => field.valuesOf(entry)[0]?.toLowerCase() ?? null
    : (entry) => field.valueOf(entry);
}

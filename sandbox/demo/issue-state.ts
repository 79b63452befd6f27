import type { ChangeItem, Person, Sprint, Version } from '../site/model';
import { priorities, resolutions } from './catalogue';
import { fieldIds } from './fields';
import { statuses } from './workflows';

/** What of an issue changes over its life. */
export interface IssueState {
  readonly status: string;
  readonly resolution: string | null;
  readonly assignee: Person | null;
  readonly priority: string | null;
  readonly dueDate: string | null;
  readonly startDate: string | null;
  readonly points: number | null;
  readonly sprints: readonly Sprint[];
  readonly parent: { readonly id: string; readonly key: string } | null;
  readonly fixVersion: Version | null;
  readonly flagged: boolean;
  readonly estimate: number | null;
  readonly remaining: number | null;
  readonly spent: number | null;
}

interface Side {
  readonly value: string | null;
  readonly text: string | null;
}

const none: Side = { value: null, text: null };

/** Most issues pass the same transitions, so equal items are one object: a large company stays small in memory. */
const known = new Map<string, ChangeItem>();

function item(field: string, fieldId: string | null, from: Side, to: Side): ChangeItem {
  return { field, fieldId, from: from.value, fromString: from.text, to: to.value, toString: to.text };
}

function shared(field: string, fieldId: string | null, from: Side, to: Side): ChangeItem {
  const key = `${field}|${from.value ?? ''}|${from.text ?? ''}|${to.value ?? ''}|${to.text ?? ''}|${fieldId ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = item(field, fieldId, from, to);
  known.set(key, made);
  return made;
}

const nameOf = (list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ id, name }) => [id, name]));
const statusNames = nameOf(statuses);
const resolutionNames = nameOf(resolutions);
const priorityNames = nameOf(priorities);

const named = (names: ReadonlyMap<string, string>, id: string | null): Side =>
  id === null ? none : { value: id, text: names.get(id) ?? id };
const person = (who: Person | null): Side => (who === null ? none : { value: who.accountId, text: who.displayName });
const dueDay = (day: string | null): Side => (day === null ? none : { value: day, text: `${day} 00:00:00.0` });
const seconds = (count: number | null): Side => (count === null ? none : { value: String(count), text: String(count) });
/** Jira keeps no value for numbers, only the text. */
const points = (count: number | null): Side => (count === null ? none : { value: null, text: String(count) });
const version = (one: Version | null): Side => (one === null ? none : { value: one.id, text: one.name });
const parent = (one: IssueState['parent']): Side => (one === null ? none : { value: one.id, text: one.key });
const flag = (is: boolean): Side => (is ? { value: '[10019]', text: 'Impediment' } : none);

function sprintList(sprints: readonly Sprint[]): Side {
  return { value: sprints.map(({ id }) => String(id)).join(', '), text: sprints.map(({ name }) => name).join(', ') };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function startDay(day: string | null): Side {
  if (day === null) return none;
  return { value: day, text: `${day.slice(8)}/${months[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(2, 4)}` };
}

type Describe = (from: IssueState, to: IssueState, pointsField: string) => ChangeItem[];

/** Adding and removing are two items, as Jira writes them for fields with several values. */
function fixVersionItems(from: IssueState, to: IssueState): ChangeItem[] {
  const removed =
    from.fixVersion === null ? [] : [shared('Fix Version', 'fixVersions', version(from.fixVersion), none)];
  const added = to.fixVersion === null ? [] : [shared('Fix Version', 'fixVersions', none, version(to.fixVersion))];
  return [...removed, ...added];
}

const describe: Readonly<Record<keyof IssueState, Describe>> = {
  status: (from, to) => [shared('status', 'status', named(statusNames, from.status), named(statusNames, to.status))],
  resolution: (from, to) => [
    shared('resolution', 'resolution', named(resolutionNames, from.resolution), named(resolutionNames, to.resolution)),
  ],
  assignee: (from, to) => [shared('assignee', 'assignee', person(from.assignee), person(to.assignee))],
  priority: (from, to) => [
    shared('priority', 'priority', named(priorityNames, from.priority), named(priorityNames, to.priority)),
  ],
  dueDate: (from, to) => [shared('duedate', 'duedate', dueDay(from.dueDate), dueDay(to.dueDate))],
  startDate: (from, to) => [shared('Start date', fieldIds.startDate, startDay(from.startDate), startDay(to.startDate))],
  points: (from, to, field) => {
    const name = field === fieldIds.storyPoints ? 'Story Points' : 'Story point estimate';
    return [shared(name, field, points(from.points), points(to.points))];
  },
  sprints: (from, to) => [shared('Sprint', fieldIds.sprint, sprintList(from.sprints), sprintList(to.sprints))],
  parent: (from, to) => [item('IssueParentAssociation', null, parent(from.parent), parent(to.parent))],
  fixVersion: fixVersionItems,
  flagged: (from, to) => [shared('Flagged', fieldIds.flagged, flag(from.flagged), flag(to.flagged))],
  estimate: (from, to) => [
    shared('timeoriginalestimate', 'timeoriginalestimate', seconds(from.estimate), seconds(to.estimate)),
  ],
  remaining: (from, to) => [shared('timeestimate', 'timeestimate', seconds(from.remaining), seconds(to.remaining))],
  spent: (from, to) => [shared('timespent', 'timespent', seconds(from.spent), seconds(to.spent))],
};

/** The changelog items that lead from one state to the other in the given fields; empty where nothing differs. */
export function changeItems(
  from: IssueState,
  to: IssueState,
  fields: readonly (keyof IssueState)[],
  pointsField: string,
): readonly ChangeItem[] {
  return fields.flatMap((field) => (from[field] === to[field] ? [] : describe[field](from, to, pointsField)));
}

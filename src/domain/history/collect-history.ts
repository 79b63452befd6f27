import type { Instant } from '../units';
import { dictionary } from '../site-index/dictionary';
import type { HistoryFacts } from './history-facts';
import { NO_AUTHOR, NO_VALUE } from './history-facts';
import type { HistoryField, HistoryValues, IssueChange } from './issue-change';
import { historyFields } from './issue-change';
import { numberDictionary, parentDictionary, positionLists } from './history-dictionaries';

/** What history needs to know of an issue's present, beside its `IssueFact`. */
export interface IssueNow {
  readonly id: number;
  readonly created: Instant;
  readonly statusId: string;
  readonly fixVersionIds: readonly string[];
  readonly sprintIds: readonly string[];
}

/** Lays the past of a segment's issues out as columns. Changes of issues that are not among them are left out. */
export function collectHistory(issues: readonly IssueNow[], changes: readonly IssueChange[]): HistoryFacts {
  const byId = [...issues].sort((a, b) => a.id - b.id);
  const known = new Set(byId.map(({ id }) => id));
  const sorted = changes.filter(({ issueId }) => known.has(issueId)).sort(byIssueAndTime);
  const words = dictionaries();
  const encode = encoders(words);
  const { statuses, versions, sprints, versionLists, sprintLists, numbers, parents, people, projects } = words;
  return {
    count: byId.length,
    ids: Float64Array.from(byId, ({ id }) => id),
    created: Float64Array.from(byId, ({ created }) => created),
    statusNow: Int32Array.from(byId, ({ statusId }) => statuses.positionOf(statusId)),
    versionsNow: Int32Array.from(byId, ({ fixVersionIds }) => versionLists.positionOf(fixVersionIds)),
    sprintsNow: Int32Array.from(byId, ({ sprintIds }) => sprintLists.positionOf(sprintIds)),
    changesFrom: changesFrom(byId, sorted),
    at: Float64Array.from(sorted, ({ at }) => at),
    authorAt: Int32Array.from(sorted, ({ author }) => (author === null ? NO_AUTHOR : people.positionOf(author))),
    fields: Uint8Array.from(sorted, ({ field }) => historyFields.indexOf(field)),
    from: Int32Array.from(sorted, (change) => valueBefore(encode, change)),
    to: Int32Array.from(sorted, (change) => valueAfter(encode, change)),
    // Only now have the dictionaries met every value.
    numbers: numbers.columns(),
    versionLists: versionLists.columns(),
    sprintLists: sprintLists.columns(),
    statuses: statuses.values,
    versions: versions.values,
    sprints: sprints.values,
    people: people.values,
    projects: projects.values,
    parents: parents.columns(),
  };
}

function byIssueAndTime(a: IssueChange, b: IssueChange): number {
  return a.issueId - b.issueId || a.at - b.at || a.sequence - b.sequence;
}

function changesFrom(issues: readonly IssueNow[], sorted: readonly IssueChange[]): Uint32Array {
  const from = new Uint32Array(issues.length + 1);
  let next = 0;
  issues.forEach(({ id }, place) => {
    while (sorted[next]?.issueId === id) next++;
    from[place + 1] = next;
  });
  return from;
}

function dictionaries() {
  const versions = dictionary();
  const sprints = dictionary();
  return {
    statuses: dictionary(),
    versions,
    sprints,
    people: dictionary(),
    projects: dictionary(),
    numbers: numberDictionary(),
    parents: parentDictionary(),
    versionLists: positionLists(versions.positionOf),
    sprintLists: positionLists(sprints.positionOf),
  };
}

type Encoders = { readonly [F in HistoryField]: (value: HistoryValues[F]) => number };

function encoders(words: ReturnType<typeof dictionaries>): Encoders {
  return {
    status: words.statuses.positionOf,
    points: words.numbers.positionOf,
    start: (day) => day,
    due: (day) => day,
    parent: words.parents.positionOf,
    'fix-version': words.versions.positionOf,
    sprint: words.sprintLists.positionOf,
    estimate: words.numbers.positionOf,
    assignee: words.people.positionOf,
    level: (level) => level,
    project: words.projects.positionOf,
  };
}

function valueBefore<F extends HistoryField>(encode: Encoders, { field, from }: IssueChange<F>): number {
  return encodeValue(encode, field, from);
}

function valueAfter<F extends HistoryField>(encode: Encoders, { field, to }: IssueChange<F>): number {
  return encodeValue(encode, field, to);
}

function encodeValue<F extends HistoryField>(encode: Encoders, field: F, value: HistoryValues[F] | null): number {
  // No sprints is one value, however it is written: the empty list.
  if (value === null) return field === 'sprint' ? 0 : NO_VALUE;
  return encode[field](value);
}

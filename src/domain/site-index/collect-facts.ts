import { statusCategories } from '../progress/status-category';
import type { Day } from '../units';
import { dictionary } from './dictionary';
import type { IssueFact, IssueFacts } from './issue-facts';
import {
  ACCEPTANCE_THERE,
  ACCEPTANCE_UNKNOWN,
  ACCEPTANCE_WANTING,
  NO_DAY,
  NO_MINUTE,
  NO_PARENT,
  NO_WORK,
} from './issue-facts';

const MINUTE_MS = 60_000;
/** Nobody estimates in lifetimes; imports can hold anything. */
const MOST_WORK = 2_147_483_647;

/** Lays the issues of one project out as columns, in the order given. */
export function collectFacts(issues: readonly IssueFact[]): IssueFacts {
  const parents = dictionary();
  const security = dictionary();
  const people = dictionary();
  const teams = dictionary();
  const sprints = dictionary();
  const parentIds: number[] = [];
  const parentAt = issues.map(({ parent }) => {
    if (!parent) return NO_PARENT;
    const at = parents.positionOf(parent.key);
    if (parent.id !== null || at === parentIds.length) parentIds[at] = parent.id ?? 0;
    return at;
  });
  const days = (pick: (issue: IssueFact) => Day | null) => Int32Array.from(issues, (issue) => pick(issue) ?? NO_DAY);
  return {
    count: issues.length,
    keys: issues.map(({ key }) => key),
    ids: Float64Array.from(issues, ({ id }) => id),
    levels: Int8Array.from(issues, ({ level }) => level),
    categories: Uint8Array.from(issues, ({ category }) => statusCategories.indexOf(category)),
    parentAt: Int32Array.from(parentAt),
    created: Int32Array.from(issues, ({ created }) => Math.floor(created / MINUTE_MS)),
    points: Float64Array.from(issues, ({ points }) => points ?? Number.NaN),
    hasTimeEstimate: Uint8Array.from(issues, ({ hasTimeEstimate }) => Number(hasTimeEstimate)),
    starts: days(({ start }) => start),
    dues: days(({ due }) => due),
    fixVersionDues: days(({ fixVersionDue }) => fixVersionDue),
    sprintDues: days(({ sprintDue }) => sprintDue),
    sprintsAt: Uint16Array.from(issues, ({ sprintIds }) => placeIn(sprints, sprintList(sprintIds))),
    workLeft: Int32Array.from(issues, ({ workLeft }) => Math.min(workLeft ?? NO_WORK, MOST_WORK)),
    workSpent: Int32Array.from(issues, ({ workSpent }) => Math.min(workSpent ?? NO_WORK, MOST_WORK)),
    updated: Int32Array.from(issues, ({ updated }) => (updated > 0 ? Math.floor(updated / MINUTE_MS) : NO_MINUTE)),
    hasFixVersion: Uint8Array.from(issues, ({ hasFixVersion }) => Number(hasFixVersion)),
    knowsActivity: true,
    acceptance: Uint8Array.from(issues, acceptanceOf),
    assigneeAt: Uint16Array.from(issues, ({ assignee }) => placeIn(people, assignee)),
    teamAt: Uint16Array.from(issues, ({ team }) => placeIn(teams, team)),
    knowsWork: true,
    securityAt: Uint16Array.from(issues, ({ securityLevel }) => placeIn(security, securityLevel)),
    parents: { ids: parentIds, keys: parents.values },
    securityLevels: security.values,
    people: people.values,
    teams: teams.values,
    sprintLists: sprints.values.map((list) => list.split(' ')),
    numbers: numberColumns(issues),
  };
}

function acceptanceOf({ hasAcceptance }: IssueFact): number {
  if (hasAcceptance === null) return ACCEPTANCE_UNKNOWN;
  return hasAcceptance ? ACCEPTANCE_THERE : ACCEPTANCE_WANTING;
}

/** One text for the same sprints in any order; null: there are none. */
export function sprintList(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : [...ids].sort().join(' ');
}

/** 0: there is nothing. */
function placeIn(words: ReturnType<typeof dictionary>, word: string | null): number {
  return word === null ? 0 : words.positionOf(word) + 1;
}

function numberColumns(issues: readonly IssueFact[]): IssueFacts['numbers'] {
  const fieldIds = new Set<string>();
  for (const { numbers } of issues) for (const fieldId of Object.keys(numbers)) fieldIds.add(fieldId);
  return [...fieldIds].sort().map((fieldId) => ({
    fieldId,
    values: Float64Array.from(issues, ({ numbers }) => numbers[fieldId] ?? Number.NaN),
  }));
}

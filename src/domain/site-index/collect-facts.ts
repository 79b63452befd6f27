import { statusCategories } from '../progress/status-category';
import type { Day } from '../units';
import { dictionary } from './dictionary';
import type { IssueFact, IssueFacts } from './issue-facts';
import { NO_DAY, NO_PARENT } from './issue-facts';

/** Lays the issues of one project out as columns, in the order given. */
export function collectFacts(issues: readonly IssueFact[]): IssueFacts {
  const parents = dictionary();
  const security = dictionary();
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
    points: Float64Array.from(issues, ({ points }) => points ?? Number.NaN),
    hasTimeEstimate: Uint8Array.from(issues, ({ hasTimeEstimate }) => Number(hasTimeEstimate)),
    starts: days(({ start }) => start),
    dues: days(({ due }) => due),
    fixVersionDues: days(({ fixVersionDue }) => fixVersionDue),
    sprintDues: days(({ sprintDue }) => sprintDue),
    securityAt: Uint16Array.from(issues, ({ securityLevel }) =>
      securityLevel === null ? 0 : security.positionOf(securityLevel) + 1,
    ),
    parents: { ids: parentIds, keys: parents.values },
    securityLevels: security.values,
    numbers: numberColumns(issues),
  };
}

function numberColumns(issues: readonly IssueFact[]): IssueFacts['numbers'] {
  const fieldIds = new Set<string>();
  for (const { numbers } of issues) for (const fieldId of Object.keys(numbers)) fieldIds.add(fieldId);
  return [...fieldIds].sort().map((fieldId) => ({
    fieldId,
    values: Float64Array.from(issues, ({ numbers }) => numbers[fieldId] ?? Number.NaN),
  }));
}

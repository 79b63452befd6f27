import type { FiguresOracle } from './figures-oracle';
import type { SeenIssue } from './read-as-person';

/** The inputs of health, counted one by one over what a person could read himself. */
export interface ExpectedHealth {
  readonly added: number;
  readonly open: number;
  readonly openWithoutDue: number;
  readonly openEpics: number;
  readonly epicsWithoutDue: number;
  readonly openStories: number;
  readonly contradictions: number;
}

/** Health of some issues of those that a person sees. */
export function expectedHealth(issues: readonly SeenIssue[], all: FiguresOracle, today: string): ExpectedHealth {
  const monthAgo = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
  const open = issues.filter(({ category }) => category !== 'done');
  const hasDue = ({ key, due, versionDue, sprintDue }: SeenIssue) =>
    [due, versionDue, sprintDue, ...all.below(key).map((child) => child.due)].some((day) => day !== null);
  const contradicts = ({ key, category, start, due }: SeenIssue) =>
    (start !== null && due !== null && due < start) ||
    (category === 'done' && all.childrenOf(key).some((child) => child.category !== 'done'));
  const epics = open.filter(({ level }) => level === 1);
  return {
    added: issues.filter(({ createdOn }) => createdOn > monthAgo).length,
    open: open.length,
    openWithoutDue: open.filter((issue) => !hasDue(issue)).length,
    openEpics: epics.length,
    epicsWithoutDue: epics.filter((issue) => !hasDue(issue)).length,
    openStories: open.filter(({ level }) => level === 0).length,
    contradictions: issues.filter(contradicts).length,
  };
}

/** The state by the rule's words: a share of exactly a threshold has reached it. Of nothing it is unknown. */
export const stateBy = (part: number, whole: number, { attention, danger }: { attention: number; danger: number }) => {
  if (whole === 0) return 'unknown';
  if (part * 100 >= danger * whole) return 'danger';
  return part * 100 >= attention * whole ? 'attention' : 'good';
};

import fc from 'fast-check';
import type { IssueNow } from '../../src/domain/history/collect-history';
import type { HistoryField, HistoryValues, IssueChange } from '../../src/domain/history/issue-change';
import { historyFields } from '../../src/domain/history/issue-change';
import { statusCategories } from '../../src/domain/progress/status-category';
import type { IssueFact } from '../../src/domain/site-index/issue-facts';
import type { Day, Instant } from '../../src/domain/units';
import { aChange, context, instant, valueOf } from './history';

/** An issue as it is at one moment of a life: plain values, without any thought of columns or of the past. */
type Living = IssueNow & {
  readonly [F in Exclude<HistoryField, 'status' | 'fix-version' | 'sprint'>]: HistoryValues[F] | null;
};

/** What happened to a project, and how it was after each step. */
export interface Life {
  readonly changes: readonly IssueChange[];
  /** After the last step, and after every sprint that was closed. */
  readonly present: Instant;
  readonly at: (moment: number) => readonly Living[];
  /** The whole life, step by step. */
  readonly moments: readonly { readonly at: number; readonly issues: readonly Living[] }[];
}

interface Step {
  readonly gap: number;
  readonly issue: number;
  readonly field: HistoryField | 'create';
  readonly value: number;
}

/** Issues come into being and are edited, several times at the same instant too. */
export const someLife: fc.Arbitrary<Life> = fc
  .array(
    fc.record({
      gap: fc.nat(2),
      issue: fc.nat(7),
      field: fc.constantFrom<HistoryField | 'create'>('create', 'create', 'sprint', 'fix-version', ...historyFields),
      value: fc.nat(5),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map(live);

function live(steps: readonly Step[]): Life {
  const changes: IssueChange[] = [];
  const moments: { at: number; issues: readonly Living[] }[] = [];
  let issues: readonly Living[] = [];
  let now = 0;
  steps.forEach(({ gap, issue, field, value }, sequence) => {
    now += gap;
    const edited = issues[issue % Math.max(1, issues.length)];
    if (field === 'create') issues = [...issues, newborn(issues.length + 1, value, now)];
    else if (edited) {
      const edits = editsOf(edited, field, value);
      for (const [from, to] of edits)
        changes.push(aChange(now, field, from as never, to as never, { issueId: edited.id, sequence }));
      issues = issues.map((other) => (other === edited ? after(edited, field, edits) : other));
    }
    moments.push({ at: now, issues });
  });
  return {
    changes,
    present: instant(Math.max(now, 20)),
    moments,
    at: (moment) => moments.findLast(({ at }) => at <= moment)?.issues ?? [],
  };
}

function newborn(id: number, value: number, now: number): Living {
  return {
    id,
    created: instant(now),
    statusId: valueOf('status', value)!,
    fixVersionIds: [String(value % 5)],
    sprintIds: valueOf('sprint', value)!,
    points: null,
    start: null,
    due: null,
    parent: valueOf('parent', value),
    estimate: null,
    assignee: null,
    level: 0,
    project: '1',
  };
}

type Edit = readonly [from: unknown, to: unknown];

/** The items that Jira writes: none where nothing changes, one for each version. */
function editsOf(issue: Living, field: HistoryField, value: number): readonly Edit[] {
  if (field === 'fix-version') {
    return [...new Set([String(value % 5), String((value * 2) % 5)])].map((version) =>
      issue.fixVersionIds.includes(version) ? [version, null] : [null, version],
    );
  }
  const before = field === 'status' ? issue.statusId : field === 'sprint' ? issue.sprintIds : issue[field];
  const to = valueOf(field, value);
  return JSON.stringify(before) === JSON.stringify(to) ? [] : [[before, to]];
}

function after(issue: Living, field: HistoryField, edits: readonly Edit[]): Living {
  return edits.reduce<Living>((current, [from, to]) => {
    if (field === 'status') return { ...current, statusId: to as string };
    if (field === 'sprint') return { ...current, sprintIds: to as string[] };
    if (field !== 'fix-version') return { ...current, [field]: to };
    const kept = current.fixVersionIds.filter((version) => version !== from);
    return { ...current, fixVersionIds: to === null ? kept : [...kept, to as string] };
  }, issue);
}

/** What sync would read of the issue at that moment. */
export function factOf(issue: Living, moment: number): IssueFact {
  const openSprints = issue.sprintIds
    .map((id) => context.sprints.get(id))
    .filter((sprint) => sprint && (sprint.completed === null || sprint.completed > moment));
  return {
    id: issue.id,
    key: `ABC-${issue.id}`,
    level: issue.level!,
    category: context.statusCategories.get(issue.statusId) ?? statusCategories[3]!,
    parent: issue.parent,
    // Facts know minutes, and a life lasts some milliseconds.
    created: instant(0),
    points: issue.points,
    hasTimeEstimate: issue.estimate !== null,
    workLeft: null,
    // What these were on a past day is not kept, so they are the same all life long.
    workSpent: null,
    updated: instant(0),
    hasFixVersion: false,
    hasAcceptance: null,
    assignee: null,
    team: null,
    start: issue.start,
    due: issue.due,
    fixVersionDue: nearest(issue.fixVersionIds.map((id) => context.versionReleaseDays.get(id) ?? null)),
    sprintDue: nearest(openSprints.map((sprint) => sprint?.end ?? null)),
    sprintIds: [...issue.sprintIds].sort(),
    securityLevel: issue.id % 3 === 0 ? '7' : null,
    numbers: {},
  };
}

export function nearest(days: readonly (Day | null)[]): Day | null {
  return days.filter((candidate) => candidate !== null).sort((a, b) => a - b)[0] ?? null;
}

import fc from 'fast-check';
import { collectHistory } from '../../src/domain/history/collect-history';
import type { IssueNow } from '../../src/domain/history/collect-history';
import type { HistoryField, HistoryValues, IssueChange } from '../../src/domain/history/issue-change';
import type { PastContext } from '../../src/domain/history/past-context';
import { statusCategories } from '../../src/domain/progress/status-category';
import type { IssueFact, IssueFacts } from '../../src/domain/site-index/issue-facts';
import { NO_DAY, NO_MINUTE, NO_PARENT, NO_WORK } from '../../src/domain/site-index/issue-facts';
import type { Day, Instant, Points } from '../../src/domain/units';
import { day } from './facts';

export const instant = (value: number) => value as Instant;

/** Statuses: `new` to do, `work` in progress, `end` done; `odd` is not known. Versions and sprints 0 to 4. */
export const context: PastContext = {
  statusCategories: new Map([
    ['new', 'to-do'],
    ['work', 'in-progress'],
    ['end', 'done'],
  ]),
  versionReleaseDays: new Map([
    ['0', day(19_010)],
    ['1', day(19_020)],
    ['2', day(19_005)],
    ['3', null],
  ]),
  sprints: new Map([
    ['0', { end: day(19_030), completed: null }],
    ['1', { end: day(19_003), completed: instant(8) }],
    ['2', { end: day(19_009), completed: instant(16) }],
    ['3', { end: null, completed: null }],
  ]),
};

export function anIssueNow(id: number, rest: Partial<IssueNow> = {}): IssueNow {
  return { id, created: instant(0), statusId: 'new', fixVersionIds: [], sprintIds: [], ...rest };
}

/** Of issue 1, by nobody, unless said otherwise. */
export function aChange<F extends HistoryField>(
  at: number,
  field: F,
  from: HistoryValues[F] | null,
  to: HistoryValues[F] | null,
  rest: Partial<Pick<IssueChange, 'issueId' | 'sequence' | 'author'>> = {},
): IssueChange {
  return { issueId: 1, at: instant(at), sequence: at, author: null, field, from, to, ...rest } as IssueChange;
}

export const aHistory = (now: Partial<IssueNow>, ...changes: IssueChange[]) =>
  collectHistory([anIssueNow(1, now)], changes);

/** Columns as issues again, to compare them. */
export function issuesOf(facts: IssueFacts): IssueFact[] {
  const dayAt = (column: Int32Array, at: number) => (column[at] === NO_DAY ? null : (column[at] as Day));
  return Array.from({ length: facts.count }, (_, at) => {
    const key = facts.keys.at(at) ?? '';
    const parent = facts.parentAt[at]!;
    const points = facts.points[at]!;
    return {
      id: facts.ids[at]!,
      key,
      level: facts.levels[at]!,
      category: statusCategories[facts.categories[at]!]!,
      parent:
        parent === NO_PARENT
          ? null
          : {
              id: facts.parents.ids[parent] === 0 ? null : facts.parents.ids[parent]!,
              key: facts.parents.keys[parent]!,
            },
      created: instant(facts.created[at]! * 60_000),
      points: Number.isNaN(points) ? null : (points as Points),
      hasTimeEstimate: facts.hasTimeEstimate[at] === 1,
      workLeft: facts.workLeft[at] === NO_WORK ? null : facts.workLeft[at]!,
      workSpent: facts.workSpent[at] === NO_WORK ? null : facts.workSpent[at]!,
      updated: instant(facts.updated[at] === NO_MINUTE ? 0 : facts.updated[at]! * 60_000),
      hasFixVersion: facts.hasFixVersion[at] === 1,
      hasAcceptance: [null, false, true][facts.acceptance[at]!] ?? null,
      assignee: facts.people[facts.assigneeAt[at]! - 1] ?? null,
      team: facts.teams[facts.teamAt[at]! - 1] ?? null,
      start: dayAt(facts.starts, at),
      due: dayAt(facts.dues, at),
      fixVersionDue: dayAt(facts.fixVersionDues, at),
      sprintDue: dayAt(facts.sprintDues, at),
      sprintIds: facts.sprintLists[facts.sprintsAt[at]! - 1] ?? [],
      securityLevel: facts.securityAt[at] === 0 ? null : facts.securityLevels[facts.securityAt[at]! - 1]!,
      numbers: Object.fromEntries(
        facts.numbers.flatMap(({ fieldId, values }) => (Number.isNaN(values[at]) ? [] : [[fieldId, values[at]!]])),
      ),
    };
  });
}

/** Any value of a field, none included. */
export function valueOf<F extends HistoryField>(field: F, number: number): HistoryValues[F] | null {
  const values: { [K in HistoryField]: HistoryValues[K] | null } = {
    status: ['new', 'work', 'end', 'odd'][number % 4]!,
    points: number === 0 ? null : ((number / 2) as Points),
    start: number === 0 ? null : day(19_000 + number),
    due: number === 0 ? null : day(19_000 + 2 * number),
    parent: number === 0 ? null : number === 5 ? { id: null, key: 'OUT-5' } : { id: number, key: `ABC-${number}` },
    'fix-version': String(number % 5),
    sprint: ['0', '1', '2', '3', '4'].filter((_, bit) => ((number * 11) >> bit) & 1),
    estimate: number === 0 ? null : number * 3600,
    assignee: number === 0 ? null : `person-${number}`,
    level: (number % 4) - 1,
    project: String(number % 3),
  };
  return values[field];
}

/** Any changes of issues 1 to 40, whether they fit together or not. */
export const someChanges: fc.Arbitrary<IssueChange[]> = fc
  .array(
    fc
      .record({
        issueId: fc.integer({ min: 1, max: 40 }),
        at: fc.nat(20),
        field: fc.constantFrom<HistoryField>(
          'status',
          'points',
          'start',
          'due',
          'parent',
          'fix-version',
          'sprint',
          'level',
        ),
        from: fc.nat(5),
        to: fc.nat(5),
      })
      .map(({ issueId, at, field, from, to }) =>
        aChange(at, field, valueOf(field, from), valueOf(field, to), {
          issueId,
          author: from ? `person-${from}` : null,
        }),
      ),
    { maxLength: 120, size: 'max' },
  )
  .map((changes) => changes.map((change, sequence) => ({ ...change, sequence })));

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { WorkRequest, WorkRow } from '../../src/contract/work';
import { parseDay } from '../../src/domain/schedule/calendar-day';
import { noWorkFilter, type WorkFilter } from '../../src/domain/work/work-filter';
import { view } from '../resolvers/call-as';
import type { FiguresOracle } from './figures-oracle';
import type { WordedIssue } from './read-as-person';

/** A line of the table that stands for an issue. */
interface ListedIssue {
  readonly project: string;
  /** The line right above it that stands for an issue. */
  readonly parent: string | null;
  readonly isMatch: boolean;
}
export type Listed = Readonly<Record<string, ListedIssue>>;

const categories = new Map([
  ['new', 'to-do'],
  ['indeterminate', 'in-progress'],
  ['done', 'done'],
] as const);
const edges = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort();

function dueOf(oracle: FiguresOracle<WordedIssue>, issue: WordedIssue): string | null {
  const below = edges(oracle.below(issue.key).map(({ due }) => due)).at(-1) ?? null;
  return issue.due ?? edges([issue.versionDue, issue.sprintDue, below])[0] ?? null;
}

function isContradicted(oracle: FiguresOracle<WordedIssue>, issue: WordedIssue): boolean {
  const below = oracle.below(issue.key);
  const points = oracle.figures([], below).points?.total ?? null;
  const start = edges(below.map((one) => one.start))[0];
  const due = edges(below.map((one) => one.due)).at(-1);
  return (
    (issue.points !== null && points !== null && Math.abs(issue.points - points) > 1e-9) ||
    (issue.start !== null && start !== undefined && start < issue.start) ||
    (issue.due !== null && due !== undefined && due > issue.due)
  );
}

/** Each part of the filter as its definition reads, one issue at a time. */
export function isWanted(oracle: FiguresOracle<WordedIssue>, names: ReadonlyMap<string, string>, filter: WorkFilter) {
  return (issue: WordedIssue): boolean => {
    const day = parseDay(dueOf(oracle, issue));
    const category = categories.get(issue.category as 'new') ?? 'unknown';
    const text = `${issue.key} ${issue.summary} ${issue.project} ${names.get(issue.project) ?? ''}`.toLowerCase();
    return [
      filter.text.split(' ').every((word) => text.includes(word.toLowerCase())),
      !filter.marks.includes('late') || oracle.isLate(issue),
      !filter.marks.includes('unestimated') || oracle.isUnestimated(issue),
      !filter.marks.includes('conflict') || isContradicted(oracle, issue),
      filter.categories.length === 0 || filter.categories.includes(category),
      filter.assignees.length === 0 || filter.assignees.includes(issue.assignee),
      filter.types.length === 0 || filter.types.includes(issue.type),
      filter.dueFrom === null || (day !== null && day >= filter.dueFrom),
      filter.dueUntil === null || (day !== null && day <= filter.dueUntil),
    ].every(Boolean);
  };
}

/** Those that match, and everything that they belong to within their project. */
export function expectedLines(
  oracle: FiguresOracle<WordedIssue>,
  names: ReadonlyMap<string, string>,
  filter: WorkFilter,
): { readonly listed: Listed; readonly matching: readonly WordedIssue[] } {
  const byKey = new Map(oracle.issues.map((issue) => [issue.key, issue]));
  const matching = oracle.issues.filter(isWanted(oracle, names, filter));
  const parentOf = (issue: WordedIssue): WordedIssue | null => {
    const parent = byKey.get(issue.parentKey ?? '');
    return parent?.project === issue.project ? parent : null;
  };
  const shown = new Set<WordedIssue>();
  for (const issue of matching) {
    for (let above: WordedIssue | null = issue; above && !shown.has(above); above = parentOf(above)) shown.add(above);
  }
  const found = new Set(matching);
  const lines = [...shown].map((issue): [string, ListedIssue] => [
    issue.key,
    { project: issue.project, parent: parentOf(issue)?.key ?? null, isMatch: found.has(issue) },
  ]);
  return { listed: Object.fromEntries(lines), matching };
}

const everything = { filter: noWorkFilter, grouping: 'project', sort: null, level: 'all' } as const;

/** Every page of the table. */
export async function allRows(sandbox: RunningSandbox, person: string, request: Partial<WorkRequest> = {}) {
  const ask = (offset: number) => view(sandbox, person, 'work.view', { ...everything, ...request, offset });
  const first = await ask(0);
  const rows: WorkRow[] = [...first.rows];
  for (let next = first.next; next !== null;) {
    const page = await ask(next);
    rows.push(...page.rows);
    next = page.next;
  }
  if (rows.length !== first.total) throw new Error(`${String(rows.length)} of ${String(first.total)} lines came.`);
  return { first, rows };
}

/** What the table lists, by key. @throws Error where an issue is listed twice */
export function listedIssues(rows: readonly WorkRow[]): Listed {
  const listed: Record<string, ListedIssue> = {};
  const path: (string | null)[] = [];
  let project = '';
  for (const { depth, subject, isMatch } of rows) {
    path.length = depth;
    if (subject.kind === 'project') project = subject.project.key;
    if (subject.kind === 'item') {
      const { key } = subject.item.issue;
      if (listed[key]) throw new Error(`${key} is listed twice.`);
      listed[key] = { project, parent: path.at(-1) ?? null, isMatch };
    }
    path.push(subject.kind === 'item' ? subject.item.issue.key : null);
  }
  return listed;
}

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { reportParts, type ReportRequest } from '../../src/contract/report';
import type { RoadmapItem } from '../../src/contract/roadmap';
import { excerptRequestOf, newRoadmapConfig } from '../../src/contract/roadmap-config';
import type { Day } from '../../src/domain/units';
import { view } from '../resolvers/call-as';
import type { ReadByPerson } from './compare-views';
import type { ExpectedFigures, FiguresOracle } from './figures-oracle';
import type { WordedIssue } from './read-as-person';
import { shown } from './shown-figures';

/** What the two macros ask of the whole site. */
export const reportOfSite: ReportRequest = { source: { of: 'site' }, parts: [...reportParts], changesDays: 7 };
export const roadmapOfSite = excerptRequestOf(newRoadmapConfig({ of: 'site' }));

const EPIC_LEVEL = 1;
/** What is due within so many days comes next, by the usual rules. */
const SOON_DAYS = 90;
const MS_PER_DAY = 86_400_000;

type Counts = Pick<ExpectedFigures, 'toDo' | 'inProgress' | 'done' | 'unknown'>;

/** One open item of a roadmap. */
interface ExpectedItem extends Pick<ExpectedFigures, 'points'> {
  readonly name: string;
  readonly column: string;
  readonly start: string | null;
  readonly due: string | null;
  readonly isLate: boolean;
  readonly issues: Counts;
  /** Sorted. */
  readonly people: readonly string[];
}

/** What both macros say of the whole site, without health, which has an oracle of its own. */
interface ExpectedMacros {
  readonly report: {
    readonly figures: ExpectedFigures;
    readonly late: number;
    readonly projects: Readonly<Record<string, Counts & Pick<ExpectedFigures, 'late' | 'due'>>>;
  };
  readonly items: Readonly<Record<string, ExpectedItem>>;
  /** Done items: how long ago nothing but their history says. */
  readonly done: number;
  readonly withoutItem: number;
  /** Keys that are named without being of anything that the person can read, or of a parent of that. */
  readonly strangers: readonly string[];
}

const isoOf = (day: Day | null) => (day === null ? null : new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
const countsOf = ({ toDo, inProgress, done, unknown }: Counts): Counts => ({ toDo, inProgress, done, unknown });
const edges = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort();

/** What the definitions give for what this person can read and the app could. */
export function expectedMacros({ oracle, projects, today }: ReadByPerson): ExpectedMacros {
  const { issues } = oracle;
  const items = issues.filter(
    ({ key, level }) => level >= EPIC_LEVEL && !oracle.childrenOf(key).some((child) => child.level >= EPIC_LEVEL),
  );
  const open = items.filter(({ category }) => category !== 'done');
  const ofProjects = projects.map((key) => [key, oracle.ofProject(key)] as const);
  return {
    report: {
      figures: oracle.ofAll(),
      late: ofProjects.filter(([, { late }]) => late > 0).length,
      projects: Object.fromEntries(
        ofProjects.map(([key, figures]) => [key, { ...countsOf(figures), late: figures.late, due: figures.due }]),
      ),
    },
    items: Object.fromEntries(open.map((issue) => [issue.key, expectedItem(oracle, issue, today)])),
    done: items.length - open.length,
    withoutItem: issues.filter(({ level, parentKey }) => level === 0 && parentKey === null).length,
    strangers: [],
  };
}

function expectedItem(oracle: FiguresOracle<WordedIssue>, issue: WordedIssue, today: string): ExpectedItem {
  const below = oracle.below(issue.key);
  const dueBelow = edges(below.map(({ due }) => due)).at(-1) ?? null;
  const due = issue.due ?? edges([issue.versionDue, issue.sprintDue, dueBelow])[0] ?? null;
  const { points, ...figures } = oracle.ofEpic(issue);
  const workers = oracle.childrenOf(issue.key).filter(({ category }) => category !== 'done');
  return {
    name: issue.summary,
    column: columnOf(issue, due, today),
    start: issue.start ?? edges(below.map(({ start }) => start))[0] ?? null,
    due,
    isLate: oracle.isLate(issue),
    issues: countsOf(figures),
    points,
    people: [...new Set([issue, ...workers].flatMap(({ assignee }) => assignee ?? []))].sort(),
  };
}

function columnOf({ category }: WordedIssue, due: string | null, today: string): string {
  if (category === 'indeterminate') return 'now';
  const soon = isoOf((Date.parse(today) / MS_PER_DAY + SOON_DAYS) as Day) ?? '';
  return due !== null && due <= soon ? 'next' : 'later';
}

/** What both macros answer. */
export async function askMacros(sandbox: RunningSandbox, person: string) {
  const [report, excerpt] = await Promise.all([
    view(sandbox, person, 'report.view', reportOfSite),
    view(sandbox, person, 'roadmap.excerpt', roadmapOfSite),
  ]);
  return { report, excerpt };
}

/** The same in the oracle's terms, so that the two can be compared as they are. */
export function shownByMacros(
  { report, excerpt }: Awaited<ReturnType<typeof askMacros>>,
  { oracle }: ReadByPerson,
): ExpectedMacros {
  const { items, doneEarlier, withoutItem } = excerpt.roadmap;
  if (!report.figures || !report.projects || doneEarlier === null || withoutItem === null)
    throw new Error('A part that was asked for is wanting.');
  const open = items.filter(({ column }) => column !== 'done');
  const known = new Set(oracle.issues.flatMap(({ key, parentKey }) => [key, parentKey]));
  const named = JSON.stringify([report, excerpt]).match(/\b[A-Z][A-Z0-9]+-[1-9]\d*\b/g) ?? [];
  return {
    report: {
      figures: shown(report.figures),
      late: report.standing.late,
      projects: Object.fromEntries(
        report.projects.map(({ key, figures }) => {
          if (!figures) throw new Error(`${String(key)} has not been read.`);
          return [key ?? '', { ...figures.issues, late: figures.late, due: isoOf(figures.due) }] as const;
        }),
      ),
    },
    items: Object.fromEntries(open.map((item) => [item.issue?.key ?? '', shownItem(item)] as const)),
    done: items.length - open.length + doneEarlier,
    withoutItem,
    strangers: named.filter((key) => !known.has(key)),
  };
}

function shownItem({ name, column, dates, progress, people }: RoadmapItem): ExpectedItem {
  if (!dates || !progress || !people?.accountIds) throw new Error(`A part of ${name} is wanting.`);
  const { points } = progress;
  return {
    name,
    column,
    start: isoOf(dates.start?.day ?? null),
    due: isoOf(dates.due?.day ?? null),
    isLate: dates.isLate,
    issues: progress.issues,
    points: points && { total: points.toDo + points.inProgress + points.done + points.unknown, done: points.done },
    people: [...people.accountIds].sort(),
  };
}

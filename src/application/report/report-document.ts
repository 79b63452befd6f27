import { changeKinds } from '#contract/overview';
import type { Report, ReportChanges, ReportConcern, ReportProject } from '#contract/report';
import type { CheckReason } from '#domain/health/check-reason';
import type { HealthState } from '#domain/health/health-state';
import { countAmong } from '#domain/progress/count-among';
import type { CategoryCounts, Figures, PointsFigure } from '#domain/progress/figures';
import { shareDone } from '#domain/progress/share-done';
import type { Day } from '#domain/units';
import type { AdfDocument, AdfNode } from './adf';
import { adfDocument, bullets, date, heading, link, paragraph, status, table, words } from './adf';
import { answerWords, changeWords, checkWords, counted, exportWords as texts, stateWords } from './export-words';

const BAR_SIGNS = 10;
/** Paper is not scrolled: of more projects than these the worst are printed, and the others counted. */
export const MOST_EXPORTED_PROJECTS = 50;

interface DocumentOf {
  readonly report: Report;
  /** '': the name of what it is of. */
  readonly title: string;
  /** Of its own page; null: not known, or not told. */
  readonly address: string | null;
  /** Of when it is, and whose. */
  readonly asOf: readonly AdfNode[];
}

/** Of a report that was made for the export. */
export const asOfExport = ({ day }: Report): AdfNode[] => [...words(texts.asOf), date(day), ...words(texts.viewer)];

/** A report as a document, for what prints pages. */
export function reportDocument({ report, title, address, asOf }: DocumentOf): AdfDocument {
  const { name, figures, attention, projects, changes } = report;
  const ownName = name === '' ? texts.allProjects : name;
  return adfDocument([
    heading(2, title === '' ? ownName : title),
    ...(report.standing.projects === 0
      ? [paragraph(words(texts.nothing)), paragraph(asOf)]
      : [
          ...answer(report, asOf),
          ...(figures ? figuresPart(figures) : []),
          ...(attention ? attentionPart(attention) : []),
          ...(projects ? projectsPart(projects, address) : []),
          ...(changes ? changesPart(changes) : []),
        ]),
    ...(address === null ? [] : [paragraph(link(texts.open, address))]),
  ]);
}

/** In place of a report that nobody may be shown here. */
export const neutralDocument = (text: string, address: string | null): AdfDocument =>
  adfDocument([
    paragraph([...words(text), ...(address === null ? [] : [...words(' '), ...link(texts.open, address)])]),
  ]);

function answer(
  { standing, issues, isPartial, isReading, hasHiddenMembers }: Report,
  asOf: readonly AdfNode[],
): AdfNode[] {
  return [
    paragraph(words(answerWords(standing, doneWords(issues, 'issue')), { type: 'strong' })),
    paragraph(asOf),
    ...(isPartial || isReading ? [paragraph(words(texts.partial))] : []),
    ...(hasHiddenMembers ? [paragraph(words(texts.hiddenMembers))] : []),
  ];
}

function figuresPart(figures: Figures): AdfNode[] {
  const { issues, points, late, unestimated, start, due } = figures;
  const names = texts.figureNames;
  const rows: [string, AdfNode[]][] = [
    [names.issues, words(doneWords(issues, 'issue'))],
    [names.points, words(points === null ? texts.unknown : doneWords(points, 'point'))],
    [names.late, words(countWords(late, issues))],
    [names.unestimated, words(countWords(unestimated, issues))],
    [names.start, dayOrUnknown(start)],
    [names.due, dayOrUnknown(due)],
  ];
  return [
    heading(3, texts.figures),
    table(
      texts.figureColumns,
      rows.map(([name, value]) => [words(name), value]),
    ),
  ];
}

function attentionPart({ concerns, more }: NonNullable<Report['attention']>): AdfNode[] {
  if (concerns.length === 0) return [heading(3, texts.attention), paragraph(words(texts.noAttention))];
  const rest = more === 0 ? [] : [paragraph(words(`${counted(more, 'more project')}.`))];
  return [heading(3, texts.attention), bullets(concerns.map(concernWords)), ...rest];
}

const concernWords = ({ name, state, checks, reasons }: ReportConcern): AdfNode[] => [
  stateMark(state),
  ...words(` ${name}: ${[...reasons, ...checks.map(reasonWords)].join(', ')}`),
];

function reasonWords(reason: CheckReason): string {
  const rule = checkWords[reason.check];
  if (!('counted' in reason) || reason.counted === null) return rule;
  return `${rule} (${String(reason.counted.part)} of ${String(reason.counted.whole)})`;
}

/** @param projects the worst first */
function projectsPart(projects: readonly ReportProject[], address: string | null): AdfNode[] {
  const shown = projects.slice(0, MOST_EXPORTED_PROJECTS);
  const more = projects.length - shown.length;
  return [
    heading(3, texts.projects),
    table(
      texts.projectColumns,
      shown.map(({ name, state, figures }) => [
        words(name),
        [stateMark(state)],
        words(figures === null ? texts.unread : barOf(figures.issues)),
        words(figures === null ? texts.unread : countWords(figures.late, figures.issues)),
        figures === null ? words(texts.unread) : dayOrUnknown(figures.due),
      ]),
    ),
    ...(more === 0 ? [] : [paragraph(moreProjects(more, address))]),
  ];
}

/** Of no issue nothing is counted. */
const countWords = (count: number, issues: CategoryCounts): string =>
  String(countAmong(count, issues) ?? texts.unknown);

const moreProjects = (more: number, address: string | null): AdfNode[] => [
  ...words(texts.moreProjects(counted(more, 'more project'))),
  ...(address === null ? [] : [...words(' '), ...link(texts.allOfThem, address)]),
];

function changesPart({ since, counts, furthest, health }: ReportChanges): AdfNode[] {
  const kinds = changeKinds.filter((kind) => counts[kind] > 0);
  const lines = [
    ...kinds.map((kind) => words(changeWords[kind](counts[kind]))),
    ...furthest.map(({ key, summary, days }) =>
      words(`${`${key ?? ''} ${summary}`.trim()}: ${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`),
    ),
    ...health.map(({ name, then, now }) => [
      stateMark(now),
      ...words(` ${name}, was ${stateWords[then].toLowerCase()}`),
    ]),
  ];
  return [
    heading(3, texts.changes),
    paragraph([...words(texts.since), date(since)]),
    lines.length === 0 ? paragraph(words(texts.noChanges)) : bullets(lines),
  ];
}

const colours = { good: 'green', attention: 'yellow', danger: 'red', unknown: 'neutral' } as const;

const stateMark = (state: HealthState): AdfNode => status(stateWords[state], colours[state]);

const dayOrUnknown = (day: Day | null): AdfNode[] => (day === null ? words(texts.unknown) : [date(day)]);

const totalOf = ({ done, inProgress, toDo, unknown }: CategoryCounts | PointsFigure): number =>
  done + inProgress + toDo + unknown;

function doneWords(amounts: CategoryCounts | PointsFigure, noun: string): string {
  const share = shareDone(amounts);
  if (share === null) return `no ${noun}s`;
  return `${percent(share)} of ${counted(totalOf(amounts), noun)} done`;
}

/** A bar that prints wherever text does, with its numbers. */
export function barOf(issues: CategoryCounts): string {
  const share = shareDone(issues);
  if (share === null) return texts.unknown;
  const full = Math.round(share * BAR_SIGNS);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_SIGNS - full);
  return `${bar} ${percent(share)} (${String(issues.done)} of ${String(totalOf(issues))})`;
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

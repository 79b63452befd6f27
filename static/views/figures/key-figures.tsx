import type { Figures } from '#contract/figures';
import type { IssueListScope } from '#contract/issue-list';
import type { FigureName } from '#domain/progress/figure-items';
import { useFormats, type Formats } from '../../messages/use-formats';
import { usePeriodText } from '../../messages/use-period-text';
import { useText, type Say } from '../../messages/use-text';
import { withWholeDays } from '../../messages/whole-days';
import { Unknown } from '../../ui/explained/unknown';
import { FigureRow, type KeyFigure } from '../../ui/figure/figure-row';
import { changesSince, type ChangesSince } from '../history/since';
import { Count, LateCount } from './count';
import { OpenFigure } from './open-figure';
import type { FigureGround } from './opened-figure';
import { issueCount, pointsTotal, shareDone } from './progress';

interface Wording {
  readonly say: Say;
  readonly formats: Formats;
  readonly periodText: ReturnType<typeof usePeriodText>;
  /** Against the present, where the figures are of a past day. */
  readonly since: ChangesSince | null;
}

/** A count, and how much more or less there is today. */
function changeText(change: number, { say, formats }: Wording): string {
  return change === 0 ? say('history.unchanged') : say('history.change', { change: formats.change(change) });
}

/** What has become done, and what has been added. */
function partsText(done: number, total: number, wording: Wording): string {
  const { say, formats } = wording;
  if (done === 0 && total === 0) return changeText(0, wording);
  return say('history.change.parts', { done: formats.change(done), total: formats.change(total) });
}

function issuesFigure(figures: Figures, wording: Wording): KeyFigure {
  const { say, formats, since } = wording;
  const share = shareDone(figures.issues);
  return {
    id: 'issues',
    name: say('figures.issuesDone'),
    explanation: say('figures.issuesDone.explanation'),
    value:
      share === null ? (
        <Unknown label={say('figures.progress.none')} reason={say('figures.progress.noneReason')} />
      ) : (
        formats.percent(share)
      ),
    ...(share !== null && {
      detail: [
        say('figures.ofTotal', { done: figures.issues.done, total: issueCount(figures.issues) }),
        ...(since ? [partsText(since.done, since.issues, wording)] : []),
      ].join(' · '),
    }),
  };
}

function pointsFigure({ points }: Figures, wording: Wording): KeyFigure {
  const { say, formats, since } = wording;
  const named = { id: 'points', name: say('figures.pointsDone'), explanation: say('figures.pointsDone.explanation') };
  const share = points && shareDone(points);
  if (points === null || share === null) {
    const unknown = <Unknown label={say('figures.points.unknown')} reason={say('figures.points.unknownReason')} />;
    return { ...named, value: unknown };
  }
  const ofTotal = say('figures.ofTotal', { done: points.done, total: pointsTotal(points) });
  return {
    ...named,
    value: formats.percent(share),
    detail: [
      `${ofTotal}, ${say('figures.points.coverage', { count: points.estimatedIssues })}`,
      ...(since?.points == null ? [] : [partsText(since.pointsDone ?? 0, since.points, wording)]),
    ].join(' · '),
  };
}

/** Where there are issues: how much more or less of them there are today. */
const sinceDetail = (change: number | undefined, { issues }: Figures, wording: Wording) =>
  change !== undefined && issueCount(issues) > 0 && { detail: changeText(change, wording) };

function lateFigure(figures: Figures, wording: Wording): KeyFigure {
  const { say, since } = wording;
  return {
    id: 'late',
    name: say('figures.late'),
    explanation: say('figures.late.explanation'),
    value: <LateCount late={figures.late} issues={figures.issues} />,
    ...sinceDetail(since?.late, figures, wording),
  };
}

function periodFigure({ start, due }: Figures, { say, periodText }: Wording): KeyFigure {
  const named = { id: 'period', name: say('figures.period'), explanation: say('figures.period.explanation') };
  const text = periodText(start, due);
  if (text === null) {
    const unknown = <Unknown label={say('figures.period.unknown')} reason={say('figures.period.unknownReason')} />;
    return { ...named, value: unknown };
  }
  const missing = start === null ? 'start' : 'due';
  return {
    ...named,
    value: withWholeDays(text),
    ...((start === null || due === null) && { detail: say(`figures.${missing}.unknownReason`) }),
  };
}

/** Makes the value of a figure open what is behind it. */
const opener =
  (ground: FigureGround) =>
  (figure: FigureName, keyFigure: KeyFigure): KeyFigure => {
    const value = (
      <OpenFigure ground={ground} figure={figure}>
        {keyFigure.value}
      </OpenFigure>
    );
    return { ...keyFigure, value };
  };

/** The figures of a set of issues, each with what it opens into. */
function useFiguresOf(figures: Figures, now: Figures | null): readonly (readonly [FigureName, KeyFigure])[] {
  const say = useText();
  const wording = { say, formats: useFormats(), periodText: usePeriodText(), since: now && changesSince(figures, now) };
  const unestimated: KeyFigure = {
    id: 'unestimated',
    name: say('figures.unestimated'),
    explanation: say('figures.unestimated.explanation'),
    value: <Count count={figures.unestimated} issues={figures.issues} />,
    ...sinceDetail(wording.since?.unestimated, figures, wording),
  };
  return [
    ['issues', issuesFigure(figures, wording)],
    ['points', pointsFigure(figures, wording)],
    ['late', lateFigure(figures, wording)],
    ['unestimated', unestimated],
    [figures.due === null ? 'start' : 'due', periodFigure(figures, wording)],
  ];
}

interface KeyFiguresProps {
  readonly figures: Figures;
  /** What the figures are of: a scope that opens into issues, and its name. */
  readonly scope: IssueListScope;
  readonly of: string;
  /** The same figures now, where these are of a past day. */
  readonly now?: Figures | null;
  /** Figures that come first, such as the number of projects. */
  readonly before?: readonly KeyFigure[];
}

/** The figures of a set of issues in one row, each with its definition. */
export function KeyFigures({ figures, scope, of, now = null, before = [] }: KeyFiguresProps) {
  const say = useText();
  const opening = opener({ scope, of, figures });
  const own = useFiguresOf(figures, now).map(([figure, one]) => opening(figure, one));
  return <FigureRow label={say('figures.label')} figures={[...before, ...own]} />;
}

/** The same where nothing opens, as in pages outside Jira. */
export function PlainFigures({ figures }: { readonly figures: Figures }) {
  const say = useText();
  return <FigureRow label={say('figures.label')} figures={useFiguresOf(figures, null).map(([, one]) => one)} />;
}

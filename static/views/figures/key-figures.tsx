import type { Figures } from '#contract/figures';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { FigureRow, type KeyFigure } from '../../ui/figure/figure-row';
import { LateMark } from './late-mark';
import { issueCount, pointsTotal, shareDone } from './progress';

interface Wording {
  readonly say: Say;
  readonly formats: Formats;
}

function issuesFigure(figures: Figures, { say, formats }: Wording): KeyFigure {
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
    detail: say('figures.ofTotal', { done: figures.issues.done, total: issueCount(figures.issues) }),
  };
}

function pointsFigure({ points }: Figures, { say, formats }: Wording): KeyFigure {
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
    detail: `${ofTotal}, ${say('figures.points.coverage', { count: points.estimatedIssues })}`,
  };
}

function lateFigure({ late }: Figures, { say, formats }: Wording): KeyFigure {
  const value = formats.number(late);
  return {
    id: 'late',
    name: say('figures.late'),
    explanation: say('figures.late.explanation'),
    value: late > 0 ? <LateMark>{value}</LateMark> : value,
  };
}

function periodFigure({ start, due }: Figures, { say, formats }: Wording): KeyFigure {
  const first =
    start === null ? (
      <Unknown label={say('figures.start.unknown')} reason={say('figures.start.unknownReason')} />
    ) : (
      formats.day(start)
    );
  const last =
    due === null ? (
      <Unknown label={say('figures.due.unknown')} reason={say('figures.due.unknownReason')} />
    ) : (
      formats.day(due)
    );
  return {
    id: 'period',
    name: say('figures.period'),
    explanation: say('figures.period.explanation'),
    value: (
      <>
        {first} – {last}
      </>
    ),
  };
}

interface KeyFiguresProps {
  readonly figures: Figures;
  /** Figures that come first, such as the number of projects. */
  readonly before?: readonly KeyFigure[];
}

/** The figures of a set of issues in one row, each with its definition. */
export function KeyFigures({ figures, before = [] }: KeyFiguresProps) {
  const say = useText();
  const wording = { say, formats: useFormats() };
  const unestimated: KeyFigure = {
    id: 'unestimated',
    name: say('figures.unestimated'),
    explanation: say('figures.unestimated.explanation'),
    value: wording.formats.number(figures.unestimated),
  };
  return (
    <FigureRow
      label={say('figures.label')}
      figures={[
        ...before,
        issuesFigure(figures, wording),
        pointsFigure(figures, wording),
        lateFigure(figures, wording),
        unestimated,
        periodFigure(figures, wording),
      ]}
    />
  );
}

import type { Figures } from '#contract/figures';
import type { Day } from '#domain/units';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { FigureRow, type KeyFigure } from '../../ui/figure/figure-row';
import { EdgeDay } from './day-cell';
import styles from './figures.module.css';
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
    ...(share !== null && {
      detail: say('figures.ofTotal', { done: figures.issues.done, total: issueCount(figures.issues) }),
    }),
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

/** One end of the period; it never breaks within the day. */
function Edge({ day, edge }: { readonly day: Day | null; readonly edge: 'start' | 'due' }) {
  return (
    <span className={styles.edge}>
      <EdgeDay day={day} edge={edge} />
    </span>
  );
}

function periodFigure({ start, due }: Figures, { say }: Wording): KeyFigure {
  const isUnknown = start === null && due === null;
  return {
    id: 'period',
    name: say('figures.period'),
    explanation: say('figures.period.explanation'),
    value: isUnknown ? (
      <Unknown label={say('figures.period.unknown')} reason={say('figures.period.unknownReason')} />
    ) : (
      <>
        <Edge day={start} edge="start" /> – <Edge day={due} edge="due" />
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

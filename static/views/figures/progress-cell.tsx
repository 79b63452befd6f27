import type { CategoryCounts, PointsFigure } from '#contract/figures';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { StackedBar, type BarSegment } from '../../ui/progress/stacked-bar';
import { issueCount, pointsTotal, shareDone } from './progress';
import styles from './figures.module.css';

function segmentsOf({ done, inProgress, toDo, unknown }: CategoryCounts | PointsFigure): BarSegment[] {
  return [
    { tone: 'done', amount: done },
    { tone: 'in-progress', amount: inProgress },
    { tone: 'to-do', amount: toDo },
    { tone: 'unknown', amount: unknown },
  ];
}

interface ProgressProps {
  readonly amounts: CategoryCounts | PointsFigure;
  readonly share: Fraction;
  /** All numbers of the bar in words. */
  readonly numbers: string;
  /** How much is done of how much. */
  readonly scope: string;
  readonly long: boolean;
  /** An amount that is marked on the bar; null: none. */
  readonly mark?: number | null;
}

/** The bar, the share and the scope; the numbers of the bar where there is room, else on hover and focus. */
function Progress({ amounts, share, numbers, scope, long, mark = null }: ProgressProps) {
  const { percent } = useFormats();
  const bar = <StackedBar label={numbers} segments={segmentsOf(amounts)} mark={mark} />;
  const shareText = <span className={styles.share}>{percent(share)}</span>;
  if (!long) {
    return (
      <Explained text={numbers} className={styles.progress}>
        {bar}
        {shareText}
        <span className={styles.numbers}>{scope}</span>
      </Explained>
    );
  }
  return (
    <div className={styles.longProgress}>
      {bar}
      {shareText}
      <span className={styles.numbers} aria-hidden="true">
        {numbers}
      </span>
    </div>
  );
}

interface IssueProgressProps {
  readonly issues: CategoryCounts;
  readonly long?: boolean;
  /** A number of issues that is marked on the bar. */
  readonly mark?: number | null;
}

/** Progress by issues. `long` writes the numbers out. */
export function IssueProgress({ issues, long = false, mark = null }: IssueProgressProps) {
  const say = useText();
  const share = shareDone(issues);
  if (share === null) {
    return <Unknown label={say('figures.progress.none')} reason={say('figures.progress.noneReason')} />;
  }
  const scope = say('figures.ofTotal', { done: issues.done, total: issueCount(issues) });
  return (
    <Progress amounts={issues} share={share} numbers={say('figures.bar', { ...issues })} {...{ scope, long, mark }} />
  );
}

interface PointsProgressProps {
  readonly points: PointsFigure | null;
  readonly long?: boolean;
}

/** Progress by points; a dash with the reason where nothing is estimated. */
export function PointsProgress({ points, long = false }: PointsProgressProps) {
  const say = useText();
  const share = points && shareDone(points);
  if (points === null || share === null) {
    return <Unknown label={say('figures.points.unknown')} reason={say('figures.points.unknownReason')} />;
  }
  const { done, inProgress, toDo, unknown } = points;
  const numbers = say('figures.bar.points', { done, inProgress, toDo, unknown });
  const scope = say('figures.points.ofTotal', { done, total: pointsTotal(points) });
  return <Progress amounts={points} share={share} {...{ numbers, scope, long }} />;
}

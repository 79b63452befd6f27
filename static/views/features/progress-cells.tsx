import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { StackedBar } from '../../ui/progress/stacked-bar';
import { OpenFigure } from '../figures/open-figure';
import { IssueProgress, PointsProgress } from '../figures/progress-cell';
import { shareOf, type Feature, type ProgressMeasure } from './feature';
import { groundOf } from './feature-ground';
import styles from './features.module.css';
import { NotKept } from './not-kept';

interface CellProps {
  readonly feature: Feature;
}

const secondsPerHour = 3_600;

function TimeProgress({ feature }: CellProps) {
  const say = useText();
  const { number, percent } = useFormats();
  const { time } = feature.row;
  const share = shareOf(feature, 'time');
  if (time === null) return <NotKept />;
  if (share === null || time.left === null)
    return <Unknown label={say('features.time.none')} reason={say('features.time.noneReason')} />;
  const [spent, left] = [time.spent ?? 0, time.left].map((seconds) => number(seconds / secondsPerHour));
  const words = say('features.time', { spent: spent ?? '', left: left ?? '' });
  return (
    <Explained text={words} className={styles.time}>
      <StackedBar
        label={words}
        segments={[
          { tone: 'done', amount: time.spent ?? 0 },
          { tone: 'to-do', amount: time.left },
        ]}
      />
      {percent(share)}{' '}
      <span className={styles.quiet}>{say('features.time.short', { spent: spent ?? '', left: left ?? '' })}</span>
    </Explained>
  );
}

export function ProgressCell({ feature, by }: CellProps & { readonly by: ProgressMeasure }) {
  const { issues, points } = feature.row.children;
  if (by === 'time') return <TimeProgress feature={feature} />;
  return (
    <OpenFigure ground={groundOf(feature)} figure={by}>
      {by === 'issues' ? <IssueProgress issues={issues} /> : <PointsProgress points={points} />}
    </OpenFigure>
  );
}

/** Children by their status. */
export function ChildrenCell({ feature }: CellProps) {
  const say = useText();
  const { issues } = feature.row.children;
  const total = issues.done + issues.inProgress + issues.toDo + issues.unknown;
  if (total === 0) return <span className={styles.quiet}>{say('features.children.none')}</span>;
  return (
    <OpenFigure ground={groundOf(feature)} figure="issues">
      <span className={styles.children}>
        <StackedBar
          label={say('figures.bar', { ...issues })}
          segments={[
            { tone: 'done', amount: issues.done },
            { tone: 'in-progress', amount: issues.inProgress },
            { tone: 'to-do', amount: issues.toDo },
            { tone: 'unknown', amount: issues.unknown },
          ]}
        />
        <span className={styles.quiet} aria-hidden="true">
          {say('features.children', { ...issues })}
        </span>
      </span>
    </OpenFigure>
  );
}

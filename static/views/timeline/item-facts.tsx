import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { LateMark } from '../figures/late-mark';
import { conflictsOf, type PlanItem } from './plan-item';
import styles from './timeline-view.module.css';
import { useDateWords } from './use-date-words';

interface ItemProps {
  readonly item: PlanItem;
}

/** The start that an item states itself; a dash where it states none. */
export function StartDay({ item }: ItemProps) {
  const say = useText();
  const { day } = useFormats();
  if (item.start === null) return <Unknown label={say('items.start.none')} reason={say('items.start.noneReason')} />;
  return <>{day(item.start)}</>;
}

/** The day an item is due by anything but what is below it, and where that comes from. */
export function DueDay({ item: { due, dueSource } }: ItemProps) {
  const say = useText();
  const { day } = useFormats();
  if (due === null) return <Unknown label={say('items.due.none')} reason={say('items.due.noneReason')} />;
  if (dueSource === null || dueSource === 'own') return <>{day(due)}</>;
  return (
    <>
      {day(due)} <span className={styles.quiet}>{say(`timelineView.source.${dueSource}`)}</span>
    </>
  );
}

/** From when to when something lasts; a dash with the reason where no day is known. */
export function Period({ start, end }: { readonly start: Day | null; readonly end: Day | null }) {
  const say = useText();
  const { period } = useDateWords();
  return (
    period(start, end) ?? (
      <Unknown label={say('timelineView.below.none')} reason={say('timelineView.below.noneReason')} />
    )
  );
}

export function ShareDone({ item }: { readonly item: Pick<PlanItem, 'done' | 'doneBy'> }) {
  const say = useText();
  const { progress } = useDateWords();
  return progress(item) ?? <Unknown label={say('figures.progress.none')} reason={say('figures.progress.noneReason')} />;
}

/** What is wrong with the dates of an item; nothing where nothing is. */
export function DateNotes({ item }: ItemProps) {
  const say = useText();
  const words = useDateWords();
  const conflicts = conflictsOf(item);
  if (!item.isLate && conflicts.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {item.isLate && (
        <li>
          <LateMark>{say('items.late')}</LateMark>
        </li>
      )}
      {conflicts.map((conflict) => (
        <li key={conflict.kind}>
          <LateMark>{words.conflict(conflict)}</LateMark>
        </li>
      ))}
    </ul>
  );
}

import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { Day } from '#domain/units';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import { useText } from '../../messages/use-text';
import { useNavigation } from '../navigation/navigation';
import { FIRST_DAY } from '../navigation/route';
import styles from './history.module.css';

/** What a view says of the day that it shows. */
export interface SeenDay {
  readonly today: Day;
  readonly presentDay: Day;
}

interface DayFieldProps {
  readonly shown: Day;
  readonly last: Day;
  readonly onDay: (day: Day) => void;
}

/** What is typed counts when it is a day that can be seen; until then nothing happens. */
function DayField({ shown, last, onDay }: DayFieldProps) {
  const say = useText();
  const id = useId();
  // null: nothing but the day that is shown.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {say('history.day')}
      </label>
      <input
        id={id}
        className={styles.input}
        type="date"
        required
        min={formatDay(FIRST_DAY)}
        max={formatDay(last)}
        value={typed ?? formatDay(shown)}
        onChange={({ currentTarget }) => {
          const day = currentTarget.validity.valid ? parseDay(currentTarget.value) : null;
          setTyped(day === null ? currentTarget.value : null);
          if (day !== null) onDay(day);
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
    </span>
  );
}

/** Chooses the day that all views show. Panels, which have no address to keep it in, show the present. */
export function DayControl({ view, children }: { readonly view: SeenDay; readonly children?: ReactNode }) {
  const say = useText();
  const navigation = useNavigation();
  if (navigation === null) return children;
  const { day, see } = navigation;
  return (
    <div className={styles.control}>
      {children}
      <DayField
        shown={day ?? view.presentDay}
        last={view.presentDay}
        onDay={(next) => {
          see(next === view.presentDay ? null : next);
        }}
      />
      <Button
        spacing="compact"
        isSelected={day === null}
        aria-pressed={day === null}
        onClick={() => {
          if (day !== null) see(null);
        }}
      >
        {say('history.today')}
      </Button>
    </div>
  );
}

import type { FieldControl } from './field';
import styles from './field.module.css';

interface DayInputProps extends FieldControl {
  /** YYYY-MM-DD; '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day, typed or picked by the means of the browser. */
export function DayInput({ id, describedBy, isInvalid, value, onChange }: DayInputProps) {
  return (
    <input
      id={id}
      className={styles.day}
      type="date"
      min="1900-01-01"
      max="9999-12-31"
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

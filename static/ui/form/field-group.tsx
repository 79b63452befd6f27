import type { ReactNode, RefObject } from 'react';
import styles from './field.module.css';

interface FieldGroupProps {
  readonly label: string;
  /** Short ones stand in two columns. */
  readonly areShort?: boolean;
  readonly place?: RefObject<HTMLFieldSetElement> | undefined;
  readonly children: ReactNode;
}

/** Boxes or options that answer one question, under its name as that of a field. */
export function FieldGroup({ label, areShort = false, place, children }: FieldGroupProps) {
  const columns = areShort ? (styles.columns ?? '') : '';
  return (
    <fieldset ref={place} className={`${styles.field ?? ''} ${styles.group ?? ''} ${columns}`}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

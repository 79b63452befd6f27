import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Boxes or options that answer one question, under its name as that of a field. */
export function FieldGroup({ label, children }: FieldGroupProps) {
  return (
    <fieldset className={`${styles.field ?? ''} ${styles.group ?? ''}`}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

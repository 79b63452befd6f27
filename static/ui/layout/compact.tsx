import type { ReactNode } from 'react';
import styles from './compact.module.css';

/** The content of a panel or a sidebar. The host draws the frame and the title. */
export function Compact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <main className={styles.compact} aria-label={label}>
      {children}
    </main>
  );
}

/** A name and its value in one line; narrow panels wrap it. */
export function FactLine({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factValue}>{children}</dd>
    </div>
  );
}

export function FactLines({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** The line that answers first; it also names the frame for those who move by headings. */
export function StateLine({ children }: { readonly children: ReactNode }) {
  return <h1 className={styles.state}>{children}</h1>;
}

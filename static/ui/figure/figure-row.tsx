import type { ReactNode } from 'react';
import { Explained } from '../explained/explained';
import styles from './figure-row.module.css';

export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  readonly value: ReactNode;
  /** The definition behind the number. */
  readonly explanation: string;
  /** A second, quieter line below the value. */
  readonly detail?: ReactNode;
}

/** The figures behind the answer, side by side; they wrap where it gets narrow. */
export function FigureRow({ label, figures }: { readonly label: string; readonly figures: readonly KeyFigure[] }) {
  return (
    <section className={styles.figures} aria-label={label}>
      <dl className={styles.row} data-count={figures.length}>
        {figures.map(({ id, name, value, explanation, detail }) => (
          <div key={id} className={styles.figure}>
            <dt className={styles.name}>
              <Explained text={explanation}>{name}</Explained>
            </dt>
            <dd className={styles.value}>
              {value}
              {detail !== undefined && <div className={styles.detail}>{detail}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

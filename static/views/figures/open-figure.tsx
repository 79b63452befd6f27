import { useContext, type ReactNode } from 'react';
import type { FigureName } from '#domain/progress/figure-items';
import { RowFocus, useRowTabIndex } from '../../ui/treegrid/row-focus';
import { isKnown } from './figure-group';
import styles from './figures.module.css';
import { useFigureOpener, WithinPortfolio, type FigureGround } from './opened-figure';

interface OpenFigureProps {
  /** null: these figures cannot be opened. */
  readonly ground: FigureGround | null;
  readonly figure: FigureName;
  readonly children: ReactNode;
}

/** A number that opens into its formula and the issues behind it. */
export function OpenFigure({ ground, figure, children }: OpenFigureProps) {
  const open = useFigureOpener();
  const portfolioId = useContext(WithinPortfolio);
  const tabIndex = useRowTabIndex();
  // An unknown value explains itself.
  if (ground === null || open === null || !isKnown(figure, ground.figures)) return <>{children}</>;
  return (
    <button
      type="button"
      className={styles.open}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      onClick={() => {
        open({ ...ground, figure, portfolioId });
      }}
    >
      <RowFocus.Provider value={undefined}>{children}</RowFocus.Provider>
    </button>
  );
}

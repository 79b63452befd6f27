import type { ReactNode } from 'react';
import type { PortfolioView } from '#contract/portfolio';
import { DayControl } from '../history/day-control';
import { usePortfolioAnswer } from '../portfolio/portfolio-view';
import { DataAge } from '../site-index/data-age';
import styles from './portfolio-record.module.css';

interface StandingProps {
  readonly view: PortfolioView;
  /** What else there is to do with the page. */
  readonly children?: ReactNode;
}

/** How the portfolio stands, and on which day. In the tab, as on others: above it the tabs would move as one turns to them. */
export function Standing({ view, children }: StandingProps) {
  const answer = usePortfolioAnswer(view);
  return (
    <div className={styles.sentence}>
      <p className={styles.answer}>{answer}</p>
      <div className={styles.actions}>
        <DayControl view={view}>
          <DataAge asOf={view.index.asOf} />
        </DayControl>
        {children}
      </div>
    </div>
  );
}

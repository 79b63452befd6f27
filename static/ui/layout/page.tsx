import Heading from '@atlaskit/heading';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLightPrint } from '../print/use-light-print';
import { MainLandmark } from './main-landmark';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Where the page stands; above the title. */
  readonly breadcrumbs?: ReactNode;
  /** The sentence that answers the page's question. */
  readonly answer?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Takes focus when it appears: the person came here from another view of the same page. */
  readonly takesFocus?: boolean;
}

/** A whole page: where am I, the answer, then the detail. */
export function Page({ title, breadcrumbs, answer, actions, children, takesFocus = false }: PageProps) {
  const heading = useRef<HTMLDivElement>(null);
  useLightPrint();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, title]);
  return (
    <MainLandmark className={styles.page}>
      <header className={styles.header}>
        {breadcrumbs}
        <div className={styles.titleLine}>
          <div ref={heading} tabIndex={-1} className={styles.title}>
            <Heading size="large" as="h1">
              {title}
            </Heading>
          </div>
          {actions}
        </div>
        {answer !== undefined && <p className={styles.answer}>{answer}</p>}
      </header>
      {children}
    </MainLandmark>
  );
}

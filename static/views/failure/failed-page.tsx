import type { ReactNode } from 'react';
import type { CallFailure } from '../../bridge/failure-error';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { FailureMessage } from './failure-message';
import styles from './failure.module.css';

interface FailedPageProps {
  readonly failure: CallFailure;
  readonly wayBack: ReactNode;
}

/** All that there is of a page that cannot be asked for. */
export function FailedPage({ failure, wayBack }: FailedPageProps) {
  return (
    <MainLandmark className={styles.place}>
      {wayBack}
      <FailureMessage failure={failure} headingLevel="h1" />
    </MainLandmark>
  );
}

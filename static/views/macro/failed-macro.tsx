import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { MainLandmark } from '../../ui/layout/main-landmark';
import styles from './macro.module.css';

interface FailedMacroProps {
  /** As its author wrote it, so that readers know what is missing; '': he wrote none, and no other name is for everybody. */
  readonly title: string;
  /** Why there is nothing. */
  readonly children: ReactNode;
}

/** Of what is said below the title, or in its place. */
export const headingBelow = (title: string): 'h1' | 'h2' => (title === '' ? 'h1' : 'h2');

/** In place of what a macro would show. */
export function FailedMacro({ title, children }: FailedMacroProps) {
  return (
    <MainLandmark className={styles.failed}>
      {title !== '' && (
        <Heading as="h1" size="medium">
          {title}
        </Heading>
      )}
      {children}
    </MainLandmark>
  );
}

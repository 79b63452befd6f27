import Heading from '@atlaskit/heading';
import { useRef, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { useLightPrint } from '../../ui/print/use-light-print';
import { usePaperWidth } from '../../ui/print/use-paper-width';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { RouteLink } from '../navigation/links';
import type { Route } from '../navigation/route';
import styles from './macro.module.css';

interface MacroPartProps {
  readonly title: string;
  /** What there is to say of the age of what is shown. */
  readonly mark: ReactNode;
  /** The page in Altitude that tells the same; null: nothing leads there. */
  readonly to: Route | null;
  readonly children: ReactNode;
}

/** What a macro shows, as a part of its page. */
export function MacroPart({ title, mark, to, children }: MacroPartProps) {
  const say = useText();
  const part = useRef<HTMLDivElement>(null);
  useLightPrint();
  usePaperWidth(part);
  return (
    <MainLandmark>
      <div ref={part} className={styles.part}>
        <div className={styles.head}>
          <Heading as="h1" size="medium">
            {title}
          </Heading>
          <div className={styles.source}>
            {mark}
            {to && (
              <span className={styles.screenOnly}>
                <RouteLink to={to}>{say('macro.open')}</RouteLink>
              </span>
            )}
          </div>
        </div>
        {children}
      </div>
    </MainLandmark>
  );
}

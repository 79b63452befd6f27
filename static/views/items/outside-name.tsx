import type { ReactNode } from 'react';
import type { OutsideItemRow } from '#contract/items';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { RouteLink } from '../navigation/links';
import styles from './items.module.css';

interface OutsideNameProps {
  readonly parent: Pick<OutsideItemRow, 'key' | 'isLeftOut'>;
  /** What a parent is called that cannot be opened. */
  readonly children: ReactNode;
}

/** A parent of which the place holds nothing but children; its page, where the viewer may see that. */
export function OutsideName({ parent: { key, isLeftOut }, children }: OutsideNameProps) {
  const say = useText();
  if (!isLeftOut) return <Explained text={say('items.outside.explanation')}>{children}</Explained>;
  return (
    <>
      <div>
        <RouteLink to={{ page: 'epic', issueKey: key }}>{key}</RouteLink>
      </div>
      <div className={styles.detail}>
        <Explained text={say('items.leftOut.explanation')}>{say('items.leftOut.mark')}</Explained>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { shownHealth } from '#domain/health/override';
import { useText } from '../../messages/use-text';
import { RowFocus, useRowTabIndex } from '../../ui/treegrid/row-focus';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import { useHealthOpener, type OpenedHealth } from './opened-health';

/** A state that opens into the rules behind it. */
export function OpenHealth({ opened, children }: { readonly opened: OpenedHealth; readonly children?: ReactNode }) {
  const say = useText();
  const open = useHealthOpener();
  const tabIndex = useRowTabIndex();
  const { health, overrides } = opened;
  const mark = <HealthMark state={shownHealth(health, overrides).state} isByHand={overrides.length > 0} />;
  if (open === null) return mark;
  return (
    <button
      type="button"
      className={styles.open}
      aria-haspopup="dialog"
      title={say('health.title', { of: opened.ground.of })}
      tabIndex={tabIndex}
      onClick={() => {
        open(opened);
      }}
    >
      <RowFocus.Provider value={undefined}>{children ?? mark}</RowFocus.Provider>
    </button>
  );
}

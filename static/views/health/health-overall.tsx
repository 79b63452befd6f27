import Button from '@atlaskit/button/new';
import { useContext, useEffect, useRef, useState } from 'react';
import type { HealthOverride, ProjectOverrides } from '#contract/health-override';
import { shownHealth } from '#domain/health/override';
import { useText } from '../../messages/use-text';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import type { OpenedHealth } from './opened-health';
import { OverrideForm } from './override-form';
import { OverrideNote } from './override-note';
import { MayOverride } from './use-override';

interface OverallProps {
  readonly opened: OpenedHealth;
  readonly overrides: readonly HealthOverride[];
  /** null: it is of more than one project. */
  readonly projectId: string | null;
  readonly onChanged: (after: ProjectOverrides) => void;
}

/** Setting a state by hand: closed at first, and focus comes back to where it was opened. */
function SetByHand({ overrides, projectId, onChanged }: OverallProps) {
  const say = useText();
  const ground = useContext(MayOverride);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hasClosed = useRef(false);
  useEffect(() => {
    if (!isOpen && hasClosed.current) opener.current?.focus();
    hasClosed.current = isOpen;
  }, [isOpen]);
  if (ground === null || projectId === null) return null;
  const close = () => setOpen(false);
  return isOpen ? (
    <OverrideForm
      ground={ground}
      projectId={projectId}
      overrides={overrides}
      onCancel={close}
      onSaved={(after) => {
        onChanged(after);
        close();
      }}
    />
  ) : (
    <div>
      <Button ref={opener} spacing="compact" onClick={() => setOpen(true)}>
        {say('override.open')}
      </Button>
    </div>
  );
}

/** The state as a whole. */
export function Overall(props: OverallProps) {
  const say = useText();
  const { opened, overrides, projectId, onChanged } = props;
  const { health } = opened;
  const whole = overrides.find(({ of }) => of === 'whole');
  return (
    <section className={styles.overall}>
      <h2 className={styles.dimensionName}>
        {say('override.whole')}{' '}
        <HealthMark state={shownHealth(health, overrides).state} isByHand={overrides.length > 0} />
      </h2>
      <p className={styles.quiet}>{say('health.worst')}</p>
      {whole && projectId !== null && (
        <OverrideNote override={whole} computed={health.state} projectId={projectId} onChanged={onChanged} />
      )}
      <SetByHand {...props} />
    </section>
  );
}

import type { PulseScope } from '#contract/epic-pulse';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Explained } from '../../../ui/explained/explained';
import { Unknown } from '../../../ui/explained/unknown';
import { PulseLine } from './pulse-part';
import styles from './pulse.module.css';
import type { PulseState } from './use-pulse';

function Scope({ scope }: { readonly scope: PulseScope }) {
  const say = useText();
  const { day } = useFormats();
  switch (scope.state) {
    case 'unknown':
      return <Unknown label={say('pulse.scope.unknown')} reason={say('pulse.scope.unknown.reason')} />;
    case 'not-started':
      return <>{say('pulse.scope.not-started')}</>;
    case 'started':
      return (
        <>
          {say('pulse.scope.started', { ...scope })}{' '}
          <span className={styles.quiet}>{say('pulse.scope.since', { start: day(scope.start) })}</span>
        </>
      );
  }
}

/** How the children have changed since work began. */
export function ScopeLine({ state }: { readonly state: PulseState }) {
  const say = useText();
  return (
    <PulseLine
      name={<Explained text={say('pulse.scope.explanation')}>{say('pulse.scope')}</Explained>}
      state={state}
      lines={2}
    >
      {({ scope }) => <Scope scope={scope} />}
    </PulseLine>
  );
}

/** The children that were there when work began, where they can be drawn beside those that are there now; null: they cannot. */
export function scopeMark({ pulse }: PulseState): number | null {
  return pulse?.scope.state === 'started' && pulse.withoutHistory === 0 ? pulse.scope.atStart : null;
}

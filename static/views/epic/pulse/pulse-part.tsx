import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useId, type ReactNode } from 'react';
import type { EpicPulse } from '#contract/epic-pulse';
import { useText } from '../../../messages/use-text';
import { Unknown } from '../../../ui/explained/unknown';
import { FactLine } from '../../../ui/layout/compact';
import styles from './pulse.module.css';
import type { PulseState } from './use-pulse';

interface PartProps {
  readonly state: PulseState;
  readonly children: (pulse: EpicPulse) => ReactNode;
}

/** What comes has its place already, so that nothing jumps. */
function Content({ state: { pulse, failure }, lines, children }: PartProps & { readonly lines: number }) {
  const say = useText();
  if (pulse !== null) return <>{children(pulse)}</>;
  if (failure !== null) return <Unknown label={say('pulse.failed')} reason={say('pulse.failed.reason')} />;
  return (
    <div className={styles.wait} aria-busy="true">
      <VisuallyHidden>{say('pulse.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={line % 2 === 0 ? '90%' : '60%'} height="1.25rem" isShimmering />
      ))}
    </div>
  );
}

interface LineProps extends PartProps {
  readonly name: ReactNode;
  readonly lines?: number;
}

/** One fact of the pulse. */
export function PulseLine({ name, lines = 1, ...part }: LineProps) {
  return (
    <FactLine name={name}>
      <Content {...part} lines={lines} />
    </FactLine>
  );
}

interface SectionProps extends PartProps {
  readonly title: (pulse: EpicPulse | null) => string;
}

/** A list of the pulse under its heading, which stays below the line that answers first. */
export function PulseSection({ title, ...part }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading size="xsmall" as="h2" id={id}>
        {title(part.state.pulse)}
      </Heading>
      <Content {...part} lines={2} />
    </section>
  );
}

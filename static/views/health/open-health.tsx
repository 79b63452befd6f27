import type { ReactNode } from 'react';
import { shownHealth } from '#domain/health/override';
import { useText } from '../../messages/use-text';
import { Opener } from '../../ui/explained/opener';
import { HealthMark } from './health-mark';
import { useHealthOpener, type OpenedHealth } from './opened-health';

/** A state that opens into the rules behind it. */
export function OpenHealth({ opened, children }: { readonly opened: OpenedHealth; readonly children?: ReactNode }) {
  const say = useText();
  const open = useHealthOpener();
  const { health, overrides } = opened;
  const mark = <HealthMark state={shownHealth(health, overrides).state} isByHand={overrides.length > 0} />;
  if (open === null) return mark;
  return (
    <Opener look="plain" title={say('health.title', { of: opened.ground.of })} onOpen={() => open(opened)}>
      {children ?? mark}
    </Opener>
  );
}

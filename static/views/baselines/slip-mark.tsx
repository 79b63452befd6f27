import Lozenge from '@atlaskit/lozenge';
import type { Slip } from '#contract/baseline';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';

/** How far something has slipped, by words and colour; where there is no slip, why. */
export function SlipMark({ slip }: { readonly slip: Slip }) {
  const say = useText();
  if (slip.state !== 'known') {
    return (
      <Explained text={say(`baselines.slip.${slip.state}.reason`)}>
        <Lozenge appearance="neutral">{say(`baselines.slip.${slip.state}`)}</Lozenge>
      </Explained>
    );
  }
  const { days, workDays } = slip;
  if (days === 0) return <Lozenge appearance="neutral">{say('baselines.slip.same')}</Lozenge>;
  return (
    <Explained text={say('baselines.slip.workDays', { days: Math.abs(workDays) })}>
      <Lozenge appearance={days > 0 ? 'danger' : 'success'} maxWidth="12rem">
        {say(days > 0 ? 'baselines.slip.later' : 'baselines.slip.earlier', { days: Math.abs(days) })}
      </Lozenge>
    </Explained>
  );
}

import type { PlanRefusal } from '#contract/timeline-plan';
import { useText } from '../../../messages/use-text';
import { useDateWords } from '../use-date-words';

/** Why a change was not written, in words of the person who asked. */
export function useRefusalWords(): (refusal: PlanRefusal) => string {
  const say = useText();
  const { period } = useDateWords();
  return (refusal) => {
    switch (refusal.code) {
      case 'changed-meanwhile': {
        const now = period(refusal.now.start, refusal.now.due);
        if (now === null) return say('planning.refusal.changed-meanwhile.none');
        return say('planning.refusal.changed-meanwhile', { period: now });
      }
      case 'not-editable':
      case 'no-field':
        return say(`planning.refusal.${refusal.code}.${refusal.part}`);
      case 'rejected':
        return say('planning.refusal.rejected', { message: refusal.message });
      default:
        return say(`planning.refusal.${refusal.code}`);
    }
  };
}

import type { EditRefusal } from '#contract/feature-edits';
import { useText } from '../../../messages/use-text';

/** Why something was not written, in words of the person who asked. */
export function useEditRefusalWords(): (refusal: EditRefusal, of: 'order' | 'edit') => string {
  const say = useText();
  return (refusal, of) => {
    switch (refusal.code) {
      case 'changed-meanwhile':
        return say(`features.refusal.changed-meanwhile.${of}`, { key: refusal.key });
      case 'not-permitted':
        return say(`features.refusal.not-permitted.${of}`);
      case 'rejected':
        return say('planning.refusal.rejected', { message: refusal.message });
      case 'not-found':
        return say('planning.refusal.not-found');
      case 'no-answer':
        return say('planning.refusal.no-answer');
    }
  };
}

import SectionMessage from '@atlaskit/section-message';
import { isNew, type MacroChoice } from '#contract/macro-choice';
import { modeOf } from '#contract/macro-mode';
import { useText } from '../../../messages/use-text';

interface BrokenNoteProps {
  readonly macro: MacroChoice;
  /** What was chosen can be shown as it is. */
  readonly isValid: boolean;
  /** Something of it is chosen in the form. */
  readonly isMended: boolean;
}

/** Tells the author that the form does not have all that was chosen before. */
export function BrokenNote({ macro, isValid, isMended }: BrokenNoteProps) {
  const say = useText();
  if ((isValid && modeOf(macro).is !== 'broken') || isNew(macro)) return null;
  return (
    <SectionMessage appearance="warning">
      {say(isMended ? 'macro.config.partlyBroken' : 'macro.config.broken')}
    </SectionMessage>
  );
}

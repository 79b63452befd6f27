import { useCallback } from 'react';
import { FailureError } from '../../../bridge/failure-error';
import { useText } from '../../../messages/use-text';
import { GroupedChoice } from '../../../ui/form/grouped-choice';
import type { ChoiceGroup, CutGroup } from '../../../ui/form/listed-groups';
import { Field } from '../../../ui/form/field';
import { FailureMessage } from '../../failure/failure-message';

/** What there is to choose from. */
export interface SourceChoices {
  readonly groups: readonly ChoiceGroup[];
  /** What is not among them may be, as long as they are not `known`. */
  readonly state: 'loading' | 'failed' | 'known';
  /** Why they could not be loaded; null: they could, or it is not known yet. */
  readonly error: Error | null;
  readonly onRetry: () => void;
}

interface SourceFieldProps extends SourceChoices {
  readonly label: string;
  /** null: nothing is chosen yet. */
  readonly value: string | null;
  /** What is chosen and is not there, or not for the author, is explained so. It stays until he chooses something else. */
  readonly goneText: string;
  readonly noneText: string;
  readonly onChange: (value: string) => void;
}

/** What the macro is of, found by its name. */
export function SourceField(props: SourceFieldProps) {
  const { label, groups, state, error, onRetry, value, goneText, noneText, onChange } = props;
  const say = useText();
  const known = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  const isGone = value !== null && known === undefined && state === 'known';
  const cutLabel = useCallback((group: CutGroup) => say('macro.config.cut', { ...group }), [say]);
  const shown = known ?? (value === null ? null : { value, label: isGone ? say('macro.config.gone') : '' });
  if (state === 'failed' && error instanceof FailureError)
    return <FailureMessage failure={error.failure} onRetry={onRetry} />;
  const problems = state === 'failed' ? [say('macro.config.failed')] : isGone ? [goneText] : [];
  return (
    <Field label={label} path="source" problems={problems} isRequired>
      {(control) => (
        <GroupedChoice
          {...control}
          groups={groups}
          value={shown}
          isLoading={state === 'loading'}
          placeholder={say('macro.config.find')}
          autoFocus={value === null}
          noneText={noneText}
          cutLabel={cutLabel}
          onChange={(choice) => onChange(choice.value)}
        />
      )}
    </Field>
  );
}

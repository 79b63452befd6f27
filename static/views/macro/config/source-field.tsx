import { useCallback } from 'react';
import { useText } from '../../../messages/use-text';
import { GroupedChoice } from '../../../ui/form/grouped-choice';
import type { ChoiceGroup, CutGroup } from '../../../ui/form/listed-groups';
import { Field } from '../../../ui/form/field';

interface SourceFieldProps {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  /** What is not among them may be, as long as they are not `known`. */
  readonly state: 'loading' | 'failed' | 'known';
  /** null: nothing is chosen yet. */
  readonly value: string | null;
  /** What is chosen and is not there, or not for the author, is explained so. It stays until he chooses something else. */
  readonly goneText: string;
  readonly noneText: string;
  readonly onChange: (value: string) => void;
}

/** What the macro is of, found by its name. */
export function SourceField({ label, groups, state, value, goneText, noneText, onChange }: SourceFieldProps) {
  const say = useText();
  const known = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  const isGone = value !== null && known === undefined && state === 'known';
  const cutLabel = useCallback((group: CutGroup) => say('macro.config.cut', { ...group }), [say]);
  const shown = known ?? (value === null ? null : { value, label: isGone ? say('macro.config.gone') : '' });
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

import Select from '@atlaskit/select';
import { useMemo, useState } from 'react';
import type { Choice } from './choice';
import type { FieldControl } from './field';
import { listedGroups, type ChoiceGroup, type CutGroup } from './listed-groups';

interface GroupedChoiceProps extends FieldControl {
  readonly groups: readonly ChoiceGroup[];
  readonly value: Choice | null;
  readonly onChange: (value: Choice) => void;
  readonly isLoading: boolean;
  /** Stands in the field while nothing is chosen. */
  readonly placeholder: string;
  /** It is what one came for. */
  readonly autoFocus: boolean;
  readonly noneText: string;
  /** What a group is called of which not everything is listed. */
  readonly cutLabel: (group: CutGroup) => string;
}

/** One of long lists that are known as a whole: typing finds it. */
export function GroupedChoice(props: GroupedChoiceProps) {
  const { groups, value, onChange, isLoading, noneText, cutLabel, id, describedBy, isInvalid } = props;
  const { placeholder, autoFocus } = props;
  const [typed, setTyped] = useState('');
  const listed = useMemo(() => listedGroups(groups, typed, cutLabel), [groups, typed, cutLabel]);
  return (
    <Select<Choice>
      inputId={id}
      {...(describedBy !== undefined && { descriptionId: describedBy })}
      isInvalid={isInvalid}
      placeholder={placeholder}
      autoFocus={autoFocus}
      options={listed}
      value={value}
      inputValue={typed}
      onInputChange={setTyped}
      filterOption={null}
      isLoading={isLoading}
      noOptionsMessage={() => noneText}
      onChange={(chosen) => {
        if (chosen) onChange(chosen);
      }}
    />
  );
}

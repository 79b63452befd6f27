import Select from '@atlaskit/select';
import { useMemo, useState } from 'react';
import { matches, type Choice } from './choice-inputs';
import type { FieldControl } from './field';

/** Things that can be chosen, under one heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

/** A group of which not everything is listed. */
export interface CutGroup {
  readonly label: string;
  readonly shown: number;
  readonly count: number;
}

/** So many of a group are listed: a list of thousands would be slow, and nobody reads it. */
const MOST_LISTED = 50;

interface GroupedChoiceProps extends FieldControl {
  readonly groups: readonly ChoiceGroup[];
  readonly value: Choice | null;
  readonly onChange: (value: Choice) => void;
  readonly isLoading: boolean;
  readonly noneText: string;
  /** What a group is called of which not everything is listed. */
  readonly cutLabel: (group: CutGroup) => string;
}

/** One of long lists that are known as a whole: typing finds it. */
export function GroupedChoice(props: GroupedChoiceProps) {
  const { groups, value, onChange, isLoading, noneText, cutLabel, id, describedBy, isInvalid } = props;
  const [typed, setTyped] = useState('');
  const listed = useMemo(
    () =>
      groups.map(({ label, options }) => {
        const found = options.filter((option) => matches(option, typed));
        const shown = found.slice(0, MOST_LISTED);
        const isCut = shown.length < found.length;
        return {
          label: isCut ? cutLabel({ label, shown: shown.length, count: found.length }) : label,
          options: shown,
        };
      }),
    [groups, typed, cutLabel],
  );
  return (
    <Select<Choice>
      inputId={id}
      {...(describedBy !== undefined && { descriptionId: describedBy })}
      isInvalid={isInvalid}
      placeholder=""
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

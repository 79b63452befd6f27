import Select, { AsyncSelect, type SelectProps } from '@atlaskit/select';
import { matches, type Choice } from './choice';
import type { FieldControl } from './field';

export type { Choice };

interface ChoicesProps extends FieldControl {
  readonly options: readonly Choice[];
  readonly value: readonly Choice[];
  readonly onChange: (value: readonly Choice[]) => void;
  readonly placeholder: string;
  readonly noneText: string;
  readonly isLoading?: boolean;
}

type Shared = Pick<SelectProps<Choice>, 'inputId' | 'isInvalid' | 'placeholder' | 'classNamePrefix'> & {
  readonly descriptionId?: string;
};

const shared = ({ id, describedBy, isInvalid }: FieldControl, placeholder: string): Shared => ({
  inputId: id,
  isInvalid,
  placeholder,
  classNamePrefix: 'choice',
  ...(describedBy !== undefined && { descriptionId: describedBy }),
});

const matchesOption = ({ data }: { readonly data: Choice }, typed: string): boolean => matches(data, typed);

/** Any number of a list that is known as a whole. */
export function Choices({ options, value, onChange, placeholder, noneText, isLoading, ...control }: ChoicesProps) {
  return (
    <Select<Choice, true>
      {...shared(control, placeholder)}
      isMulti
      options={options}
      value={value}
      closeMenuOnSelect={false}
      filterOption={matchesOption}
      isLoading={isLoading ?? false}
      noOptionsMessage={() => noneText}
      onChange={(chosen) => onChange(chosen)}
    />
  );
}

interface OneChoiceProps extends FieldControl {
  readonly options: readonly Choice[];
  readonly value: Choice | null;
  readonly onChange: (value: Choice) => void;
  readonly noneText: string;
}

/** One of a list that is known as a whole. */
export function OneChoice({ options, value, onChange, noneText, ...control }: OneChoiceProps) {
  return (
    <Select<Choice>
      {...shared(control, '')}
      options={options}
      value={value}
      filterOption={matchesOption}
      noOptionsMessage={() => noneText}
      onChange={(chosen) => {
        if (chosen) onChange(chosen);
      }}
    />
  );
}

interface FoundChoicesProps extends FieldControl {
  /** Finds what the typed text means. */
  readonly find: (text: string) => Promise<readonly Choice[]>;
  /** What is offered before anything is typed. */
  readonly offered: readonly Choice[];
  readonly value: readonly Choice[];
  readonly onChange: (value: readonly Choice[]) => void;
  readonly isSingle?: boolean;
  readonly placeholder: string;
  readonly typeText: string;
  readonly noneText: string;
}

/** Some of what can only be searched for. */
export function FoundChoices(props: FoundChoicesProps) {
  const { find, offered, value, onChange, isSingle = false, placeholder, typeText, noneText, ...control } = props;
  return (
    <AsyncSelect<Choice, boolean>
      {...shared(control, placeholder)}
      isMulti={!isSingle}
      isClearable={!isSingle}
      defaultOptions={offered}
      cacheOptions
      loadOptions={async (text: string) => [...(await find(text))]}
      value={isSingle ? (value[0] ?? null) : value}
      noOptionsMessage={({ inputValue }) => (inputValue === '' ? typeText : noneText)}
      onChange={(chosen) => {
        if (chosen !== null) onChange('value' in chosen ? [chosen] : chosen);
      }}
    />
  );
}

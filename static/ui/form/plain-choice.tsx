import { OneChoice } from './choice-inputs';
import { Field } from './field';

interface PlainChoiceProps<T extends string> {
  readonly label: string;
  readonly path: string;
  readonly values: readonly T[];
  readonly textOf: (value: T) => string;
  readonly value: T;
  /** What is wrong with what is chosen; null: nothing. */
  readonly problem?: string | null;
  readonly help?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few values. One that is chosen and no longer among them stays until another one is chosen. */
export function PlainChoice<T extends string>(props: PlainChoiceProps<T>) {
  const { label, path, values, textOf, value, problem = null, help, onChange } = props;
  const options = values.map((one) => ({ value: one, label: textOf(one) }));
  return (
    <Field label={label} path={path} problems={problem === null ? [] : [problem]} {...(help !== undefined && { help })}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find((one) => one.value === value) ?? { value, label: textOf(value) }}
          noneText=""
          onChange={(choice) => {
            const chosen = values.find((one) => one === choice.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        />
      )}
    </Field>
  );
}

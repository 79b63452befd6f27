import { RadioGroup } from '@atlaskit/radio';
import type { RefObject } from 'react';
import styles from '../snapshot.module.css';

interface EitherFieldProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  readonly textOf: (value: T) => string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly place?: RefObject<HTMLFieldSetElement>;
}

/** One of two ways that take a sentence each. */
export function EitherField<T extends string>(props: EitherFieldProps<T>) {
  const { name, legend, values, textOf, value, onChange, place } = props;
  return (
    <fieldset ref={place} className={styles.fieldset}>
      <legend className={styles.legend}>{legend}</legend>
      <RadioGroup
        name={name}
        value={value}
        options={values.map((one) => ({ name, value: one, label: textOf(one) }))}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </fieldset>
  );
}

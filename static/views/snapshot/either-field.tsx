import { RadioGroup } from '@atlaskit/radio';
import type { RefObject } from 'react';
import { FieldGroup } from '../../ui/form/field-group';
import styles from './snapshot.module.css';

interface EitherFieldProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  readonly textOf: (value: T) => string;
  /** What it means, where that needs a sentence. */
  readonly aboutOf?: (value: T) => string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly place?: RefObject<HTMLFieldSetElement>;
}

/** One of two ways. */
export function EitherField<T extends string>(props: EitherFieldProps<T>) {
  const { name, legend, values, textOf, aboutOf, value, onChange, place } = props;
  const options = values.map((one) => ({
    name,
    value: one,
    label: (
      <>
        {textOf(one)}
        {aboutOf && <span className={styles.about}>{aboutOf(one)}</span>}
      </>
    ),
  }));
  return (
    <FieldGroup label={legend} place={place}>
      <RadioGroup
        name={name}
        value={value}
        options={options}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </FieldGroup>
  );
}

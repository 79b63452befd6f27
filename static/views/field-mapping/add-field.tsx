import Select from '@atlaskit/select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldCandidate, ProjectStyle } from '#contract/field-mapping';
import { useText, type Say } from '../../messages/use-text';
import { countsOf } from './coverage';
import { detailOf } from './field-names';
import styles from './field-mapping.module.css';
import { coverageQuery } from './queries';

/** Counting more would make the list slow, and cost points for little. */
const MOST_COUNTED = 25;

interface AddFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly candidates: readonly FieldCandidate[];
  /** Whose issues the coverage of each candidate is counted over. */
  readonly of: readonly ProjectStyle[];
  readonly onAdd: (fieldId: string) => void;
}

interface Option {
  readonly label: string;
  readonly value: string;
  readonly field: FieldCandidate;
}

/** Fields to choose from. What each covers is counted once the list is opened. */
export function AddField({ label, placeholder, candidates, of, onAdd }: AddFieldProps) {
  const say = useText();
  const [wasOpened, setWasOpened] = useState(false);
  const counted = candidates.slice(0, MOST_COUNTED).map(({ id }) => id);
  const { data } = useQuery({ ...coverageQuery(counted), enabled: wasOpened && counted.length > 0 });
  const wordsOf = ({ field }: Option, say: Say): string => {
    const { covered, all } = countsOf(data, field.id, of);
    const isKnown = typeof covered?.issues === 'number' && typeof all?.issues === 'number';
    const detail = detailOf(field, say);
    return isKnown ? `${detail} · ${say('fields.coverage', { covered: covered.issues, all: all.issues })}` : detail;
  };
  return (
    <Select<Option>
      label={label}
      placeholder={placeholder}
      spacing="compact"
      value={null}
      noOptionsMessage={() => say('fields.add.none')}
      options={candidates.map((field) => ({ label: field.name, value: field.id, field }))}
      onMenuOpen={() => {
        setWasOpened(true);
      }}
      formatOptionLabel={(option) => (
        <span className={styles.option}>
          <span>{option.label}</span>
          <span className={styles.detail}>{wordsOf(option, say)}</span>
        </span>
      )}
      onChange={(option) => {
        if (option) onAdd(option.value);
      }}
    />
  );
}

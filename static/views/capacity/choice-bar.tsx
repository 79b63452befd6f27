import Button from '@atlaskit/button/new';
import { capacityGroupings } from '#contract/capacity';
import { periodKinds } from '#domain/capacity/periods';
import { useText } from '../../messages/use-text';
import styles from './capacity.module.css';
import type { CapacityChoice } from './queries';

interface ChoiceBarProps {
  readonly choice: CapacityChoice;
  readonly onChoose: (choice: CapacityChoice) => void;
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function OneOf<T extends string>({ label, options, chosen, nameOf, onChoose }: OneOfProps<T>) {
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {options.map((option) => (
        <Button
          key={option}
          spacing="compact"
          isSelected={option === chosen}
          aria-pressed={option === chosen}
          onClick={() => onChoose(option)}
        >
          {nameOf(option)}
        </Button>
      ))}
    </div>
  );
}

/** What the rows are, and what the columns. */
export function ChoiceBar({ choice, onChoose }: ChoiceBarProps) {
  const say = useText();
  return (
    <div className={styles.bar}>
      <OneOf
        label={say('capacity.by')}
        options={capacityGroupings}
        chosen={choice.by}
        nameOf={(by) => say(`capacity.by.${by}`)}
        onChoose={(by) => onChoose({ ...choice, by })}
      />
      <OneOf
        label={say('capacity.period')}
        options={periodKinds}
        chosen={choice.period}
        nameOf={(period) => say(`capacity.period.${period}`)}
        onChoose={(period) => onChoose({ ...choice, period })}
      />
    </div>
  );
}

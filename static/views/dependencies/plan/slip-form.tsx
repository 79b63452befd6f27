import { IconButton } from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { FoundChoices, type Choice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { AddIcon, MinusIcon } from '../../../ui/icon/icons';
import { canSlip, daysOfText, MOST_DAYS } from './consequences';
import { keyOf, projectOf, type DependencyPlan } from './dependency-plan';
import type { Slip } from './kept-slip';
import styles from './plan.module.css';

interface SlipFormProps {
  readonly plan: DependencyPlan;
  readonly slip: Slip;
  /** Items to begin with, before anything is typed. */
  readonly offered: readonly number[];
  readonly onSlip: (slip: Slip) => void;
}

const MOST_FOUND = 30;

function useChoices(plan: DependencyPlan) {
  const choiceOf = (item: number): Choice => ({
    value: String(item),
    label: `${keyOf(plan, item)} · ${projectOf(plan, item)?.name ?? ''}`,
  });
  const find = (text: string): Promise<readonly Choice[]> => {
    const wanted = text.trim().toLocaleLowerCase();
    const found: Choice[] = [];
    for (let item = 0; item < plan.network.count && found.length < MOST_FOUND; item++)
      if (canSlip(plan, item) && keyOf(plan, item).toLocaleLowerCase().includes(wanted)) found.push(choiceOf(item));
    return Promise.resolve(found);
  };
  return { choiceOf, find };
}

function Days({ slip, onSlip }: Pick<SlipFormProps, 'slip' | 'onSlip'>) {
  const say = useText();
  const days = daysOfText(slip.days);
  const step = (by: number) => onSlip({ ...slip, days: String(Math.min(MOST_DAYS, Math.max(1, (days ?? 1) + by))) });
  return (
    <Field
      label={say('plan.whatIf.days')}
      path="days"
      problems={days === null ? [say('plan.whatIf.days.invalid')] : []}
    >
      {(control) => (
        <div className={styles.stepper}>
          <IconButton
            icon={(props) => <MinusIcon {...props} size="small" />}
            label={say('plan.whatIf.fewer')}
            isDisabled={days === null || days <= 1}
            onClick={() => step(-1)}
          />
          <div className={styles.days}>
            <TextInput
              {...control}
              holds="number"
              value={slip.days}
              onChange={(typed) => onSlip({ ...slip, days: typed })}
            />
          </div>
          <IconButton
            icon={(props) => <AddIcon {...props} size="small" />}
            label={say('plan.whatIf.more')}
            isDisabled={days === null || days >= MOST_DAYS}
            onClick={() => step(1)}
          />
        </div>
      )}
    </Field>
  );
}

/** Which item, and by how many work days. */
export function SlipForm({ plan, slip, offered, onSlip }: SlipFormProps) {
  const say = useText();
  const { choiceOf, find } = useChoices(plan);
  return (
    <div className={styles.form}>
      <div className={styles.choice}>
        <Field label={say('plan.whatIf.item')} path="item" problems={[]}>
          {(control) => (
            <FoundChoices
              {...control}
              isSingle
              find={find}
              offered={offered.map(choiceOf)}
              value={slip.item === null ? [] : [choiceOf(slip.item)]}
              placeholder={say('plan.whatIf.item.placeholder')}
              typeText={say('plan.whatIf.item.type')}
              noneText={say('plan.whatIf.item.none')}
              onChange={([chosen]) => {
                if (chosen) onSlip({ ...slip, item: Number(chosen.value) });
              }}
            />
          )}
        </Field>
      </div>
      <Days slip={slip} onSlip={onSlip} />
    </div>
  );
}

import Checkbox from '@atlaskit/checkbox';
import { periodNames, type PeriodName } from '#contract/roadmap-config';
import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field, FieldProblems } from '../../../ui/form/field';
import { PlainChoice } from '../../../ui/form/plain-choice';
import styles from '../roadmap-macro.module.css';
import type { DraftProps } from './draft';

/** The first that is taken. */
const FIRST_DAY = '1900-01-01';

function DaysField({ draft, onChange }: DraftProps) {
  const say = useText();
  // Days are written so that their texts are in their order. While a year is typed it is one of long ago.
  const isWrong = draft.from < FIRST_DAY || draft.to < FIRST_DAY || draft.from > draft.to;
  return (
    <div>
      <div className={styles.days}>
        <Field label={say('roadmapMacro.config.from')} path="from" problems={[]}>
          {(control) => <DayInput {...control} value={draft.from} onChange={(from) => onChange({ from })} />}
        </Field>
        <Field label={say('roadmapMacro.config.to')} path="to" problems={[]}>
          {(control) => <DayInput {...control} value={draft.to} onChange={(to) => onChange({ to })} />}
        </Field>
      </div>
      {isWrong && <FieldProblems problems={[say('roadmapMacro.config.days.problem')]} />}
    </div>
  );
}

/** Of which time the roadmap is, and whether what has no dates stays. */
export function PeriodFields({ draft, onChange }: DraftProps) {
  const say = useText();
  const textOf = (name: PeriodName) =>
    name === 'whole' || name === 'days'
      ? say(`roadmapMacro.config.period.${name}`)
      : say('roadmapMacro.config.period.months', { months: Number(name) });
  return (
    <>
      <PlainChoice
        label={say('roadmapMacro.config.period')}
        path="period"
        values={periodNames}
        textOf={textOf}
        value={draft.period}
        onChange={(period) => onChange({ period })}
      />
      {draft.period === 'days' && <DaysField draft={draft} onChange={onChange} />}
      <Checkbox
        label={say('roadmapMacro.config.undated')}
        isChecked={draft.undated}
        onChange={({ currentTarget }) => onChange({ undated: currentTarget.checked })}
      />
    </>
  );
}

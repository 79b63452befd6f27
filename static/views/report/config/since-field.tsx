import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { PlainChoice } from '../../../ui/form/plain-choice';
import { sinceWays, type Since } from './since';

interface SinceFieldProps {
  readonly since: Since;
  /** It is no day from which changes can be told. */
  readonly isWrong: boolean;
  readonly onChange: (since: Since) => void;
}

/** From when on changes are told. */
export function SinceField({ since, isWrong, onChange }: SinceFieldProps) {
  const say = useText();
  return (
    <>
      <PlainChoice
        label={say('report.config.since')}
        path="since"
        values={sinceWays}
        textOf={(way) =>
          way === 'day' ? say('report.config.since.aDay') : say('report.config.since.days', { days: Number(way) })
        }
        value={since.way}
        onChange={(way) => onChange({ ...since, way })}
      />
      {since.way === 'day' && (
        <Field
          label={say('report.config.since.day')}
          path="day"
          problems={isWrong ? [say('report.config.since.problem')] : []}
        >
          {(control) => <DayInput {...control} value={since.day} onChange={(day) => onChange({ ...since, day })} />}
        </Field>
      )}
    </>
  );
}

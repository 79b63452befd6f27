import { useState } from 'react';
import type { Kept, WorkingWeek } from '#contract/capacity-setup';
import { weekProblems } from '#domain/capacity/check-records';
import { useText } from '../../../messages/use-text';
import { Field, FieldProblems } from '../../../ui/form/field';
import { TextBlock, TextInput } from '../../../ui/form/text-inputs';
import { FormDialog } from './form-dialog';
import { readHolidays, typedNumber, writeHolidays } from './lines';
import { problemsAt, readable, unreadableIn, type SetupProblem } from './problems';
import styles from './setup.module.css';
import { useSaveSetup } from './use-save-setup';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** A calendar as it is typed. */
function useDraft({ record }: Kept<WorkingWeek>) {
  const [name, setName] = useState(record.name);
  const [hours, setHours] = useState(() => record.hours.map(String));
  const [holidays, setHolidays] = useState(() => writeHolidays(record.holidays));
  const read = readHolidays(holidays);
  const typed: WorkingWeek = { name: name.trim(), hours: hours.map(typedNumber), holidays: readable(read) };
  const problems = [...unreadableIn('holidays', read), ...weekProblems(typed)];
  const setHour = (day: number, value: string) => setHours(hours.map((own, at) => (at === day ? value : own)));
  return { name, setName, hours, setHour, holidays, setHolidays, typed, problems };
}

interface WeekFieldsProps {
  readonly hours: readonly string[];
  readonly told: readonly SetupProblem[];
  readonly onHour: (day: number, value: string) => void;
}

/** Hours of Monday to Sunday, as they are typed. */
function WeekFields({ hours, told, onHour }: WeekFieldsProps) {
  const say = useText();
  return (
    <div>
      <div className={styles.week}>
        {weekdays.map((day) => (
          <Field
            key={day}
            label={say(`setup.weekday.${day}`)}
            path={`hours.${day}`}
            problems={problemsAt(told, `hours.${day}`, say)}
          >
            {(control) => (
              <TextInput
                {...control}
                holds="number"
                value={hours[day] ?? ''}
                onChange={(value) => onHour(day, value)}
              />
            )}
          </Field>
        ))}
      </div>
      <div role="alert">
        <FieldProblems
          problems={told.filter(({ path }) => path === 'hours').map(({ reason }) => say(`setup.problem.${reason}`))}
        />
      </div>
    </div>
  );
}

/** Hours of each weekday, and the days that are off. */
export function CalendarForm({ kept, onClose }: { readonly kept: Kept<WorkingWeek>; readonly onClose: () => void }) {
  const say = useText();
  const { name, setName, hours, setHour, holidays, setHolidays, typed, problems } = useDraft(kept);
  const [isTold, setTold] = useState(false);
  const { save, isSaving, failure } = useSaveSetup(onClose);
  const told = isTold ? problems : [];
  const onSave = () => {
    setTold(true);
    if (problems.length === 0) save({ kind: 'calendar', id: kept.id, version: kept.version, record: typed });
  };
  return (
    <FormDialog
      title={kept.record.name === '' ? say('setup.calendar.add') : kept.record.name}
      {...{ failure, isSaving, onSave, onClose }}
    >
      <Field label={say('setup.calendar.name')} path="name" isRequired problems={problemsAt(told, 'name', say)}>
        {(control) => <TextInput {...control} value={name} onChange={setName} />}
      </Field>
      <WeekFields hours={hours} told={told} onHour={setHour} />
      <Field
        label={say('setup.calendar.holidays')}
        path="holidays"
        help={say('setup.calendar.holidays.help')}
        problems={problemsAt(told, 'holidays', say)}
      >
        {(control) => <TextBlock {...control} value={holidays} onChange={setHolidays} />}
      </Field>
    </FormDialog>
  );
}

import type { SetupView } from '#contract/capacity-setup';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';

interface CalendarChoiceProps {
  readonly setup: SetupView;
  readonly label: string;
  /** What counts where none is chosen. */
  readonly noneLabel: string;
  readonly calendarId: string | null;
  readonly onChange: (calendarId: string | null) => void;
}

/** One of the calendars, or none. */
export function CalendarChoice({ setup, label, noneLabel, calendarId, onChange }: CalendarChoiceProps) {
  const say = useText();
  const options = [
    { value: '', label: noneLabel },
    ...setup.calendars.map(({ id, record }) => ({ value: id, label: record.name })),
  ];
  return (
    <Field label={label} path="calendarId" problems={[]}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === (calendarId ?? '')) ?? null}
          noneText={say('setup.calendars.none')}
          onChange={({ value }) => onChange(value === '' ? null : value)}
        />
      )}
    </Field>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { SetupView } from '#contract/capacity-setup';
import { settingsProblems } from '#domain/capacity/check-records';
import { formatDay } from '#domain/schedule/calendar-day';
import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { Section } from '../../../ui/layout/section';
import { FailureMessage } from '../../failure/failure-message';
import { CalendarChoice } from './calendar-choice';
import { typedDay, typedNumber } from './lines';
import { problemsAt, type SetupProblem } from './problems';
import styles from './setup.module.css';
import { useSaveSetup } from './use-save-setup';

/** Settings as they are typed. */
function useDraft({ settings }: SetupView) {
  const { record } = settings;
  const first = {
    day: record.sprints === null ? '' : formatDay(record.sprints.firstDay),
    weeks: record.sprints === null ? '' : String(record.sprints.weeks),
  };
  const [calendarId, setCalendarId] = useState(record.calendarId);
  const [day, setDay] = useState(first.day);
  const [weeks, setWeeks] = useState(first.weeks);
  const firstDay = typedDay(day);
  const sprints = firstDay === null ? null : { firstDay, weeks: typedNumber(weeks) };
  const typed = { ...record, calendarId, sprints };
  const missing: SetupProblem[] =
    weeks.trim() !== '' && firstDay === null ? [{ path: 'sprints.firstDay', reason: 'required' }] : [];
  const problems = [...missing, ...settingsProblems(typed)];
  const isChanged = calendarId !== record.calendarId || day !== first.day || weeks !== first.weeks;
  return { calendarId, setCalendarId, day, setDay, weeks, setWeeks, typed, problems, isChanged };
}

/** The calendar of the site, and how long sprints are. */
export function SettingsSection({ setup }: { readonly setup: SetupView }) {
  const say = useText();
  const { calendarId, setCalendarId, day, setDay, weeks, setWeeks, typed, problems, isChanged } = useDraft(setup);
  const [isTold, setTold] = useState(false);
  const { save, isSaving, failure } = useSaveSetup(() => setTold(false));
  const told = isTold ? problems : [];
  const onSave = () => {
    setTold(true);
    if (problems.length === 0) save({ kind: 'settings', version: setup.settings.version, record: typed });
  };
  return (
    <Section title={say('setup.settings')} note={say('setup.settings.note')}>
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.narrow}>
        <CalendarChoice
          setup={setup}
          label={say('setup.settings.calendar')}
          noneLabel={say('setup.standardCalendar')}
          calendarId={calendarId}
          onChange={setCalendarId}
        />
        <Field
          label={say('setup.settings.sprintDay')}
          path="sprints.firstDay"
          problems={problemsAt(told, 'sprints.firstDay', say)}
        >
          {(control) => <DayInput {...control} value={day} onChange={setDay} />}
        </Field>
        <Field
          label={say('setup.settings.weeks')}
          path="sprints.weeks"
          help={say('setup.settings.weeks.help')}
          problems={problemsAt(told, 'sprints.weeks', say)}
        >
          {(control) => <TextInput {...control} holds="number" value={weeks} onChange={setWeeks} />}
        </Field>
        <div>
          <Button appearance="primary" isDisabled={!isChanged} isLoading={isSaving} onClick={onSave}>
            {say('setup.save')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

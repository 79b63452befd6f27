import { useState } from 'react';
import type { Kept, PersonRecord, SetupView } from '#contract/capacity-setup';
import { personProblems } from '#domain/capacity/check-records';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextBlock, TextInput } from '../../../ui/form/text-inputs';
import { CalendarChoice } from './calendar-choice';
import { FormDialog } from './form-dialog';
import { readLeave, writeLeave } from './lines';
import { problemsAt, readable, unreadableIn } from './problems';
import { useSaveSetup } from './use-save-setup';

interface PersonFormProps {
  readonly kept: Kept<PersonRecord>;
  readonly name: string;
  readonly setup: SetupView;
  readonly onClose: () => void;
}

/** Leave of one person, and for administrators calendar and role. */
export function PersonForm({ kept, name, setup, onClose }: PersonFormProps) {
  const say = useText();
  const [calendarId, setCalendarId] = useState(kept.record.calendarId);
  const [role, setRole] = useState(kept.record.role ?? '');
  const [leave, setLeave] = useState(() => writeLeave(kept.record.leave));
  const [isTold, setTold] = useState(false);
  const { save, isSaving, failure } = useSaveSetup(onClose);
  const read = readLeave(leave);
  const record = { calendarId, role: role.trim() === '' ? null : role.trim(), leave: readable(read) };
  const problems = [...unreadableIn('leave', read), ...personProblems(record)];
  const told = isTold ? problems : [];
  const onSave = () => {
    setTold(true);
    if (problems.length === 0) save({ kind: 'person', id: kept.id, version: kept.version, record });
  };
  return (
    <FormDialog title={name} {...{ failure, isSaving, onSave, onClose }}>
      {setup.mayAdminister && (
        <>
          <CalendarChoice
            setup={setup}
            label={say('setup.person.calendar')}
            noneLabel={say('setup.siteCalendar')}
            calendarId={calendarId}
            onChange={setCalendarId}
          />
          <Field label={say('setup.person.role')} path="role" problems={problemsAt(told, 'role', say)}>
            {(control) => <TextInput {...control} value={role} onChange={setRole} />}
          </Field>
        </>
      )}
      <Field
        label={say('setup.person.leave')}
        path="leave"
        help={say('setup.person.leave.help')}
        problems={problemsAt(told, 'leave', say)}
      >
        {(control) => <TextBlock {...control} value={leave} onChange={setLeave} />}
      </Field>
    </FormDialog>
  );
}

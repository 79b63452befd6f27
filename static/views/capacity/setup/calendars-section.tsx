import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { Kept, SetupView, WorkingWeek } from '#contract/capacity-setup';
import { defaultWeek } from '#domain/capacity/capacity-records';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { FailureMessage } from '../../failure/failure-message';
import { CalendarForm } from './calendar-form';
import { RecordButtons } from './record-buttons';
import { useSaveSetup } from './use-save-setup';

type Calendar = Kept<WorkingWeek>;

function useColumns(onEdit: (kept: Calendar) => void, removalOf: (kept: Calendar) => (() => void) | null) {
  const say = useText();
  const { number } = useFormats();
  const columns: FlatColumn<Calendar>[] = [
    { id: 'name', title: say('setup.calendar.name'), cell: ({ record }) => record.name },
    {
      id: 'hours',
      title: say('setup.calendar.hours'),
      align: 'number',
      cell: ({ record }) => number(record.hours.reduce((sum, hours) => sum + hours, 0)),
    },
    {
      id: 'holidays',
      title: say('setup.calendar.holidays'),
      align: 'number',
      cell: ({ record }) => number(record.holidays.length),
    },
    {
      id: 'change',
      title: say('setup.actions'),
      cell: (kept) => <RecordButtons name={kept.record.name} onEdit={() => onEdit(kept)} onRemove={removalOf(kept)} />,
    },
  ];
  return columns;
}

/** Every calendar, to change, remove and add. One that is in use is not removed. */
export function CalendarsSection({ setup }: { readonly setup: SetupView }) {
  const say = useText();
  const [edited, setEdited] = useState<Calendar | null>(null);
  const { save, failure } = useSaveSetup(() => undefined);
  const { calendars, people, settings } = setup;
  const isUsed = (id: string) =>
    settings.record.calendarId === id || people.some(({ record }) => record.calendarId === id);
  const columns = useColumns(setEdited, (kept) => {
    if (isUsed(kept.id)) return null;
    return () => save({ kind: 'calendar', id: kept.id, version: kept.version, record: null });
  });
  return (
    <Section title={say('setup.calendars')} note={say('setup.calendars.note')}>
      {failure && <FailureMessage failure={failure} />}
      {calendars.length === 0 ? (
        <QuietNotice>{say('setup.calendars.none')}</QuietNotice>
      ) : (
        <FlatTable label={say('setup.calendars')} columns={columns} items={calendars} keyOf={({ id }) => id} />
      )}
      <div>
        <Button onClick={() => setEdited({ id: crypto.randomUUID(), version: 0, record: defaultWeek })}>
          {say('setup.calendar.add')}
        </Button>
      </div>
      <ModalTransition>
        {edited && <CalendarForm key={edited.id} kept={edited} onClose={() => setEdited(null)} />}
      </ModalTransition>
    </Section>
  );
}

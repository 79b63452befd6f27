import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { Kept, PersonRecord, SetupView } from '#contract/capacity-setup';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { PersonForm } from './person-form';
import { RecordButtons } from './record-buttons';

interface PeopleSectionProps {
  readonly setup: SetupView;
  readonly nameOf: (accountId: string) => string;
}

/** Everybody in a team: calendar, role and leave. */
export function PeopleSection({ setup, nameOf }: PeopleSectionProps) {
  const say = useText();
  const [edited, setEdited] = useState<Kept<PersonRecord> | null>(null);
  const calendarOf = ({ record }: Kept<PersonRecord>) =>
    setup.calendars.find(({ id }) => id === record.calendarId)?.record.name ?? say('setup.siteCalendar');
  const people = [...setup.people].sort((a, b) => nameOf(a.id).localeCompare(nameOf(b.id)));
  const columns: FlatColumn<Kept<PersonRecord>>[] = [
    { id: 'name', title: say('setup.person.name'), cell: ({ id }) => nameOf(id) },
    { id: 'role', title: say('setup.person.role'), cell: ({ record }) => record.role ?? '–' },
    { id: 'calendar', title: say('setup.person.calendar'), cell: calendarOf },
    {
      id: 'leave',
      title: say('setup.person.leave'),
      cell: ({ record }) => say('setup.person.leaves', { count: record.leave.length }),
    },
    {
      id: 'change',
      title: say('setup.actions'),
      cell: (kept) => <RecordButtons name={nameOf(kept.id)} onEdit={() => setEdited(kept)} onRemove={null} />,
    },
  ];
  return (
    <Section title={say('setup.people')} note={say('setup.people.note')}>
      {people.length === 0 ? (
        <QuietNotice>{say('setup.people.nobody')}</QuietNotice>
      ) : (
        <FlatTable label={say('setup.people')} columns={columns} items={people} keyOf={({ id }) => id} />
      )}
      <ModalTransition>
        {edited && (
          <PersonForm
            key={edited.id}
            kept={edited}
            name={nameOf(edited.id)}
            setup={setup}
            onClose={() => setEdited(null)}
          />
        )}
      </ModalTransition>
    </Section>
  );
}

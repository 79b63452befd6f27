import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Instant } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { FlatTable } from '../../ui/table/flat-table';
import { usePeopleNames } from '../people/use-people-names';

interface Overseen {
  readonly roles: { readonly ownerAccountId: string };
  readonly isArchived: boolean;
  readonly changedAt: Instant;
}

interface OverseenRecordsProps<T extends Overseen> {
  readonly label: string;
  readonly nameTitle: string;
  readonly records: readonly T[];
  readonly keyOf: (record: T) => string;
  /** As it is spoken of. */
  readonly nameOf: (record: T) => string;
  /** As it stands in the table; as it is spoken of unless told. */
  readonly showName?: (record: T) => ReactNode;
  /** Where its people are changed. */
  readonly people: (record: T, onClose: () => void) => ReactNode;
}

/** Records of the site as administrators see them: whose they are, and where to give them to somebody else. */
export function OverseenRecords<T extends Overseen>(props: OverseenRecordsProps<T>) {
  const { label, nameTitle, records, keyOf, nameOf, showName = nameOf, people } = props;
  const say = useText();
  const { moment } = useFormats();
  const names = usePeopleNames([records.map(({ roles }) => roles.ownerAccountId)]);
  const [changed, setChanged] = useState<T | null>(null);
  return (
    <>
      <FlatTable
        label={label}
        items={records}
        keyOf={keyOf}
        columns={[
          { id: 'name', title: nameTitle, cell: showName },
          {
            id: 'owner',
            title: say('home.column.owner'),
            cell: ({ roles }) =>
              names.of(roles.ownerAccountId) ?? (
                <Unknown label={say('people.unknown')} reason={say('people.unknownReason')} />
              ),
          },
          {
            id: 'state',
            title: say('admin.records.state'),
            cell: ({ isArchived }) => say(isArchived ? 'admin.records.archived' : 'admin.records.active'),
          },
          { id: 'changed', title: say('home.column.changed'), cell: ({ changedAt }) => moment(changedAt) },
          {
            id: 'people',
            title: say('admin.records.people'),
            cell: (record) => (
              <Button
                spacing="compact"
                aria-label={say('admin.records.changeOf', { name: nameOf(record) })}
                onClick={() => setChanged(record)}
              >
                {say('admin.records.change')}
              </Button>
            ),
          },
        ]}
      />
      {changed && people(changed, () => setChanged(null))}
    </>
  );
}

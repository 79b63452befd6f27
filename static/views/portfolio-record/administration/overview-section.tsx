import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordOverview } from '#contract/portfolio-record';
import { call, unwrap } from '../../../bridge/call';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Unknown } from '../../../ui/explained/unknown';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable } from '../../../ui/table/flat-table';
import { Loaded } from '../../failure/loaded';
import { usePeopleNames } from '../../people/use-people-names';
import { recordOverviewQuery } from '../queries';
import { forgetRecords } from '../use-record-actions';
import { RolesDialog } from './roles-dialog';

type Listed = RecordOverview['portfolios'][number];

function People({ portfolioId, version, name, roles, onClose }: Listed & { readonly onClose: () => void }) {
  return (
    <RolesDialog
      name={name}
      roles={roles}
      flag={`record-${portfolioId}`}
      save={(next) => unwrap(call('portfolio-record.save-roles', { portfolioId, version, roles: next }))}
      forget={forgetRecords}
      onClose={onClose}
    />
  );
}

function Portfolios({ portfolios }: RecordOverview) {
  const say = useText();
  const { moment } = useFormats();
  const names = usePeopleNames([portfolios.map(({ roles }) => roles.ownerAccountId)]);
  const [changed, setChanged] = useState<Listed | null>(null);
  if (portfolios.length === 0) return <QuietNotice>{say('admin.records.none')}</QuietNotice>;
  return (
    <>
      <FlatTable
        label={say('admin.records')}
        items={portfolios}
        keyOf={({ portfolioId }) => portfolioId}
        columns={[
          { id: 'name', title: say('home.column.name'), cell: ({ name }) => name },
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
            cell: (portfolio) => (
              <Button
                spacing="compact"
                aria-label={say('admin.records.changeOf', { name: portfolio.name })}
                onClick={() => setChanged(portfolio)}
              >
                {say('admin.records.change')}
              </Button>
            ),
          },
        ]}
      />
      {changed && <People {...changed} onClose={() => setChanged(null)} />}
    </>
  );
}

/** All portfolios of the site with who has a part in them. */
export function OverviewSection() {
  const say = useText();
  return (
    <Section title={say('admin.records')} note={say('admin.records.note')}>
      <Loaded
        query={useQuery(recordOverviewQuery)}
        shape="rows"
        loadingLabel={say('admin.records.loading')}
        loadedText={({ portfolios }) => say('home.loaded', { count: portfolios.length })}
      >
        {(overview) => <Portfolios {...overview} />}
      </Loaded>
    </Section>
  );
}

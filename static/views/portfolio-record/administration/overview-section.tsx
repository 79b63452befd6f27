import { useQuery } from '@tanstack/react-query';
import type { RecordOverview } from '#contract/portfolio-record';
import { call, unwrap } from '../../../bridge/call';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { Loaded } from '../../failure/loaded';
import { OverseenRecords } from '../../record/overseen-records';
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
  if (portfolios.length === 0) return <QuietNotice>{say('admin.records.none')}</QuietNotice>;
  return (
    <OverseenRecords
      label={say('admin.records')}
      nameTitle={say('home.column.name')}
      records={portfolios}
      keyOf={({ portfolioId }) => portfolioId}
      nameOf={({ name }) => name}
      people={(portfolio, onClose) => <People {...portfolio} onClose={onClose} />}
    />
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

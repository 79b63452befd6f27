import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ListedSnapshot, SnapshotList } from '#contract/snapshot';
import { openPage } from '../../../bridge/host-links';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { withWholeDays } from '../../../messages/whole-days';
import { Page } from '../../../ui/layout/page';
import { TextLink } from '../../../ui/link/text-link';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable } from '../../../ui/table/flat-table';
import { Loaded } from '../../failure/loaded';
import { usePageContext } from '../../navigation/navigation';
import { usePeopleNames, type PeopleNames } from '../../people/use-people-names';
import styles from '../snapshot.module.css';
import { listQuery } from './queries';
import { useActName } from './use-act-name';
import { WithdrawAny } from './withdraw-any';

const Line = ({ children }: { readonly children: ReactNode }) => <span className={styles.line}>{children}</span>;

/** The page that a snapshot stands on. Confluence finds it by its id alone. */
function PageLink({ contentId }: { readonly contentId: string }) {
  const say = useText();
  const { siteUrl } = usePageContext();
  const address = `${siteUrl}/wiki/pages/viewpage.action?pageId=${contentId}`;
  return (
    <Line>
      <TextLink href={address} onFollow={() => void openPage(address)}>
        {say('snapshot.admin.openPage', { id: contentId })}
      </TextLink>
    </Line>
  );
}

function Latest({ snapshot, names }: { readonly snapshot: ListedSnapshot; readonly names: PeopleNames }) {
  const say = useText();
  const { moment } = useFormats();
  const name = useActName(names)(snapshot.by);
  return <>{say(`snapshot.admin.${snapshot.action}`, { name, moment: withWholeDays(moment(snapshot.at)) })}</>;
}

interface TableProps {
  readonly snapshots: readonly ListedSnapshot[];
  readonly onWithdraw: (snapshot: ListedSnapshot) => void;
}

function SnapshotTable({ snapshots, onWithdraw }: TableProps) {
  const say = useText();
  const names = usePeopleNames([snapshots.map(({ by }) => by)]);
  const nameOf = ({ name }: ListedSnapshot) => (name === '' ? say('snapshot.admin.site') : name);
  return (
    <FlatTable
      label={say('snapshot.admin.tab')}
      items={snapshots}
      keyOf={({ snapshotId }) => snapshotId}
      columns={[
        { id: 'name', title: say('snapshot.admin.name'), cell: nameOf },
        {
          id: 'kind',
          title: say('snapshot.admin.kind'),
          cell: ({ kind }) => say(`snapshot.admin.kind.${kind}`),
        },
        { id: 'page', title: say('snapshot.admin.page'), cell: ({ contentId }) => <PageLink contentId={contentId} /> },
        {
          id: 'latest',
          title: say('snapshot.admin.latest'),
          cell: (snapshot) => <Latest snapshot={snapshot} names={names} />,
        },
        {
          id: 'state',
          title: say('snapshot.admin.state'),
          cell: ({ readable, newestVersion: versions }) => (
            <Line>{say('snapshot.admin.readable', { readable, versions })}</Line>
          ),
        },
        {
          id: 'actions',
          title: say('snapshot.admin.actions'),
          cell: (snapshot) =>
            snapshot.readable > 0 && (
              <Button
                spacing="compact"
                aria-label={say('snapshot.admin.withdrawOf', { name: nameOf(snapshot) })}
                onClick={() => onWithdraw(snapshot)}
              >
                {say('snapshot.admin.withdraw')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Snapshots({ snapshots, isCut }: SnapshotList) {
  const say = useText();
  const [asked, setAsked] = useState<ListedSnapshot | null>(null);
  const count = snapshots.filter(({ readable }) => readable > 0).length;
  if (snapshots.length === 0) {
    return (
      <Page title={say('snapshot.admin.tab')}>
        <EmptyState header={say('snapshot.admin.none')} headingLevel={2} description={say('snapshot.admin.none.how')} />
      </Page>
    );
  }
  return (
    <Page title={say('snapshot.admin.tab')} answer={say('snapshot.admin.answer', { count })}>
      {isCut && <QuietNotice>{say('snapshot.admin.cut')}</QuietNotice>}
      {asked && <WithdrawAny key={asked.snapshotId} snapshot={asked} onClose={() => setAsked(null)} />}
      <SnapshotTable snapshots={snapshots} onWithdraw={setAsked} />
    </Page>
  );
}

/** What is frozen on pages of Confluence, wherever, for administrators. */
export function SnapshotsTab() {
  const say = useText();
  return (
    <Loaded
      query={useQuery(listQuery)}
      shape="page"
      loadingLabel={say('snapshot.admin.loading')}
      loadedText={() => say('snapshot.loaded')}
    >
      {(list) => <Snapshots {...list} />}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RecordHead, RecordView as Record } from '#contract/portfolio-record';
import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { BaselinesTab } from '../baselines/baselines-tab';
import { CapacityTab } from '../capacity/capacity-tab';
import { PlanTab } from '../dependencies/plan/plan-tab';
import { Loaded } from '../failure/loaded';
import { useNavigation, useSeenDay } from '../navigation/navigation';
import { portfolioTabs, type PortfolioTab } from '../navigation/route';
import { Trail, WayHome } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { PrintButton } from '../overview/print-button';
import { visitQuery } from '../overview/queries';
import { portfolioQuery } from '../portfolio/queries';
import { timelineQuery } from '../timeline/queries';
import { WorkTab } from '../work/work-tab';
import { TimelineTab } from '../timeline/timeline-tab';
import { ChangesTab } from './changes/changes-tab';
import { SettingsTab } from './editor/settings-tab';
import { OverviewTab } from './overview-tab';
import styles from './portfolio-record.module.css';
import { recordQuery } from './queries';
import { ArchivedNotice, RecordHeadLines } from './record-head';
import { RecordMenu } from './record-menu';
import { Standing } from './standing';

interface RecordViewProps {
  readonly portfolioId: string;
  readonly tab: PortfolioTab;
}

interface FrameProps {
  readonly head: RecordHead;
  readonly tab: PortfolioTab;
  readonly children: ReactNode;
}

/** Title, people's words and tabs: what stays while one goes from tab to tab. */
function Frame({ head, tab, children }: FrameProps) {
  const say = useText();
  const navigation = useNavigation();
  useWindowTitle(head.name);
  const tabs = portfolioTabs.filter((id) => id !== 'settings' || head.rights.mayEdit || tab === 'settings');
  const { portfolioId } = head;
  return (
    <Page
      title={head.name}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      takesFocus={navigation?.hasMoved ?? false}
      actions={
        <div className={styles.actions}>
          <RecordMenu head={head} />
        </div>
      }
    >
      <RecordHeadLines head={head} />
      <ArchivedNotice head={head} />
      <PageTabs
        id={`portfolio-${portfolioId}`}
        tabs={tabs.map((id) => ({ id, title: say(`record.tab.${id}`) }))}
        selected={tab}
        onSelect={(next) => navigation?.go({ page: 'portfolio', portfolioId, tab: next })}
      >
        {children}
      </PageTabs>
    </Page>
  );
}

/** Each part of the page knows the head of the portfolio; whichever is newer counts. */
function newerOf(a: RecordHead | undefined, b: RecordHead | undefined): RecordHead | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.version > b.version ? a : b;
}

interface OtherTabProps {
  readonly tab: PortfolioTab;
  readonly record: Record;
  readonly name: string;
}

function OtherTab({ tab, record, name }: OtherTabProps) {
  switch (tab) {
    case 'work':
      return <WorkTab head={record} name={name} />;
    case 'timeline':
      return <TimelineTab portfolioId={record.portfolioId} name={name} />;
    case 'baselines':
      return <BaselinesTab portfolioId={record.portfolioId} />;
    case 'capacity':
      return <CapacityTab portfolioId={record.portfolioId} />;
    case 'settings':
      return <SettingsTab record={record} />;
    case 'dependencies':
      return <PlanTab portfolioId={record.portfolioId} name={name} />;
    default:
      return <ChangesTab record={record} />;
  }
}

/** One portfolio that people made. */
export function RecordView({ portfolioId, tab }: RecordViewProps) {
  const say = useText();
  const overview = useQuery({ ...portfolioQuery(portfolioId, useSeenDay()), enabled: tab === 'overview' });
  const record = useQuery({ ...recordQuery(portfolioId), enabled: tab !== 'overview' });
  // Asked for beside the head, so that the tab waits for one answer only.
  useQuery({ ...timelineQuery(portfolioId, useSeenDay()), enabled: tab === 'timeline' });
  // Noted on whichever tab it begins. A failure is none of the person's.
  useQuery(visitQuery(portfolioId));
  const head = newerOf(overview.data?.portfolio?.head, record.data);
  const loading = { loadingLabel: say('portfolio.loading'), loadedText: () => say('record.loaded') };
  if (head === undefined) {
    const query = tab === 'overview' ? overview : record;
    return (
      <Loaded<unknown> query={query} shape="page" wayBack={<WayHome />} {...loading}>
        {() => null}
      </Loaded>
    );
  }
  const isOverview = tab === 'overview';
  return (
    <Frame head={head} tab={tab}>
      {isOverview ? (
        <Loaded query={overview} shape="rows" {...loading}>
          {(view) => (
            <>
              <Standing view={view}>
                <PrintButton />
              </Standing>
              <OverviewTab view={view} head={head} />
            </>
          )}
        </Loaded>
      ) : (
        <Loaded query={record} shape="rows" {...loading}>
          {(one) => <OtherTab tab={tab} record={one} name={head.name} />}
        </Loaded>
      )}
    </Frame>
  );
}

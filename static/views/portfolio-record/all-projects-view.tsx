import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { CapacityTab } from '../capacity/capacity-tab';
import { PlanTab } from '../dependencies/plan/plan-tab';
import { Loaded } from '../failure/loaded';
import { useNavigation, useSeenDay } from '../navigation/navigation';
import { portfolioTabs, type PortfolioTab } from '../navigation/route';
import { Trail, WayHome } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { AllProjectsContent } from '../portfolio/portfolio-view';
import { portfolioQuery } from '../portfolio/queries';
import { WorkTab } from '../work/work-tab';
import { TimelineTab } from '../timeline/timeline-tab';
import { Standing } from './standing';

/** What the tabs beside the overview show of all projects. They are nobody's record, so the tabs of a record are missing. */
const contents: Readonly<Partial<Record<PortfolioTab, (name: string) => ReactNode>>> = {
  work: (name) => <WorkTab head={null} name={name} />,
  timeline: (name) => <TimelineTab portfolioId={null} name={name} />,
  dependencies: (name) => <PlanTab portfolioId={null} name={name} />,
  capacity: () => <CapacityTab portfolioId={null} />,
};

const tabs = portfolioTabs.filter((tab) => tab === 'overview' || tab in contents);

interface FrameProps {
  readonly tab: PortfolioTab;
  readonly children: ReactNode;
}

function Frame({ tab, children }: FrameProps) {
  const say = useText();
  const navigation = useNavigation();
  const name = say('portfolio.all');
  useWindowTitle(name);
  return (
    <Page
      title={name}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      takesFocus={navigation?.hasMoved ?? false}
    >
      <PageTabs
        id="all-projects"
        tabs={tabs.map((id) => ({ id, title: say(`record.tab.${id}`) }))}
        selected={tab}
        onSelect={(next) => navigation?.go({ page: 'portfolio', portfolioId: null, tab: next })}
      >
        {children}
      </PageTabs>
    </Page>
  );
}

function Overview() {
  const say = useText();
  return (
    <Loaded
      query={useQuery(portfolioQuery(null, useSeenDay()))}
      shape="page"
      loadingLabel={say('portfolio.loading')}
      wayBack={<WayHome />}
      loadedText={(view) => say('portfolio.loaded', { count: view.projects.length })}
    >
      {(view) => (
        <Frame tab="overview">
          <Standing view={view} />
          <AllProjectsContent view={view} />
        </Frame>
      )}
    </Loaded>
  );
}

/** Every project of the site that the viewer may browse. */
export function AllProjectsView({ tab }: { readonly tab: PortfolioTab }) {
  const say = useText();
  const contentOf = contents[tab];
  return contentOf ? <Frame tab={tab}>{contentOf(say('portfolio.all'))}</Frame> : <Overview />;
}

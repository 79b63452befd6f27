import { LinkButton } from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EpicView as View } from '#contract/epic';
import { followHostLink } from '../../bridge/host-links';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { IssueDependencies } from '../dependencies/issue-dependencies';
import type { Goals } from '../delivery/burn-up-goals';
import { IssueDelivery } from '../delivery/delivery-tab';
import { Loaded } from '../failure/loaded';
import { issueCount } from '../figures/progress';
import { DayControl } from '../history/day-control';
import { PastNotice } from '../history/past-notice';
import { StatusLozenge } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { useKeptState } from '../navigation/kept-state';
import { useNavigation, usePageContext, usePortfolioId, useSeenDay } from '../navigation/navigation';
import { WayHome, Trail, type TrailStep } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { usePortfolioSteps } from '../portfolio-record/use-portfolio-steps';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { EpicChildren } from './epic-children';
import { NumberFacts, PlanFacts, ProgressFacts } from './epic-facts';
import { stateOf } from './epic-state';
import { goalsOfIssue } from './pulse/issue-goals';
import styles from './epic.module.css';
import { PortfolioLine } from './pulse/portfolio-line';
import { BlockersSection, PeopleSection, WeekSection } from './pulse/pulse-sections';
import { usePulse, type PulseState } from './pulse/use-pulse';
import { ProgressHistory } from './progress-history';
import { epicQuery } from './queries';

function stepsTo({ item, projectName, above }: View, portfolios: readonly TrailStep[]): TrailStep[] {
  const { projectKey } = item.issue;
  const project: TrailStep = { text: projectName, route: { page: 'product', product: projectKey } };
  const ancestors = above.map((ancestor): TrailStep => ({
    text: issueName(ancestor),
    route: { page: 'epic', issueKey: ancestor.key },
  }));
  return [...portfolios, project, ...ancestors];
}

function Actions({ view }: { readonly view: View }) {
  const say = useText();
  const { siteUrl } = usePageContext();
  const { key } = view.item.issue;
  return (
    <div className={styles.actions}>
      <DayControl view={view}>
        <DataAge asOf={view.asOf} />
      </DayControl>
      <LinkButton
        href={`${siteUrl}/browse/${key}`}
        onClick={(event) => {
          event.preventDefault();
          void followHostLink({ to: 'issue', issueKey: key }, event.ctrlKey || event.metaKey);
        }}
      >
        {say('epic.openInJira')}
      </LinkButton>
    </div>
  );
}

function Epic({ view }: { readonly view: View }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const navigation = useNavigation();
  const { issue } = view.item;
  const title = say('epic.pageTitle', { key: issue.key, summary: issue.summary }).trim();
  useWindowTitle(title);
  const portfolios = usePortfolioSteps();
  const pulse = usePulse(issue.key);
  // What is going on is told of today alone.
  const present = view.now === null ? pulse : null;
  const hasChildren = issueCount(view.item.children.issues) > 0;
  const goals = useMemo(() => goalsOfIssue(pulse.pulse, issue.due), [pulse.pulse, issue.due]);
  return (
    <Page
      title={title}
      breadcrumbs={navigation && <Trail steps={stepsTo(view, portfolios)} />}
      takesFocus={navigation?.hasMoved ?? false}
      actions={<Actions view={view} />}
      answer={
        <>
          <StatusLozenge name={issue.statusName} category={issue.category} /> {sayMessage(stateOf(view, day))}
        </>
      }
    >
      <IndexNotice index={view.index} />
      <PastNotice view={view} figures={view.item.children} />
      <Share share={view.inPortfolio} />
      <div className={styles.facts}>
        {hasChildren && <ProgressFacts view={view} pulse={present} />}
        <PlanFacts view={view} pulse={present} portfolios={<PortfolioLine state={pulse} />} />
        <NumberFacts numbers={view.item.numbers} />
      </div>
      <Now view={view} pulse={present} goals={goals} />
      <IssueDependencies issueKey={issue.key} look="table" />
      <Below view={view} goals={present && goals} />
    </Page>
  );
}

/** Figures of the portfolio that is looked from are of what it holds; those of the page are of the whole epic. */
function Share({ share }: { readonly share: View['inPortfolio'] }) {
  const say = useText();
  if (share === null || share.held === share.below) return null;
  return <QuietNotice>{say('epic.inPortfolio', { ...share })}</QuietNotice>;
}

interface NowProps {
  readonly view: View;
  /** null: a past day is seen. */
  readonly pulse: PulseState | null;
  readonly goals: Goals | null;
}

/** What is going on, beside how it came to that. */
function Now({ view, pulse, goals }: NowProps) {
  const say = useText();
  const { key } = view.item.issue;
  const hasChildren = issueCount(view.item.children.issues) > 0;
  return (
    <div className={styles.now}>
      <div className={styles.parts}>
        {pulse ? (
          <>
            <BlockersSection state={pulse} issueKey={key} opens="altitude" />
            <WeekSection state={pulse} opens="altitude" />
          </>
        ) : (
          <QuietNotice>{say('pulse.presentOnly')}</QuietNotice>
        )}
      </div>
      {hasChildren && (
        <div className={styles.parts}>
          <ProgressHistory issueKey={key} goals={goals} />
          {pulse && <PeopleSection state={pulse} />}
        </div>
      )}
    </div>
  );
}

const tabs = ['children', 'delivery'] as const;

/** What belongs to the issue, and how it was delivered. */
function Below({ view, goals }: { readonly view: View; readonly goals: Goals | null }) {
  const say = useText();
  const { key } = view.item.issue;
  const [tab, setTab] = useKeptState<(typeof tabs)[number]>(`epic/${key}/tab`, 'children');
  const children = (
    <Section
      title={say('epic.children')}
      {...(view.childrenElsewhere > 0 && { note: say('epic.children.elsewhere', { count: view.childrenElsewhere }) })}
    >
      <EpicChildren view={view} />
    </Section>
  );
  if (issueCount(view.item.children.issues) === 0) return children;
  return (
    <PageTabs
      id={`epic-${key}`}
      tabs={tabs.map((id) => ({ id, title: say(`epic.tab.${id}`) }))}
      selected={tab}
      onSelect={setTab}
    >
      {tab === 'children' ? children : <IssueDelivery issueKey={key} goals={goals} />}
    </PageTabs>
  );
}

/** One issue with what belongs to it, as a whole page. */
export function EpicView({ issueKey }: { readonly issueKey: string }) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(epicQuery(issueKey, useSeenDay(), usePortfolioId()))}
      shape="page"
      loadingLabel={say('epic.loading')}
      wayBack={<WayHome />}
      loadedText={() => say('epic.loaded', { key: issueKey })}
    >
      {(view) => <Epic view={view} />}
    </Loaded>
  );
}

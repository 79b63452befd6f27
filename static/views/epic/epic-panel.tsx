import type { EpicView } from '#contract/epic';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Compact, StateLine } from '../../ui/layout/compact';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { IssueDependencies } from '../dependencies/issue-dependencies';
import { issueCount } from '../figures/progress';
import { RouteLink } from '../navigation/links';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { PlanFacts, ProgressFacts } from './epic-facts';
import { stateOf } from './epic-state';
import styles from './epic.module.css';
import { LoadedEpic } from './loaded-epic';
import { PortfolioLine } from './pulse/portfolio-line';
import { BlockersSection, PeopleSection, WeekSection } from './pulse/pulse-sections';
import { usePulse } from './pulse/use-pulse';

function Panel({ view }: { readonly view: EpicView }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const { key } = view.item.issue;
  const pulse = usePulse(key);
  const hasChildren = issueCount(view.item.children.issues) > 0;
  return (
    <Compact label={say('epic.panel', { key })}>
      <StateLine>{sayMessage(stateOf(view, day))}</StateLine>
      <IndexNotice index={view.index} />
      {hasChildren ? <ProgressFacts view={view} pulse={pulse} /> : <QuietNotice>{say('pulse.leaf')}</QuietNotice>}
      <PlanFacts view={view} pulse={pulse} portfolios={<PortfolioLine state={pulse} />} />
      <BlockersSection state={pulse} issueKey={key} opens="jira" />
      {hasChildren && <PeopleSection state={pulse} />}
      <WeekSection state={pulse} opens="jira" />
      {!hasChildren && <IssueDependencies issueKey={key} look="stack" />}
      <div className={styles.foot}>
        <RouteLink to={{ page: 'epic', issueKey: key }}>{say('epic.openFull')}</RouteLink>
        <DataAge asOf={view.asOf} />
      </div>
    </Compact>
  );
}

/** What is going on at one issue, at a glance, for a panel of 320 to 700 pixels. */
export function EpicPanel({ issueKey }: { readonly issueKey: string }) {
  return <LoadedEpic issueKey={issueKey}>{(view) => <Panel view={view} />}</LoadedEpic>;
}

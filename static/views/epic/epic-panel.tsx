import type { EpicView } from '#contract/epic';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Compact, StateLine } from '../../ui/layout/compact';
import { IssueDependencies } from '../dependencies/issue-dependencies';
import { issueCount } from '../figures/progress';
import { RouteLink } from '../navigation/links';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { EpicChildren } from './epic-children';
import { PlanFacts, ProgressFacts } from './epic-facts';
import { stateOf } from './epic-state';
import styles from './epic.module.css';
import { LoadedEpic } from './loaded-epic';

function Panel({ view }: { readonly view: EpicView }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const { key } = view.item.issue;
  const hasChildren = issueCount(view.item.children.issues) > 0;
  return (
    <Compact label={say('epic.panel', { key })}>
      <StateLine>{sayMessage(stateOf(view, day))}</StateLine>
      <IndexNotice index={view.index} />
      {hasChildren && <ProgressFacts view={view} />}
      <PlanFacts view={view} />
      <IssueDependencies issueKey={key} look="stack" />
      {hasChildren && <EpicChildren view={view} look="stack" />}
      <div className={styles.foot}>
        <RouteLink to={{ page: 'epic', issueKey: key }}>{say('epic.openFull')}</RouteLink>
        <DataAge asOf={view.asOf} />
      </div>
    </Compact>
  );
}

/** Everything on one issue, for a panel of 320 to 700 pixels. */
export function EpicPanel({ issueKey }: { readonly issueKey: string }) {
  return <LoadedEpic issueKey={issueKey}>{(view) => <Panel view={view} />}</LoadedEpic>;
}

import type { EpicView } from '#contract/epic';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Compact, FactLine, FactLines, StateLine } from '../../ui/layout/compact';
import { LateCount } from '../figures/count';
import { IssueProgress } from '../figures/progress-cell';
import { issueCount } from '../figures/progress';
import { IssueDue, OwnPoints } from '../items/issue-cells';
import { ConflictMark } from '../items/name-cell';
import { DataAge } from '../site-index/data-age';
import { Parent } from './epic-facts';
import { stateOf } from './epic-state';
import { LoadedEpic } from './loaded-epic';

/** Its own progress, or its parent's where nothing belongs to it. */
function Bar({ view }: { readonly view: EpicView }) {
  const { item, parent } = view;
  if (issueCount(item.children.issues) > 0) return <IssueProgress issues={item.children.issues} />;
  return parent.kind === 'open' ? <IssueProgress issues={parent.children.issues} /> : null;
}

function Glance({ view }: { readonly view: EpicView }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const { item, parent } = view;
  const hasChildren = issueCount(item.children.issues) > 0;
  const facts = (
    <FactLines>
      {hasChildren ? (
        <FactLine name={say('figures.late')}>
          <LateCount late={item.children.late} issues={item.children.issues} />
        </FactLine>
      ) : (
        <FactLine name={say('epic.points')}>
          <OwnPoints issue={item.issue} withUnit />
        </FactLine>
      )}
      <FactLine name={say('epic.due')}>
        <IssueDue issue={item.issue} /> <ConflictMark item={item} />
      </FactLine>
      <FactLine name={say('epic.parent.of')}>
        <Parent parent={parent} />
        {!hasChildren && <Bar view={view} />}
      </FactLine>
    </FactLines>
  );
  return (
    <Compact label={say('epic.glance')}>
      <StateLine>{sayMessage(stateOf(view, day))}</StateLine>
      {hasChildren && <Bar view={view} />}
      {facts}
      <DataAge asOf={view.asOf} />
    </Compact>
  );
}

/** The answer in a sidebar: how far, how late, part of what. */
export function EpicGlance({ issueKey }: { readonly issueKey: string }) {
  return <LoadedEpic issueKey={issueKey}>{(view) => <Glance view={view} />}</LoadedEpic>;
}

import type { EpicView } from '#contract/epic';
import { useText } from '../../messages/use-text';
import { IssueList } from '../issues/issue-list';

interface EpicChildrenProps {
  readonly view: EpicView;
  readonly look: 'table' | 'stack';
}

/** The issues that belong to this one, wherever they are. */
export function EpicChildren({ view, look }: EpicChildrenProps) {
  const say = useText();
  return (
    <IssueList
      label={say('epic.childrenList')}
      scope={{ of: 'epic', issueId: view.item.issue.issueId }}
      first={view.children}
      emptyText={say('items.none')}
      look={look}
    />
  );
}

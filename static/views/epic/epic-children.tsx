import type { EpicView } from '#contract/epic';
import { useText } from '../../messages/use-text';
import { IssueList } from '../issues/issue-list';

/** The issues that belong to this one, wherever they are, as Jira has them at this moment; each opens as this one did. */
export function EpicChildren({ view }: { readonly view: EpicView }) {
  const say = useText();
  return (
    <IssueList
      label={say('epic.childrenList')}
      scope={{ of: 'epic', issueId: view.item.issue.issueId }}
      first={view.children}
      emptyText={say('items.none')}
      opens="altitude"
      isLive
    />
  );
}

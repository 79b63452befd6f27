import type { DeliveryItem } from '#contract/delivery';
import { issueName } from '../../items/issue-name';
import { IssueLink, RouteLink } from '../../navigation/links';

/** Where the name of an issue leads: panels stay in Jira, pages in Altitude. */
export type Opens = 'jira' | 'altitude';

interface OpenedIssueProps {
  readonly item: Pick<DeliveryItem, 'key' | 'summary'>;
  readonly opens: Opens;
}

export function OpenedIssue({ item, opens }: OpenedIssueProps) {
  const name = issueName(item);
  if (opens === 'jira') return <IssueLink issueKey={item.key}>{name}</IssueLink>;
  return <RouteLink to={{ page: 'epic', issueKey: item.key }}>{name}</RouteLink>;
}

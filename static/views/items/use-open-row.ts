import { useCallback } from 'react';
import { followHostLink } from '../../bridge/host-links';
import { useNavigation } from '../navigation/navigation';
import type { GridRow } from './grid-row';

/** What Enter on a line does: opens it, or does what the line offers. */
export function useOpenRow(): (row: GridRow) => void {
  const navigation = useNavigation();
  return useCallback(
    (row: GridRow) => {
      if (row.kind === 'project') navigation?.go({ page: 'product', product: row.project.key });
      else if (row.kind === 'without-epic') navigation?.go({ page: 'product', product: row.projectKey });
      else if (row.kind === 'item') navigation?.go({ page: 'epic', issueKey: row.item.issue.key });
      else if (row.kind === 'issue') void followHostLink({ to: 'issue', issueKey: row.issue.key }, false);
      else if (row.kind === 'more') row.showMore();
      else if (row.kind === 'failed') row.retry();
    },
    [navigation],
  );
}

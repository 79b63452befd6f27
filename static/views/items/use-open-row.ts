import { useCallback } from 'react';
import { followHostLink } from '../../bridge/host-links';
import { useNavigation } from '../navigation/navigation';
import type { Route } from '../navigation/route';
import type { GridRow } from './grid-row';

/** null: it has no page here. */
function routeOf(row: GridRow): Route | null {
  switch (row.kind) {
    case 'project':
      return { page: 'product', product: row.project.key };
    case 'without-epic':
      return { page: 'product', product: row.projectKey };
    case 'item':
      return { page: 'epic', issueKey: row.item.issue.key };
    case 'outside':
      return row.item.isLeftOut ? { page: 'epic', issueKey: row.item.key } : null;
    default:
      return null;
  }
}

/** What Enter on a line does: opens it, or does what the line offers. */
export function useOpenRow(): (row: GridRow) => void {
  const navigation = useNavigation();
  return useCallback(
    (row: GridRow) => {
      const route = routeOf(row);
      if (route) navigation?.go(route);
      else if (row.kind === 'issue') void followHostLink({ to: 'issue', issueKey: row.issue.key }, false);
      else if (row.kind === 'more') row.showMore();
      else if (row.kind === 'failed') row.retry();
    },
    [navigation],
  );
}

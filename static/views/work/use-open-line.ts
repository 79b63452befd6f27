import { useCallback } from 'react';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import type { WorkSubject } from '#contract/work';
import { followHostLink } from '../../bridge/host-links';
import { useNavigation } from '../navigation/navigation';
import type { WorkGridRow } from './work-row';

/** What Enter on a line does: opens it, or does what the line offers. */
export function useOpenLine(): (row: WorkGridRow) => void {
  const navigation = useNavigation();
  return useCallback(
    (row: WorkGridRow) => {
      const open = (subject: WorkSubject): void => {
        if (subject.kind === 'project') navigation?.go({ page: 'product', product: subject.project.key });
        if (subject.kind === 'outside' && subject.isLeftOut) navigation?.go({ page: 'epic', issueKey: subject.key });
        if (subject.kind !== 'item' && subject.kind !== 'elsewhere') return;
        const { key, level } = subject.item.issue;
        if (level >= EPIC_LEVEL) navigation?.go({ page: 'epic', issueKey: key });
        else void followHostLink({ to: 'issue', issueKey: key }, false);
      };
      if (row.kind === 'subject') open(row.subject);
      else if (row.kind === 'more') row.showMore();
      else if (row.kind === 'failed') row.retry();
    },
    [navigation],
  );
}

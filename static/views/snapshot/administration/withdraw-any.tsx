import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedSnapshot } from '#contract/snapshot';
import { call, unwrap } from '../../../bridge/call';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { WithdrawForm } from '../withdraw-form';
import { listQuery } from './queries';

interface WithdrawAnyProps {
  readonly snapshot: ListedSnapshot;
  readonly onClose: () => void;
}

/** Taking all versions of a snapshot from every reader, without editing its page. */
export function WithdrawAny({ snapshot: { snapshotId, revision, name }, onClose }: WithdrawAnyProps) {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: (given: string) => unwrap(call('snapshot.withdrawAny', { snapshotId, revision, reason: given })),
    onSuccess: (list) => {
      client.setQueryData(listQuery.queryKey, list);
      announce(say('snapshot.withdraw.done'));
      onClose();
    },
  });
  const title = say('snapshot.admin.withdrawOf', { name: name === '' ? say('snapshot.admin.site') : name });
  return (
    <WithdrawForm
      title={title}
      reason={reason}
      onReason={setReason}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onWithdraw={(given) => withdraw.mutate(given)}
      onClose={onClose}
    />
  );
}

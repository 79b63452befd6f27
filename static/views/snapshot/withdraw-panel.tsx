import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, unwrap } from '../../bridge/call';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { EitherField } from './either-field';
import { snapshotKey } from './queries';
import { WithdrawForm } from './withdraw-form';

interface WithdrawProps {
  readonly snapshotId: string;
  /** As it was seen. */
  readonly revision: number;
  /** The version that is shown; null: none that could be withdrawn by itself. */
  readonly version: number | null;
  readonly hasSeveral: boolean;
  readonly onWithdrawn: () => void;
  readonly onClose: () => void;
}

function useWithdraw({ snapshotId, revision, onWithdrawn }: WithdrawProps) {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, reason }: { readonly version: number | 'all'; readonly reason: string }) =>
      unwrap(call('snapshot.withdraw', { snapshotId, revision, version, reason })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: snapshotKey(snapshotId) });
      announce(say('snapshot.withdraw.done'));
      onWithdrawn();
    },
  });
}

interface WhatProps {
  readonly version: number;
  readonly isAll: boolean;
  readonly onChange: (isAll: boolean) => void;
}

function WhatField({ version, isAll, onChange }: WhatProps) {
  const say = useText();
  return (
    <EitherField
      name="withdraw-what"
      legend={say('snapshot.withdraw.what')}
      values={['one', 'all'] as const}
      textOf={(what) => say(`snapshot.withdraw.${what}`, { version })}
      value={isAll ? 'all' : 'one'}
      onChange={(what) => onChange(what === 'all')}
    />
  );
}

/** Taking a version, or all of them, from every reader. */
export function WithdrawPanel(props: WithdrawProps) {
  const { version, hasSeveral, onClose } = props;
  const say = useText();
  const withdraw = useWithdraw(props);
  const [isAll, setIsAll] = useState(version === null);
  const [reason, setReason] = useState('');
  return (
    <WithdrawForm
      title={say('snapshot.withdraw.title')}
      reason={reason}
      onReason={setReason}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onWithdraw={(given) => withdraw.mutate({ version: isAll || version === null ? 'all' : version, reason: given })}
      onClose={onClose}
    >
      {hasSeveral && version !== null && <WhatField version={version} isAll={isAll} onChange={setIsAll} />}
    </WithdrawForm>
  );
}

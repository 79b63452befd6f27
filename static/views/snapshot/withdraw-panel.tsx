import Button from '@atlaskit/button/new';
import { RadioGroup } from '@atlaskit/radio';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LONGEST_REASON } from '#domain/snapshot/withdrawal-reason';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import { FailureMessage } from '../failure/failure-message';
import { Panel } from './panel';
import { snapshotKey } from './queries';
import styles from './snapshot.module.css';

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
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{say('snapshot.withdraw.what')}</legend>
      <RadioGroup
        name="withdraw-what"
        value={isAll ? 'all' : 'one'}
        options={[
          { name: 'withdraw-what', value: 'one', label: say('snapshot.withdraw.one', { version }) },
          { name: 'withdraw-what', value: 'all', label: say('snapshot.withdraw.all') },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'all')}
      />
    </fieldset>
  );
}

/** Taking a version, or all of them, from every reader. */
export function WithdrawPanel(props: WithdrawProps) {
  const { version, hasSeveral, onClose } = props;
  const say = useText();
  const withdraw = useWithdraw(props);
  const [isAll, setIsAll] = useState(version === null);
  const [reason, setReason] = useState('');
  const given = reason.trim().slice(0, LONGEST_REASON);
  const failure = withdraw.error instanceof FailureError ? withdraw.error.failure : null;
  return (
    <Panel
      title={say('snapshot.withdraw.title')}
      closeText={say('snapshot.cancel')}
      onClose={onClose}
      actions={
        <Button
          appearance="danger"
          isDisabled={given === ''}
          isLoading={withdraw.isPending}
          onClick={() => withdraw.mutate({ version: isAll || version === null ? 'all' : version, reason: given })}
        >
          {say('snapshot.withdraw.do')}
        </Button>
      }
    >
      {failure && <FailureMessage failure={failure} />}
      {hasSeveral && version !== null && <WhatField version={version} isAll={isAll} onChange={setIsAll} />}
      <Field
        label={say('snapshot.withdraw.reason')}
        path="reason"
        problems={[]}
        help={say('snapshot.withdraw.reason.help')}
        isRequired
      >
        {(control) => <TextInput {...control} value={reason} onChange={setReason} isRequired />}
      </Field>
      <p className={styles.quiet}>{say('snapshot.withdraw.forGood')}</p>
    </Panel>
  );
}

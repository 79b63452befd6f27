import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { LONGEST_REASON } from '#domain/snapshot/longest-note';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import { FailureMessage } from '../failure/failure-message';
import { Panel } from './panel';
import styles from './snapshot.module.css';

interface WithdrawFormProps {
  readonly title: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
  /** What else there is to choose. */
  readonly children?: ReactNode;
}

/** Why something is withdrawn, and that this is for good. */
export function WithdrawForm(props: WithdrawFormProps) {
  const { title, reason, onReason, isPending, error, onWithdraw, onClose, children } = props;
  const say = useText();
  const given = reason.trim().slice(0, LONGEST_REASON);
  return (
    <Panel
      title={title}
      onClose={onClose}
      actions={
        <Button appearance="danger" isDisabled={given === ''} isLoading={isPending} onClick={() => onWithdraw(given)}>
          {say('snapshot.withdraw.do')}
        </Button>
      }
    >
      {error instanceof FailureError && <FailureMessage failure={error.failure} />}
      {children}
      <Field
        label={say('snapshot.withdraw.reason')}
        path="reason"
        problems={[]}
        help={say('snapshot.withdraw.reason.help')}
        isRequired
      >
        {(control) => <TextInput {...control} value={reason} onChange={onReason} isRequired />}
      </Field>
      <p className={styles.quiet}>{say('snapshot.withdraw.forGood')}</p>
    </Panel>
  );
}

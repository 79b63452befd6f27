import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { SnapshotView } from '#contract/snapshot';
import { useText } from '../../../messages/use-text';
import { WithdrawPanel } from '../withdraw-panel';

interface StillReadableProps {
  /** null: nothing was frozen. */
  readonly snapshotId: string | null;
  /** undefined: not known, or not yet. */
  readonly view: SnapshotView | undefined;
}

/** Beside the choice of live, where something is frozen: who leaves it behind may withdraw it here, and later cannot find it. */
export function StillReadable({ snapshotId, view }: StillReadableProps) {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const { revision, readable } = view?.snapshot ?? { revision: 0, readable: 0 };
  if (snapshotId === null || readable === 0) return null;
  return (
    <>
      <SectionMessage appearance="warning">
        <p>{say('snapshot.config.stillReadable', { count: readable })}</p>
        {!isOpen && <Button onClick={() => setIsOpen(true)}>{say('snapshot.config.withdraw')}</Button>}
      </SectionMessage>
      {isOpen && (
        <WithdrawPanel
          snapshotId={snapshotId}
          revision={revision}
          version={null}
          hasSeveral={false}
          onWithdrawn={close}
          onClose={close}
        />
      )}
    </>
  );
}

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useRef, useState } from 'react';
import type { SnapshotView } from '#contract/snapshot';
import { useText } from '../../../messages/use-text';
import { WithdrawPanel } from '../withdraw-panel';

interface StillReadableProps {
  /** null: nothing was frozen. */
  readonly snapshotId: string | null;
  /** undefined: not known, or not yet. */
  readonly view: SnapshotView | undefined;
  readonly onWithdrawn: () => void;
}

/** Beside the choice of live, where something is frozen: who leaves it behind may withdraw it here, and later cannot find it. */
export function StillReadable({ snapshotId, view, onWithdrawn }: StillReadableProps) {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const { revision, readable } = view?.snapshot ?? { revision: 0, readable: 0 };
  if (snapshotId === null || readable === 0) return null;
  return (
    <>
      <SectionMessage appearance="warning">
        <p>{say('snapshot.config.stillReadable', { count: readable })}</p>
        <Button ref={opener} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {say('snapshot.config.withdraw')}
        </Button>
      </SectionMessage>
      {isOpen && (
        <WithdrawPanel
          snapshotId={snapshotId}
          revision={revision}
          version={null}
          hasSeveral={false}
          onWithdrawn={() => {
            setIsOpen(false);
            onWithdrawn();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

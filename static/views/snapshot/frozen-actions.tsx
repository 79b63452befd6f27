import Button, { IconButton } from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ShownVersion, SnapshotSubject, SnapshotView } from '#contract/snapshot';
import { useText } from '../../messages/use-text';
import { ShowMoreIcon } from '../../ui/icon/icons';
import { ComparePanel } from './compare-panel';
import { PublishPanel } from './publish-panel';
import styles from './snapshot.module.css';
import { VersionsPanel } from './versions-panel';
import { WithdrawPanel } from './withdraw-panel';

type PanelName = 'versions' | 'compare' | 'publish' | 'withdraw';

interface FrozenActionsProps {
  readonly snapshotId: string;
  readonly subject: SnapshotSubject | null;
  readonly title: string;
  readonly view: SnapshotView & { readonly snapshot: NonNullable<SnapshotView['snapshot']> };
  /** @param version null: the newest */
  readonly onRead: (version: number | null) => void;
}

const texts = {
  versions: 'snapshot.versions',
  compare: 'snapshot.compare',
  publish: 'snapshot.publishNew',
  withdraw: 'snapshot.withdraw',
} as const;

/** What this reader can do here. */
function offered({ subject, view: { mayPublish, snapshot } }: FrozenActionsProps): PanelName[] {
  const isReadable = snapshot.shown.state === 'published';
  return [
    'versions',
    ...(isReadable ? (['compare'] as const) : []),
    ...(mayPublish && subject ? (['publish'] as const) : []),
    ...(mayPublish && snapshot.readable > 0 ? (['withdraw'] as const) : []),
  ];
}

function OldVersion({ view: { snapshot }, onNewest }: Pick<FrozenActionsProps, 'view'> & { onNewest: () => void }) {
  const say = useText();
  const { newestVersion: newest, shown } = snapshot;
  if (shown.version === newest) return null;
  return (
    <p className={styles.event}>
      {say('snapshot.old', { version: shown.version, newest })}
      <Button appearance="subtle" spacing="compact" onClick={onNewest}>
        {say('snapshot.newest')}
      </Button>
    </p>
  );
}

function OpenPanel({
  name,
  onClose,
  onDone,
  ...props
}: FrozenActionsProps & { name: PanelName; onClose: () => void; onDone: () => void }): ReactNode {
  const { snapshotId, subject, title, view, onRead } = props;
  const { revision, readable, shown } = view.snapshot;
  const seen = { snapshotId, revision, onClose };
  switch (name) {
    case 'versions':
      return <VersionsPanel {...seen} shown={shown.version} onRead={onRead} />;
    case 'compare':
      return shown.state === 'published' && <ComparePanel snapshotId={snapshotId} shown={shown} onClose={onClose} />;
    case 'publish':
      return subject && <PublishPanel {...seen} subject={subject} title={title} onPublished={() => onRead(null)} />;
    case 'withdraw':
      return (
        <WithdrawPanel
          {...seen}
          version={shown.state === 'published' ? shown.version : null}
          hasSeveral={readable > 1}
          onWithdrawn={onDone}
        />
      );
  }
}

/**
 * What was chosen of the row, and the way back from it to the button. What comes once something was done may stand elsewhere
 * in the document, and the button with it, so focus that was lost by that follows.
 */
function usePanel(shown: ShownVersion) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isDone.current && isLost) button.current?.focus();
    isDone.current = false;
  }, [shown]);
  const close = () => {
    setPanel(null);
    button.current?.focus();
  };
  const end = () => {
    isDone.current = true;
    close();
  };
  return { button, panel, setPanel, close, end };
}

interface FrozenActions {
  /** Opens and closes the row of actions. */
  readonly toggle: ReactNode;
  /** The row, and what was chosen in it; nothing while it is closed. */
  readonly row: ReactNode;
}

/** What more there is to know and to do, in the macro itself: a menu would not fit into the frame of a small one. */
export function useFrozenActions(props: FrozenActionsProps): FrozenActions {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { button, panel, setPanel, close, end } = usePanel(props.view.snapshot.shown);
  const read = (version: number | null) => {
    props.onRead(version);
    end();
  };
  const toggle = (
    <span className={styles.screenOnly}>
      <IconButton
        ref={button}
        appearance="subtle"
        spacing="compact"
        icon={ShowMoreIcon}
        label={say('snapshot.more')}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
          setPanel(null);
        }}
      />
    </span>
  );
  const choices = offered(props).map((name) => (
    <Button key={name} spacing="compact" aria-expanded={panel === name} onClick={() => setPanel(name)}>
      {say(texts[name])}
    </Button>
  ));
  const row = (
    <div className={styles.screenOnly}>
      {isOpen && (
        <div className={styles.bar} role="group" aria-label={say('snapshot.more')}>
          {choices}
        </div>
      )}
      <OldVersion view={props.view} onNewest={() => read(null)} />
      {panel && <OpenPanel {...props} name={panel} onRead={read} onClose={close} onDone={end} />}
    </div>
  );
  return { toggle, row };
}

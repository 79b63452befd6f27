import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useRef, useState } from 'react';
import { followHostLink } from '../../../bridge/host-links';
import { useText } from '../../../messages/use-text';
import type { Feature } from '../feature';
import type { ProjectPart } from '../feature-words';
import styles from '../features.module.css';
import type { FeatureState } from '../use-feature-state';
import { EditDialog } from './edit-dialog';

/** More keys make an address that browsers and proxies cut off. */
const mostKeys = 200;

interface SelectionBarProps {
  readonly state: FeatureState;
  readonly features: readonly Feature[];
  readonly releases: readonly ProjectPart[];
  /** Nothing can be changed on a past day. */
  readonly mayEdit: boolean;
}

/** What can be done with the epics that are selected. */
export function SelectionBar({ state, features, releases, mayEdit }: SelectionBarProps) {
  const say = useText();
  const bar = useRef<HTMLDivElement>(null);
  const [isEditing, setIsEditing] = useState(false);
  const selected = features.filter(({ row }) => state.selected.has(row.issue.key));
  if (selected.length === 0) return null;
  const jql = `key in (${selected.map(({ row }) => row.issue.key).join(', ')}) ORDER BY rank ASC`;
  return (
    <>
      <div ref={bar} className={styles.bar} role="group" aria-label={say('features.selection')} tabIndex={-1}>
        <strong>{say('features.selection.count', { count: selected.length })}</strong>
        <div className={styles.actions}>
          {mayEdit && (
            <Button spacing="compact" appearance="primary" onClick={() => setIsEditing(true)}>
              {say('features.edit')}
            </Button>
          )}
          <Button
            spacing="compact"
            isDisabled={selected.length > mostKeys}
            onClick={() => void followHostLink({ to: 'search', jql }, true)}
          >
            {say('work.selection.open')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => state.setSelected(new Set())}>
            {say('work.selection.clear')}
          </Button>
        </div>
      </div>
      <ModalTransition>
        {isEditing && (
          <EditDialog features={selected} releases={releases} onClose={() => setIsEditing(false)} returnTo={bar} />
        )}
      </ModalTransition>
    </>
  );
}

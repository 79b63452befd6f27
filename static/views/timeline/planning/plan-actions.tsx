import Button from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { itemId, type Subject } from '../plan-tree';
import styles from '../timeline-view.module.css';
import type { Planning } from './use-planning';

interface PlanActionsProps {
  readonly subject: Subject;
  readonly planning: Planning;
  /** Told the id of the line. */
  readonly onDate: (id: string) => void;
}

/** What can be planned of the selected line: only items, and only while somebody plans. */
export function PlanActions({ subject, planning, onDate }: PlanActionsProps) {
  const say = useText();
  if (!planning.isPlanning || subject.kind !== 'item') return null;
  const { item } = subject;
  return (
    <div className={styles.itemActions}>
      <Button spacing="compact" onClick={() => onDate(itemId(item))}>
        {say('planning.setDates')}
      </Button>
      {planning.proposal.has(item.key) && (
        <Button spacing="compact" appearance="subtle" onClick={() => planning.takeBack([item.key])}>
          {say('planning.takeBack')}
        </Button>
      )}
    </div>
  );
}

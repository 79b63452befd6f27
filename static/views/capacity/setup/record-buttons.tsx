import Button from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import styles from './setup.module.css';

interface RecordButtonsProps {
  readonly name: string;
  readonly onEdit: () => void;
  /** null: it cannot be removed. */
  readonly onRemove: (() => void) | null;
}

/** What can be done with one line of a list. */
export function RecordButtons({ name, onEdit, onRemove }: RecordButtonsProps) {
  const say = useText();
  return (
    <span className={styles.actions}>
      <Button spacing="compact" aria-label={say('setup.editOf', { name })} onClick={onEdit}>
        {say('setup.edit')}
      </Button>
      {onRemove && (
        <Button spacing="compact" appearance="subtle" aria-label={say('setup.removeOf', { name })} onClick={onRemove}>
          {say('setup.remove')}
        </Button>
      )}
    </span>
  );
}

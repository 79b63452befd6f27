import type { Ref } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '../icon/icons';
import styles from './disclosure-button.module.css';

interface DisclosureButtonProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Id of what it shows and hides. */
  readonly controls: string;
  readonly onTurn: () => void;
  readonly button?: Ref<HTMLButtonElement> | undefined;
}

/** Shows and hides what stands below it. */
export function DisclosureButton({ title, isOpen, controls, onTurn, button }: DisclosureButtonProps) {
  const Icon = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      ref={button}
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onTurn}
    >
      <Icon label="" size="small" />
      {title}
    </button>
  );
}

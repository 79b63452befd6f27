import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SearchIcon } from '../icon/icons';
import styles from './filter-row.module.css';

const MOST_CHARACTERS = 200;

interface TypedProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is typed is passed on after so long a pause in typing; 0: at once. */
  readonly pauseMilliseconds?: number;
}

/** What one types is there at once; whoever waits for it is told when one pauses. */
function useTyped({ text, onText, pauseMilliseconds = 0 }: TypedProps) {
  const [typed, setTyped] = useState(text);
  const [kept, setKept] = useState(text);
  if (kept !== text) {
    // It was changed from elsewhere: cleared, or by a saved view.
    setKept(text);
    setTyped(text);
  }
  const latest = useRef({ text, onText });
  useEffect(() => {
    latest.current = { text, onText };
  });
  useEffect(() => {
    if (pauseMilliseconds === 0 || typed === latest.current.text) return undefined;
    const timer = setTimeout(() => latest.current.onText(typed), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, pauseMilliseconds]);
  const type = (next: string): void => {
    setTyped(next);
    if (pauseMilliseconds === 0) onText(next);
  };
  return { typed, type, reset: () => setTyped('') };
}

interface FilterRowProps extends TypedProps {
  /** What is narrowed or searched. */
  readonly label: string;
  /** Of the field for text. */
  readonly searchLabel: string;
  readonly placeholder: string;
  readonly onEnter?: () => void;
  /** Takes everything back that narrows. */
  readonly clear?: { readonly text: string; readonly isNarrowed: boolean; readonly onClear: () => void };
  /** What else narrows. */
  readonly children?: ReactNode;
}

/** One row that narrows what is below it as one types. */
export function FilterRow({ label, searchLabel, placeholder, onEnter, clear, children, ...rest }: FilterRowProps) {
  const search = useRef<HTMLInputElement>(null);
  const { typed, type, reset } = useTyped(rest);
  return (
    <div className={styles.row} role="search" aria-label={label}>
      <div className={styles.search}>
        <Textfield
          ref={search}
          type="search"
          isCompact
          maxLength={MOST_CHARACTERS}
          aria-label={searchLabel}
          placeholder={placeholder}
          elemBeforeInput={
            <span className={styles.icon}>
              <SearchIcon label="" size="small" />
            </span>
          }
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
        />
      </div>
      {children}
      {clear && (clear.isNarrowed || typed !== '') && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            reset();
            clear.onClear();
            // The button goes away, so focus would be lost with it.
            search.current?.focus();
          }}
        >
          {clear.text}
        </Button>
      )}
    </div>
  );
}

interface FilterToggleProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}

/** One thing that narrows or does not. */
export function FilterToggle({ isOn, onToggle, children }: FilterToggleProps) {
  return (
    <Button spacing="compact" isSelected={isOn} aria-pressed={isOn} onClick={onToggle}>
      {children}
    </Button>
  );
}

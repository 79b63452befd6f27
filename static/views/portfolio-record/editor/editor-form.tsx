import Button from '@atlaskit/button/new';
import { forwardRef, useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import { useText } from '../../../messages/use-text';
import styles from './editor.module.css';
import { focusable } from './use-focus-next';

/** @returns what to call after a failure: the first wrong field takes the focus, or else the first one of all */
export function useFocusWrong(element: RefObject<HTMLFormElement>): () => void {
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts === 0) return;
    const wrong = element.current?.querySelector('[data-invalid]') ?? element.current;
    wrong?.querySelector<HTMLElement>(focusable)?.focus();
  }, [attempts, element]);
  return useCallback(() => {
    setAttempts((before) => before + 1);
  }, []);
}

interface FooterProps {
  readonly isNew: boolean;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Throws away what was typed. */
  readonly onDrop: () => void;
}

function Footer({ isNew, isDirty, isSaving, onDrop }: FooterProps) {
  const say = useText();
  return (
    <div className={styles.footer}>
      <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isNew && !isDirty}>
        {say(isNew ? 'editor.create' : 'editor.save')}
      </Button>
      {(isNew || isDirty) && (
        <Button appearance="subtle" onClick={onDrop}>
          {say(isNew ? 'editor.cancel' : 'editor.discard')}
        </Button>
      )}
      {!isNew && isDirty && <span className={styles.note}>{say('editor.unsaved')}</span>}
    </div>
  );
}

interface EditorFormProps extends FooterProps {
  readonly label: string;
  readonly onSave: () => void;
  /** Beside the fields; none where null. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** Where a record is typed: everything on one page, with the way to save it always in sight. */
export const EditorForm = forwardRef<HTMLFormElement, EditorFormProps>(function EditorForm(
  { label, onSave, aside, children, ...footer },
  ref,
) {
  return (
    <form
      ref={ref}
      noValidate
      className={`${styles.editor ?? ''} ${aside === null ? (styles.alone ?? '') : ''}`}
      aria-label={label}
      onKeyDown={(event) => {
        // Enter chooses in a list; what is sent half chosen would be a surprise.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role === 'combobox')
          event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!footer.isSaving) onSave();
      }}
    >
      <div className={styles.fields}>{children}</div>
      {aside !== null && <div className={styles.aside}>{aside}</div>}
      <Footer {...footer} />
    </form>
  );
});

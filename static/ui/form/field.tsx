import { useId, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { StatusErrorIcon } from '../icon/icons';
import styles from './field.module.css';

/** What the control of a field takes to belong to its label, its help and its problems. */
export interface FieldControl {
  readonly id: string;
  /** Id of the help and the problems; absent where there are neither. */
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

interface FieldProps {
  readonly label: string;
  /** Of the value within the whole form; by it the field is found when something is wrong with it. */
  readonly path: string;
  readonly problems: readonly string[];
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, the control below it, and what there is to say about it. */
export function Field({ label, path, problems, help, isRequired = false, children }: FieldProps) {
  const say = useText();
  const id = useId();
  const isInvalid = problems.length > 0;
  const hasMore = isInvalid || help !== undefined;
  return (
    <div className={styles.field} data-path={path} {...(isInvalid && { 'data-invalid': '' })}>
      <label className={styles.label} htmlFor={id}>
        {label} {isRequired && <span className={styles.required}>{say('editor.required')}</span>}
      </label>
      {children({ id, describedBy: hasMore ? `${id}-more` : undefined, isInvalid })}
      {hasMore && (
        <div id={`${id}-more`}>
          {help !== undefined && <p className={styles.help}>{help}</p>}
          <FieldProblems problems={problems} />
        </div>
      )}
    </div>
  );
}

/** What is wrong, below what it is about. */
export function FieldProblems({ problems }: { readonly problems: readonly string[] }) {
  return problems.map((problem) => (
    <p key={problem} className={styles.problem}>
      <StatusErrorIcon label="" size="small" color="currentColor" />
      <span>{problem}</span>
    </p>
  ));
}

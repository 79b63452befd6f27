import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import type { NewestChange } from '#contract/result';
import type { CallFailure } from '../../../bridge/failure-error';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { FailureMessage } from '../../failure/failure-message';
import { usePeopleNames } from '../../people/use-people-names';
import styles from './editor.module.css';

interface ConflictMessageProps {
  readonly newest: NewestChange;
  /** Where the two versions are compared. */
  readonly comparing: (onClose: () => void) => ReactNode;
}

function ConflictMessage({ newest, comparing }: ConflictMessageProps) {
  const say = useText();
  const { moment } = useFormats();
  const name = usePeopleNames([[newest.by]]).of(newest.by) ?? say('editor.somebody');
  const [isComparing, setComparing] = useState(false);
  return (
    <div role="alert">
      <SectionMessage
        appearance="warning"
        title={say('editor.conflict', { name })}
        headingLevel="h2"
        actions={[
          <SectionMessageAction key="compare" onClick={() => setComparing(true)}>
            {say('editor.conflict.compare')}
          </SectionMessageAction>,
        ]}
      >
        <p className={styles.text}>{say('editor.conflict.description', { name, moment: moment(newest.at) })}</p>
      </SectionMessage>
      {isComparing && comparing(() => setComparing(false))}
    </div>
  );
}

interface SaveProblemsProps extends Omit<ConflictMessageProps, 'newest'> {
  readonly failure: CallFailure | null;
  /** How many fields are wrong. */
  readonly wrongFields: number;
  /** What is wrong with the whole. */
  readonly general: readonly string[];
}

/** Why it was not saved, above the form; the fields say the rest. */
export function SaveProblems({ failure, wrongFields, general, comparing }: SaveProblemsProps) {
  const say = useText();
  if (failure?.code === 'changed-meanwhile' && failure.newest !== null)
    return <ConflictMessage newest={failure.newest} comparing={comparing} />;
  if (failure !== null && failure.code !== 'invalid-record') return <FailureMessage failure={failure} />;
  if (wrongFields === 0) return null;
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={say('editor.problems', { count: wrongFields })} headingLevel="h2">
        {general.map((words) => (
          <p key={words} className={styles.text}>
            {words}
          </p>
        ))}
      </SectionMessage>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { CallFailure } from '../../bridge/failure-error';
import { reloadPage } from '../../bridge/reload';
import { useSayMessage, useText } from '../../messages/use-text';
import { useNavigation } from '../navigation/navigation';
import styles from './failure.module.css';
import { wordsOf, type FailureWords } from './failure-words';

interface FailureMessageProps {
  readonly failure: CallFailure;
  readonly onRetry?: (() => void) | undefined;
  /** `h1` where the message is all that the page shows. */
  readonly headingLevel?: 'h1' | 'h2';
}

function WayOut({ way, onRetry }: { readonly way: FailureWords['way']; readonly onRetry: (() => void) | undefined }) {
  const say = useText();
  const navigation = useNavigation();
  if (way === 'reload') {
    return (
      <Button
        onClick={() => {
          void reloadPage();
        }}
      >
        {say('failure.reload')}
      </Button>
    );
  }
  if (way === 'today' && navigation) {
    return <Button onClick={() => navigation.see(null)}>{say('history.back')}</Button>;
  }
  return way === 'retry' && onRetry ? <Button onClick={onRetry}>{say('failure.retry')}</Button> : null;
}

/** What failed, what still works, and the way out. */
export function FailureMessage({ failure, onRetry, headingLevel = 'h2' }: FailureMessageProps) {
  const sayMessage = useSayMessage();
  const { title, description, way } = wordsOf(failure);
  return (
    <div role="alert" className={styles.message}>
      <SectionMessage
        appearance={failure.code === 'consent-needed' ? 'information' : 'warning'}
        title={sayMessage(title)}
        headingLevel={headingLevel}
      >
        <p className={styles.text}>{sayMessage(description)}</p>
        <WayOut way={way} onRetry={onRetry} />
      </SectionMessage>
    </div>
  );
}

import SectionMessage from '@atlaskit/section-message';
import type { MissingData } from '#contract/site-index';
import { useSayMessage, useText } from '../../messages/use-text';
import { missingWords } from './missing-words';
import styles from './site-index.module.css';

/** What the app may not read, and which grant would change that. */
export function MissingGrants({ missing }: { readonly missing: MissingData }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const words = missingWords(missing);
  if (words.length === 0) return null;
  return (
    <div className={styles.notice}>
      <SectionMessage appearance="warning" title={say('admin.missing')} headingLevel="h2">
        {words.map((message) => (
          <p key={message.id} className={styles.text}>
            {sayMessage(message)}
          </p>
        ))}
        <p className={styles.text}>{say('admin.missing.grant')}</p>
      </SectionMessage>
    </div>
  );
}

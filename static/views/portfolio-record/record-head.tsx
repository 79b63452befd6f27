import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { RecordHead as Head } from '#contract/portfolio-record';
import { useText } from '../../messages/use-text';
import { usePeopleNames } from '../people/use-people-names';
import { useHorizonText } from './horizon';
import styles from './portfolio-record.module.css';
import { useArchive } from './use-record-actions';

/** What people say of the portfolio: what it is for, who answers for it, and how far it plans. */
export function RecordHeadLines({ head }: { readonly head: Head }) {
  const say = useText();
  const horizon = useHorizonText()(head.start, head.end);
  const names = usePeopleNames([[head.ownerAccountId]]);
  const owner = names.of(head.ownerAccountId) ?? say(names.isLoading ? 'record.loadingName' : 'people.unknown');
  return (
    <div className={styles.head}>
      {head.description !== '' && <p className={styles.about}>{head.description}</p>}
      <p className={styles.description}>
        {[say('record.owner', { name: owner }), ...(horizon === null ? [] : [say('record.horizon', { horizon })])].join(
          ' · ',
        )}
      </p>
    </div>
  );
}

/** That the portfolio is archived, and the way back. */
export function ArchivedNotice({ head }: { readonly head: Head }) {
  const say = useText();
  const archive = useArchive(head);
  if (!head.isArchived) return null;
  return (
    <SectionMessage
      appearance="information"
      title={say('record.isArchived')}
      headingLevel="h2"
      {...(head.rights.mayManage && {
        actions: [
          <SectionMessageAction key="restore" onClick={() => archive.run(false)}>
            {say('record.restore')}
          </SectionMessageAction>,
        ],
      })}
    >
      <p className={styles.text}>
        {say(head.rights.mayManage ? 'record.isArchived.manage' : 'record.isArchived.view')}
      </p>
    </SectionMessage>
  );
}

import SectionMessage from '@atlaskit/section-message';
import type { PortfolioPart } from '#contract/portfolio';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import styles from './portfolio-record.module.css';

type Queries = PortfolioPart['queries'];

function WaitingQueries({ queries }: { readonly queries: Queries }) {
  const say = useText();
  const count = queries.filter(({ result }) => result.evaluatedAt === null && result.state === 'waiting').length;
  if (count === 0) return null;
  return (
    <SectionMessage appearance="information" title={say('record.waiting', { count })} headingLevel="h2">
      <p className={styles.text}>{say('record.waiting.description')}</p>
    </SectionMessage>
  );
}

function FailedQueries({ queries }: { readonly queries: Queries }) {
  const say = useText();
  const { moment } = useFormats();
  const failed = queries.filter(({ result }) => result.state === 'failed');
  if (failed.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={say('record.failed', { count: failed.length })} headingLevel="h2">
      {failed.map(({ jql, result }, at) => (
        <p key={at} className={styles.text}>
          {jql === null ? say('record.hiddenQuery') : <code className={styles.jql}>{jql}</code>}{' '}
          {say(`record.query.${result.failure ?? 'unexpected'}`)}{' '}
          {result.evaluatedAt !== null && say('record.failed.before', { moment: moment(result.evaluatedAt) })}
        </p>
      ))}
    </SectionMessage>
  );
}

/** What the totals lack, as far as this person may learn it. */
export function RecordNotices({ part }: { readonly part: Pick<PortfolioPart, 'queries' | 'hasHiddenMembers'> }) {
  const say = useText();
  return (
    <>
      <WaitingQueries queries={part.queries} />
      <FailedQueries queries={part.queries} />
      {part.hasHiddenMembers && <QuietNotice>{say('record.hiddenMembers')}</QuietNotice>}
    </>
  );
}

import { changeKinds, type ChangesView } from '#contract/overview';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { HealthMark } from '../health/health-mark';
import { IssueLink, RouteLink } from '../navigation/links';
import styles from './report.module.css';

/** What has become of it since a day, in counts, the dates that moved furthest, and projects that stand otherwise. */
export function ReportChanges({ changes }: { readonly changes: ChangesView }) {
  const say = useText();
  const { day } = useFormats();
  const kinds = changeKinds.filter((kind) => changes.counts[kind] > 0);
  return (
    <Section title={say('report.changes')} note={say('report.changes.since', { day: day(changes.since) })}>
      {kinds.length + changes.health.length === 0 ? (
        <QuietNotice>{say('report.changes.none')}</QuietNotice>
      ) : (
        <ul className={styles.list} aria-label={say('report.changes')}>
          {kinds.map((kind) => (
            <li key={kind}>{say(`overview.change.${kind}`, { count: changes.counts[kind] })}</li>
          ))}
          {changes.furthest.map(({ issueId, key, summary, days }) => (
            <li key={issueId} className={styles.quiet}>
              <IssueLink issueKey={key}>
                {say('overview.change.furthest', { summary: summary === '' ? key : summary, days })}
              </IssueLink>
            </li>
          ))}
          {changes.health.map(({ projectId, key, name, then, now }) => (
            <li key={projectId} className={styles.concern}>
              <HealthMark state={now} />
              <RouteLink to={{ page: 'product', product: key }}>{name}</RouteLink>
              <span className={styles.quiet}>
                {say('overview.change.health', { then: say(`health.state.${then}`), now: say(`health.state.${now}`) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

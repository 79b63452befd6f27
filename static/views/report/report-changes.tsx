import { changeKinds } from '#contract/overview';
import type { ReportChanges as Changes } from '#contract/report';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { HealthMark } from '../health/health-mark';
import { IssueLink } from '../navigation/links';
import { ProjectName } from './project-name';
import styles from './report.module.css';

/** A date that moved; a link to its issue where the key is told. */
function Moved({ moved: { key, summary, days } }: { readonly moved: Changes['furthest'][number] }) {
  const say = useText();
  const text = say('overview.change.furthest', { summary: summary === '' ? (key ?? '') : summary, days });
  return key === null ? <span>{text}</span> : <IssueLink issueKey={key}>{text}</IssueLink>;
}

/** What has become of it since a day, in counts, the dates that moved furthest, and projects that stand otherwise. */
export function ReportChanges({ changes }: { readonly changes: Changes }) {
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
          {changes.furthest.map((moved, at) => (
            <li key={at} className={styles.quiet}>
              <Moved moved={moved} />
            </li>
          ))}
          {changes.health.map(({ key, name, then, now }, at) => (
            // Without keys several may have one name.
            <li key={key ?? at} className={styles.change}>
              <HealthMark state={now} />
              <ProjectName project={{ key, name }} />
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

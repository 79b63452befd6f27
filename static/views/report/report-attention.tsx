import type { Report, ReportConcern } from '#contract/report';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { HealthMark } from '../health/health-mark';
import { reasonText } from '../health/health-words';
import { ProjectName } from './project-name';
import styles from './report.module.css';

function Concern({ concern }: { readonly concern: ReportConcern }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const { state, checks, reasons } = concern;
  const words = [
    ...reasons.map((reason) => say('override.reasonGiven', { reason })),
    ...checks.map((reason) => sayMessage(reasonText(reason, formats))),
  ];
  return (
    <li className={styles.concern}>
      <HealthMark state={state} />
      <span className={styles.reasons}>
        <ProjectName project={concern} /> <span className={styles.quiet}>{words.join(' · ')}</span>
      </span>
    </li>
  );
}

/** What needs attention, worst first, each with its reasons. */
export function ReportAttention({ attention }: { readonly attention: NonNullable<Report['attention']> }) {
  const say = useText();
  const { concerns, more } = attention;
  return (
    <Section title={say('report.attention')}>
      {concerns.length === 0 ? (
        <QuietNotice>{say('report.attention.none')}</QuietNotice>
      ) : (
        <ol className={styles.concerns} aria-label={say('report.attention')}>
          {concerns.map((concern, at) => (
            // Without keys several may have one name.
            <Concern key={concern.key ?? at} concern={concern} />
          ))}
        </ol>
      )}
      {more > 0 && <p className={styles.quiet}>{say('report.attention.more', { count: more })}</p>}
    </Section>
  );
}

import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { Report } from '#contract/report';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { PlainFigures } from '../figures/key-figures';
import { shareDone } from '../figures/progress';
import { MacroPart } from '../macro/macro-part';
import type { Route } from '../navigation/route';
import { answerTo } from '../portfolio/portfolio-answer';
import { ReportAttention } from './report-attention';
import { ReportChanges } from './report-changes';
import { ReportProjects } from './report-projects';
import styles from './report.module.css';

function Parts({ report, isFrozen }: { readonly report: Report; readonly isFrozen: boolean }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { percent } = useFormats();
  const { standing, figures, attention, projects, changes } = report;
  const answer = sayMessage(answerTo(standing, report.issues, (share) => percent(share as Fraction)));
  // Dashes beside each other would only repeat what the sentence says.
  if (shareDone(report.issues) === null) return <p className={styles.answer}>{answer}</p>;
  return (
    <>
      {report.isReading && <SectionMessage>{say(isFrozen ? 'snapshot.reading' : 'report.reading')}</SectionMessage>}
      {!report.isReading && report.isPartial && (
        <SectionMessage appearance="warning">{say('report.partial')}</SectionMessage>
      )}
      <p className={styles.answer}>{answer}</p>
      {figures && <PlainFigures figures={figures} />}
      {attention && <ReportAttention attention={attention} />}
      {projects && <ReportProjects projects={projects} />}
      {changes && <ReportChanges changes={changes} />}
    </>
  );
}

interface ReportViewProps {
  readonly report: Report;
  /** '': the name of what it is of. */
  readonly title: string;
  /** What there is to say of its age. */
  readonly mark: ReactNode;
  /** The page in Altitude that tells the same; null: nothing leads there. */
  readonly to: Route | null;
  /** What stands between the heading and the report. */
  readonly above?: ReactNode;
  /** It is what somebody else saw. */
  readonly isFrozen?: boolean;
}

/** How a portfolio stands, as a part of a page. */
export function ReportView({ report, title, mark, to, above, isFrozen = false }: ReportViewProps) {
  const say = useText();
  const ownName = report.name === '' ? say('report.allProjects') : report.name;
  return (
    <MacroPart title={title === '' ? ownName : title} mark={mark} to={to}>
      {above}
      {report.standing.projects === 0 ? (
        <QuietNotice>{say(isFrozen ? 'snapshot.nothing' : 'report.nothing')}</QuietNotice>
      ) : (
        <>
          {report.hasHiddenMembers && <QuietNotice>{say('report.hiddenMembers')}</QuietNotice>}
          <Parts report={report} isFrozen={isFrozen} />
        </>
      )}
    </MacroPart>
  );
}

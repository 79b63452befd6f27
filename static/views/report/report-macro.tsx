import type { ReactNode } from 'react';
import { titleIn } from '#contract/macro-choice';
import { modeOf } from '#contract/macro-mode';
import { configOf, lostOfReport, type ReportConfig } from '#contract/report-config';
import type { SnapshotSubject } from '#contract/snapshot';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { LinkNote } from '../macro/link-note';
import { LiveMacro } from '../macro/live-macro';
import { sourceRoute } from '../macro/source-route';
import { WithoutConfig } from '../macro/without-config';
import { usePageContext } from '../navigation/navigation';
import { FrozenMacro } from '../snapshot/lazy-frozen-macro';
import { chosenParts } from './chosen-parts';
import { reportQuestion } from './report-question';
import { ReportView } from './report-view';

interface LiveReportProps {
  readonly config: ReportConfig;
  /** What stands between the heading and the report. */
  readonly above?: ReactNode;
}

/** How a portfolio stands for whoever reads the page, now. */
export function LiveReport({ config, above }: LiveReportProps) {
  const say = useText();
  const asker = usePageContext();
  return (
    <LiveMacro
      question={reportQuestion(config, asker)}
      title={config.title}
      loadingLabel={say('report.loading')}
      loadedText={() => say('report.loaded')}
    >
      {(report, mark) => (
        <ReportView
          report={chosenParts(report, config.parts)}
          title={config.title}
          mark={mark}
          above={above}
          to={sourceRoute(report.source)}
        />
      )}
    </LiveMacro>
  );
}

/** What is frozen of a report that is configured so. */
export const subjectOfReport = ({ source, parts, changesDays, changesSince }: ReportConfig): SnapshotSubject => ({
  kind: 'report',
  request: { source, parts: [...parts], changesDays, changesSince },
});

/** The macro in its page. */
export function ReportMacro({ macro }: { readonly macro: MacroContext }) {
  const config = configOf(macro);
  const mode = modeOf(macro);
  if (mode.is === 'broken') return <WithoutConfig macro={macro} />;
  if (mode.is === 'frozen') {
    const subject = config && subjectOfReport(config);
    return <FrozenMacro snapshotId={mode.snapshotId} subject={subject} title={titleIn(macro)} />;
  }
  if (config === null) return <WithoutConfig macro={macro} />;
  return <LiveReport config={config} above={macro.isEditing && <LinkNote lost={lostOfReport(macro)} />} />;
}

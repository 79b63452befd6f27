import { configOf, type ReportConfig } from '#contract/report-config';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { LiveMacro } from '../macro/live-macro';
import { WithoutConfig } from '../macro/without-config';
import { usePageContext } from '../navigation/navigation';
import { reportQuestion } from './queries';
import { ReportView } from './report-view';

/** How a portfolio stands for whoever reads the page, now. */
export function LiveReport({ config }: { readonly config: ReportConfig }) {
  const say = useText();
  const { accountId } = usePageContext();
  return (
    <LiveMacro
      question={reportQuestion(config, accountId)}
      loadingLabel={say('report.loading')}
      loadedText={() => say('report.loaded')}
    >
      {(report, mark) => <ReportView report={report} title={config.title} mark={mark} />}
    </LiveMacro>
  );
}

/** The macro in its page. */
export function ReportMacro({ macro }: { readonly macro: MacroContext }) {
  const config = configOf(macro);
  return config === null ? <WithoutConfig macro={macro} /> : <LiveReport config={config} />;
}

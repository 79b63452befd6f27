import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { configOf, type ReportConfig } from '#contract/report-config';
import type { Instant } from '#domain/units';
import { tellReady } from '../../bridge/macro';
import { forgetAnswer } from '../../bridge/shared-answers';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { usePageContext } from '../navigation/navigation';
import { DataAge } from '../site-index/data-age';
import { reportKey, reportQuery } from './queries';
import { ReportView } from './report-view';
import styles from './report.module.css';

/** Tells Confluence once that what there is to see is painted: the report, or why there is none. */
function useReady(isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return undefined;
    const painted = requestAnimationFrame(() => void tellReady());
    return () => {
      cancelAnimationFrame(painted);
    };
  }, [isSettled]);
}

/** How a portfolio stands for whoever reads the page, now. */
export function LiveReport({ config }: { readonly config: ReportConfig }) {
  const say = useText();
  const { accountId } = usePageContext();
  const query = useQuery(reportQuery(config, accountId));
  useReady(!query.isPending);
  const refresh = () => {
    forgetAnswer(reportKey(config, accountId));
    void query.refetch();
  };
  const age = (readAt: Instant | null) => (
    <>
      <DataAge asOf={readAt} />
      <span className={styles.screenOnly}>
        <Button appearance="subtle" spacing="compact" isLoading={query.isRefetching} onClick={refresh}>
          {say('report.refresh')}
        </Button>
      </span>
    </>
  );
  return (
    <Loaded query={query} shape="rows" loadingLabel={say('report.loading')} loadedText={() => say('report.loaded')}>
      {(report) => <ReportView report={report} title={config.title} mark={age(report.readAt)} />}
    </Loaded>
  );
}

function WithoutConfig({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  useReady(true);
  return <QuietNotice>{say(macro.config === null ? 'report.unconfigured' : 'report.broken')}</QuietNotice>;
}

/** The macro in its page. */
export function ReportMacro({ macro }: { readonly macro: MacroContext }) {
  const config = configOf(macro);
  return config === null ? <WithoutConfig macro={macro} /> : <LiveReport config={config} />;
}

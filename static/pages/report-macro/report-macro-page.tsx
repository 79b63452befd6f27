import { lazy } from 'react';
import { usePageContext } from '../../views/navigation/navigation';
import { ReportMacro } from '../../views/report/report-macro';

/** Readers do without what only authors need. */
const ReportConfigForm = lazy(async () => ({
  default: (await import('../../views/report/config/report-config-form')).ReportConfigForm,
}));

/** The report on a portfolio in a page of Confluence, or its configuration. */
export function ReportMacroPage() {
  const { macro } = usePageContext();
  if (macro === null) return null;
  return macro.isConfiguring ? <ReportConfigForm macro={macro} /> : <ReportMacro macro={macro} />;
}

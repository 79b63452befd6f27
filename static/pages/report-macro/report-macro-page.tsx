import { usePageContext } from '../../views/navigation/navigation';
import { ReportConfigForm } from '../../views/report/config/report-config-form';
import { ReportMacro } from '../../views/report/report-macro';

/** The report on a portfolio in a page of Confluence, or its configuration. */
export function ReportMacroPage() {
  const { macro } = usePageContext();
  if (macro === null) return null;
  return macro.isConfiguring ? <ReportConfigForm macro={macro} /> : <ReportMacro macro={macro} />;
}

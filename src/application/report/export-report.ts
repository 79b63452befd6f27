import { isNew, type MacroChoice } from '#contract/macro-choice';
import { configOf } from '#contract/report-config';
import type { Report, ReportRequest, ReportSource } from '#contract/report';
import type { Viewer } from '../access/ports';
import type { ReportDefect } from '../report-defect';
import { AppError } from '../errors';
import type { AdfDocument } from './adf';
import { exportWords } from './export-words';
import { asOfExport, neutralDocument, reportDocument } from './report-document';

interface ExportPorts {
  readonly report: (viewer: Viewer, request: ReportRequest) => Promise<Report>;
  /** Of the page that a report is of; null: not known. */
  readonly addressOf: (source: ReportSource) => Promise<string | null>;
  readonly defect: ReportDefect;
}

/**
 * What stands in the place of a report in an export: the report of whoever exports. Where that is nobody, or where Jira does
 * not let him, a sentence that tells nothing.
 * @param viewer null: nobody is known to export
 */
export const exportReport =
  ({ report, addressOf, defect }: ExportPorts) =>
  async (viewer: Viewer | null, choice: MacroChoice): Promise<AdfDocument> => {
    const config = configOf(choice);
    if (config === null) return neutralDocument(exportWords[isNew(choice) ? 'unconfigured' : 'broken'], null);
    const { title, ...request } = config;
    // Without it the document has no link.
    const address = await addressOf(request.source).catch(() => null);
    if (viewer === null) return neutralDocument(exportWords.hidden, address);
    try {
      const shown = await report(viewer, request);
      return reportDocument({ report: shown, title, address, asOf: asOfExport(shown) });
    } catch (error) {
      // An export of a page must not fail for one of its macros.
      if (!(error instanceof AppError)) defect(error);
      return neutralDocument(exportWords.hidden, address);
    }
  };

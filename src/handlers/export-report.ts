import { modeOf } from '#contract/macro-mode';
import type { AdfDocument } from '../application/report/adf';
import { exportReport as exportOne } from '../application/report/export-report';
import { report as reportDefect } from '../composition';
import { report, reportAddress } from '../report-composition';
import { exportFrozen } from '../snapshot-composition';
import { exportedMacro, exportingViewer } from './macro-payload';

const inDocument = exportOne({ report, addressOf: reportAddress, defect: reportDefect });

/** What stands in the place of a report where its page is exported. */
export async function exportReport(payload: unknown, context: unknown): Promise<AdfDocument> {
  const macro = await exportedMacro(payload);
  const viewer = exportingViewer(context);
  return modeOf(macro).is === 'live' ? inDocument(viewer, macro) : exportFrozen(viewer, macro);
}

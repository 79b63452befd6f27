import { modeOf } from '#contract/macro-mode';
import type { AdfDocument } from '../application/report/adf';
import { exportExcerpt } from '../application/roadmap/export-excerpt';
import { confluenceNames } from '../adapters/confluence/people-names';
import { report as reportDefect } from '../composition';
import { excerpt, roadmapAddress } from '../roadmap-composition';
import { exportFrozen } from '../snapshot-composition';
import { exportedMacro, exportingViewer } from './macro-payload';

const inDocument = exportExcerpt({
  excerpt,
  addressOf: roadmapAddress,
  findNames: confluenceNames,
  defect: reportDefect,
});

/** What stands in the place of a roadmap where its page is exported. */
export async function exportRoadmap(payload: unknown, context: unknown): Promise<AdfDocument> {
  const macro = await exportedMacro(payload);
  const viewer = exportingViewer(context);
  return modeOf(macro).is === 'live' ? inDocument(viewer, macro) : exportFrozen(viewer, macro);
}

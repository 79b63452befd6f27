import { isNew, type MacroChoice } from '#contract/macro-choice';
import { excerptRequestOf, roadmapConfigOf, type RoadmapConfig } from '#contract/roadmap-config';
import type { ExcerptRequest, RoadmapExcerpt, RoadmapSource } from '#contract/roadmap-excerpt';
import { isClosed } from '#domain/privacy/closed-account';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { AdfDocument } from '../report/adf';
import { neutralDocument } from '../report/report-document';
import type { ReportDefect } from '../report-defect';
import type { FindNames } from '../snapshot/ports';
import { asOfExport, excerptDocument, inTurn } from './excerpt-document';
import { excerptWords } from './excerpt-words';

interface ExportPorts {
  readonly excerpt: (viewer: Viewer, request: ExcerptRequest) => Promise<RoadmapExcerpt>;
  /** Of the page that a roadmap is of; null: not known. */
  readonly addressOf: (source: RoadmapSource) => Promise<string | null>;
  /** Asked as whoever exports, of the people whom the table is to have. */
  readonly findNames: FindNames;
  readonly defect: ReportDefect;
}

/**
 * What stands in the place of a roadmap in an export: the roadmap of whoever exports. Where that is nobody, or where Jira does
 * not let him, a sentence that tells nothing.
 * @param viewer null: nobody is known to export
 */
export const exportExcerpt =
  ({ excerpt, addressOf, findNames, defect }: ExportPorts) =>
  async (viewer: Viewer | null, choice: MacroChoice): Promise<AdfDocument> => {
    const config = roadmapConfigOf(choice);
    if (config === null) return neutralDocument(excerptWords[isNew(choice) ? 'unconfigured' : 'broken'], null);
    // Without it the document has no link.
    const address = await addressOf(config.source).catch(() => null);
    // Whether an audience may be told where it leads, the answer says, and there is none.
    const withoutAnswer = config.audience === null ? address : null;
    if (viewer === null) return neutralDocument(excerptWords.hidden, withoutAnswer);
    try {
      const shown = await excerpt(viewer, excerptRequestOf(config));
      const accountIds = peopleIn(shown, config);
      // Without them people are counted.
      const names = accountIds.length === 0 ? new Map() : await findNames(viewer, accountIds).catch(() => new Map());
      return excerptDocument({
        excerpt: shown,
        config,
        address: shown.source && address,
        asOf: asOfExport(shown),
        names,
      });
    } catch (error) {
      // An export of a page must not fail for one of its macros.
      if (!(error instanceof AppError)) defect(error);
      return neutralDocument(excerptWords.hidden, withoutAnswer);
    }
  };

/** Whom the document could name, each once: those of what comes soonest first. */
function peopleIn({ roadmap }: RoadmapExcerpt, { look, columns }: RoadmapConfig): string[] {
  if (look !== 'table' || !columns.includes('people')) return [];
  const all = inTurn(roadmap.items).flatMap(({ people }) => people?.accountIds ?? []);
  return [...new Set(all)].filter((accountId) => !isClosed(accountId));
}

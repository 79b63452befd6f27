import type { MembersPreview, PreviewRequest } from './portfolio-preview';
import type {
  ArchiveRecordRequest,
  CopyRecordRequest,
  CreateRecordRequest,
  OneRecordRequest,
  PortfolioList,
  PortfolioListRequest,
  RecordOverview,
  RecordView,
  RefreshView,
  SaveRecordRequest,
  SaveRolesRequest,
  UndoRecordRequest,
  VisitView,
} from './portfolio-record';
import type { RecordChanges, RecordChangesRequest } from './record-changes';
import type { ExportPage, ExportRequest, ImportOutcome, ImportPartRequest, ImportRequest } from './record-file';
import type { Result } from './result';

/**
 * Calls about portfolios that people made. One that the person may not view is `not-found` in all of them. Changes fail with
 * `not-permitted`, `invalid-record` or `changed-meanwhile`, and answer with the record as it is then.
 */
export type RecordDefinitions = {
  /** Anybody, for his editor: what draft members would be. */
  'portfolio.preview': (request: PreviewRequest) => Result<MembersPreview>;
  'portfolio-record.list': (request: PortfolioListRequest) => Result<PortfolioList>;
  'portfolio-record.view': (request: OneRecordRequest) => Result<RecordView>;
  /** Anybody may. */
  'portfolio-record.create': (request: CreateRecordRequest) => Result<RecordView>;
  /** Owner and editors; roles only the owner. */
  'portfolio-record.save': (request: SaveRecordRequest) => Result<RecordView>;
  /** Whoever may view it: the copy is his own, with nobody else in it; money only where he may see it. */
  'portfolio-record.copy': (request: CopyRecordRequest) => Result<RecordView>;
  /** Archives or restores: owner and administrators. */
  'portfolio-record.archive': (request: ArchiveRecordRequest) => Result<RecordOverview>;
  /** Owner and administrators; the latter also of portfolios that they may not view. */
  'portfolio-record.save-roles': (request: SaveRolesRequest) => Result<RecordOverview>;
  'portfolio-record.changes': (request: RecordChangesRequest) => Result<RecordChanges>;
  /** Whoever might make the change might undo it, by a new version that is as the one before. Not the first. */
  'portfolio-record.undo': (request: UndoRecordRequest) => Result<RecordView>;
  /** Has the queries evaluated now: owner and editors. */
  'portfolio-record.refresh': (request: OneRecordRequest) => Result<RefreshView>;
  /** Notes that the person looks at it now. */
  'portfolio-record.visit': (request: OneRecordRequest) => Result<VisitView>;
  /** Administrators only, as all below. */
  'portfolio-record.overview': (request: PortfolioListRequest) => Result<RecordOverview>;
  'portfolio-record.export': (request: ExportRequest) => Result<ExportPage>;
  'portfolio-record.import-part': (request: ImportPartRequest) => Result<null>;
  'portfolio-record.import': (request: ImportRequest) => Result<ImportOutcome>;
};

import type {
  BaselineSpans,
  BaselinesRequest,
  BaselinesView,
  ChangeBaselineRequest,
  ComparisonRequest,
  ComparisonView,
  LedgerRequest,
  LedgerView,
  MoveReason,
  SaveReasonRequest,
  SlippedItemsRequest,
  SlippedItemsView,
  TakeBaselineRequest,
} from './baseline';
import type { Result } from './result';

/**
 * Calls about the baselines of one portfolio. A portfolio that the person may not view, and a baseline that it does not have,
 * is `not-found` in all of them. Changes fail with `not-permitted`, `invalid-record` or `changed-meanwhile`.
 */
export type BaselineDefinitions = {
  'baseline.list': (request: BaselinesRequest) => Result<BaselinesView>;
  /** Owner and editors. */
  'baseline.take': (request: TakeBaselineRequest) => Result<BaselinesView>;
  /** Owner and editors; unlocking: owner, and administrators who may view the portfolio. */
  'baseline.change': (request: ChangeBaselineRequest) => Result<BaselinesView>;
  'baseline.compare': (request: ComparisonRequest) => Result<ComparisonView>;
  /** When every item was planned, for drawing beside when it is. */
  'baseline.spans': (request: ComparisonRequest) => Result<BaselineSpans>;
  'baseline.items': (request: SlippedItemsRequest) => Result<SlippedItemsView>;
  'baseline.ledger': (request: LedgerRequest) => Result<LedgerView>;
  /** Owner and editors, of moves that they may see. */
  'baseline.save-reason': (request: SaveReasonRequest) => Result<MoveReason>;
};

import type { Result } from './result';
import type {
  CompareSnapshotRequest,
  LiveBeside,
  PreparedSnapshot,
  PrepareSnapshotRequest,
  PublishSnapshotRequest,
  SnapshotHistory,
  SnapshotHistoryRequest,
  SnapshotList,
  SnapshotListRequest,
  SnapshotPublished,
  SnapshotView,
  ViewSnapshotRequest,
  WithdrawAnySnapshotRequest,
  WithdrawSnapshotRequest,
} from './snapshot';

/**
 * Calls about what was frozen on a page of Confluence. Which page that is, is never told by whoever calls: Forge vouches for it.
 * `not-found` for whoever may not read the page; `not-permitted` for changes by whoever may not edit it.
 */
export type SnapshotDefinitions = {
  /** Makes what could be published, as whoever asks sees it, in place of what he prepared on the page before; fails with `too-large`. */
  'snapshot.prepare': (request: PrepareSnapshotRequest) => Result<PreparedSnapshot>;
  /** Exactly one's own draft of the same page, else `not-found`; `changed-meanwhile` over what one has not seen. */
  'snapshot.publish': (request: PublishSnapshotRequest) => Result<SnapshotPublished>;
  'snapshot.view': (request: ViewSnapshotRequest) => Result<SnapshotView>;
  /**
   * The same as a version, as it is for whoever asks now, and cut as that is; fails as what is live does. What was asked for
   * it is not told to whoever reads it, so he cannot ask himself.
   */
  'snapshot.compare': (request: CompareSnapshotRequest) => Result<LiveBeside>;
  'snapshot.history': (request: SnapshotHistoryRequest) => Result<SnapshotHistory>;
  /** For good; `changed-meanwhile` over what one has not seen. */
  'snapshot.withdraw': (request: WithdrawSnapshotRequest) => Result<SnapshotHistory>;
  /** For administrators only, both: all snapshots of the site, and withdrawing one of them. */
  'snapshot.list': (request: SnapshotListRequest) => Result<SnapshotList>;
  'snapshot.withdrawAny': (request: WithdrawAnySnapshotRequest) => Result<SnapshotList>;
};

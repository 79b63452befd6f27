import type { Handlers } from '@forge/resolver';
import {
  prepareSnapshotRequest,
  publishSnapshotRequest,
  compareSnapshotRequest,
  snapshotHistoryRequest,
  snapshotListRequest,
  viewSnapshotRequest,
  withdrawAnySnapshotRequest,
  withdrawSnapshotRequest,
} from '#contract/snapshot';
import type { SnapshotDefinitions } from '#contract/snapshot-definitions';
import { compare, history, list, prepare, publish, view, withdraw, withdrawAny } from '../../snapshot-composition';
import { answer, answerOnPage } from '../answer';

export const snapshotCalls: Handlers<SnapshotDefinitions> = {
  'snapshot.prepare': answerOnPage(prepareSnapshotRequest, prepare),
  'snapshot.publish': answerOnPage(publishSnapshotRequest, publish),
  'snapshot.view': answerOnPage(viewSnapshotRequest, view),
  'snapshot.compare': answerOnPage(compareSnapshotRequest, compare),
  'snapshot.history': answerOnPage(snapshotHistoryRequest, history),
  'snapshot.withdraw': answerOnPage(withdrawSnapshotRequest, withdraw),
  'snapshot.list': answer(snapshotListRequest, list),
  'snapshot.withdrawAny': answer(withdrawAnySnapshotRequest, withdrawAny),
};

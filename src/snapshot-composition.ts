/** What people freeze on pages of Confluence. */
import { prepareSnapshot, type AnswerSubject } from './application/snapshot/prepare-snapshot';
import { publishSnapshot } from './application/snapshot/publish-snapshot';
import { tidySnapshots } from './application/snapshot/tidy-snapshots';
import { viewHistory } from './application/snapshot/view-history';
import { viewSnapshot } from './application/snapshot/view-snapshot';
import { withdrawSnapshot } from './application/snapshot/withdraw-snapshot';
import { listSnapshots, withdrawAnySnapshot } from './application/snapshot/oversee-snapshots';
import { confluencePageRights } from './adapters/confluence/page-rights';
import { confluenceNames } from './adapters/confluence/people-names';
import { newId } from './adapters/platform/new-id';
import { sqlSnapshotStore } from './adapters/sql/snapshot-store';
import { access, clock } from './composition';
import { report } from './report-composition';

const answerSubject: AnswerSubject = async (viewer, { kind, request }, title) => ({
  kind,
  title,
  request,
  report: await report(viewer, request),
});

const ports = {
  rights: confluencePageRights,
  store: sqlSnapshotStore,
  findNames: confluenceNames,
  access,
  clock,
  newId,
  answerSubject,
};

export const prepare = prepareSnapshot(ports);
export const publish = publishSnapshot(ports);
export const view = viewSnapshot(ports);
export const history = viewHistory(ports);
export const withdraw = withdrawSnapshot(ports);
export const list = listSnapshots(ports);
export const withdrawAny = withdrawAnySnapshot(ports);
export const tidy = tidySnapshots(ports);

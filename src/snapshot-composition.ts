/** What people freeze on pages of Confluence. */
import type { SnapshotContent } from '#contract/snapshot';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Instant } from '#domain/units';
import type { AdfNode } from './application/report/adf';
import { reportDocument } from './application/report/report-document';
import { excerptDocument } from './application/roadmap/excerpt-document';
import { exportSnapshot } from './application/snapshot/export-snapshot';
import { answerSubject } from './application/snapshot/answer-subject';
import { compareSnapshot } from './application/snapshot/compare-snapshot';
import { prepareSnapshot } from './application/snapshot/prepare-snapshot';
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
import { access, clock, indexReader, report as reportDefect } from './composition';
import { knownReport } from './report-composition';
import { excerpt } from './roadmap-composition';

const ports = {
  rights: confluencePageRights,
  store: sqlSnapshotStore,
  findNames: confluenceNames,
  access,
  clock,
  newId,
  answerSubject: answerSubject({ report: knownReport, excerpt }),
};

export const prepare = prepareSnapshot(ports);
export const publish = publishSnapshot(ports);
export const view = viewSnapshot(ports);
export const compare = compareSnapshot(ports);
export const history = viewHistory(ports);
export const withdraw = withdrawSnapshot(ports);
export const list = listSnapshots(ports);
export const withdrawAny = withdrawAnySnapshot(ports);
export const tidy = tidySnapshots(ports);

const documentOf = (content: SnapshotContent, asOf: readonly AdfNode[]) =>
  content.kind === 'report'
    ? reportDocument({ ...content, address: null, asOf })
    : excerptDocument({ ...content, config: { ...content.choice, ...content }, address: null, asOf });

/** The site says which day it is. */
const dayOf = async (instant: Instant) => dayIn((await indexReader.site()).settings?.timeZone ?? 'UTC', instant);

export const exportFrozen = exportSnapshot({ ...ports, documentOf, dayOf, defect: reportDefect });

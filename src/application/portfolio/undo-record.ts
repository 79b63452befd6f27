import type { RecordView, UndoRecordRequest } from '#contract/portfolio-record';
import { changesMoney, changesRoles, differenceOf } from '#domain/portfolio/compare-records';
import { circleThrough } from '#domain/portfolio/nesting';
import type { PortfolioRecord } from '#domain/portfolio/portfolio-record';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { Rights } from '#domain/portfolio/rights';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { ChangeRecord } from './change-record';
import { expectVersion } from './change-record';
import { circleNames } from './check-members';
import type { RecordStore } from './ports';
import type { OpenShelf, Shelf } from './shelf';
import { finder, rights, viewed } from './shelf';
import type { ShowRecord } from './show-record';

interface UndoPorts {
  readonly open: OpenShelf;
  readonly show: ShowRecord;
  readonly records: RecordStore;
  readonly change: ChangeRecord;
}

/**
 * Takes back the newest change. Where the version asked for is not the newest any more, somebody has changed it since, and
 * nothing is undone.
 */
export const undoRecord =
  ({ open, show, records, change }: UndoPorts) =>
  async (viewer: Viewer, { portfolioId, version }: UndoRecordRequest): Promise<RecordView> => {
    const shelf = await open(viewer);
    const current = viewed(shelf, portfolioId);
    expectVersion(current, version);
    const [before] = await records.before(portfolioId, version, 1);
    if (!before) throw new AppError({ code: 'invalid-request', field: 'version' });
    if (!mayUndo(rights(shelf, current), before.record, current.record)) throw new AppError({ code: 'not-permitted' });
    const problems = circlesIn(shelf, portfolioId, before.record);
    if (problems.length > 0) throw new AppError({ code: 'invalid-record', problems });
    const undone = await change(viewer, { portfolioId, before: current, record: before.record, action: 'undone' });
    return show(viewer, { ...shelf, versions: new Map([...shelf.versions, [portfolioId, undone]]) }, undone);
  };

/** Whoever might make a change himself might take it back. */
export function mayUndo(own: Rights, before: PortfolioRecord, current: PortfolioRecord): boolean {
  const difference = differenceOf(current, before);
  if ((changesRoles(difference) || before.isArchived !== current.isArchived) && !own.mayManage) return false;
  return own.mayEdit && (own.maySeeMoney || !changesMoney(difference));
}

/** What was allowed then may close a circle now. */
function circlesIn(shelf: Shelf, portfolioId: string, { members }: PortfolioRecord): RecordProblem[] {
  return members.flatMap((member, at): RecordProblem[] => {
    if (member.kind !== 'portfolio') return [];
    const circle = circleThrough(portfolioId, member.portfolioId, finder(shelf));
    return circle ? [{ path: `members.${at}`, reason: 'circle', detail: circleNames(shelf, circle) }] : [];
  });
}

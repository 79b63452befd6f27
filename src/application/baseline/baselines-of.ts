import type { BaselineView } from '#contract/baseline';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { RecordVersion } from '../portfolio/ports';
import type { OpenShelf } from '../portfolio/shelf';
import { rights, viewed } from '../portfolio/shelf';
import type { BaselineStore, BaselineVersion } from './ports';

/** The baselines of one portfolio, and what a person may do with them. */
export interface PortfolioBaselines {
  readonly record: RecordVersion;
  /** As they are now, by id; deleted ones are not in it. */
  readonly newest: ReadonlyMap<string, BaselineVersion>;
  /** Oldest first, deleted ones too. */
  readonly versions: readonly BaselineVersion[];
  readonly mayEdit: boolean;
  /** Asks Jira only where the person does not own the portfolio. */
  readonly mayUnlock: () => Promise<boolean>;
}

export type FindBaselines = (viewer: Viewer, portfolioId: string) => Promise<PortfolioBaselines>;

/** @throws AppError `not-found` where he may not view the portfolio */
export const findBaselines =
  (open: OpenShelf, store: BaselineStore, access: ViewerAccess): FindBaselines =>
  async (viewer, portfolioId) => {
    const shelf = await open(viewer);
    const record = viewed(shelf, portfolioId);
    const { mayEdit, mayManage } = rights(shelf, record);
    const versions = await store.versions(portfolioId);
    const newest = new Map<string, BaselineVersion>();
    for (const version of versions) newest.set(version.baselineId, version);
    for (const [id, { action }] of newest) if (action === 'deleted') newest.delete(id);
    const isOpen = !record.record.isArchived;
    return {
      record,
      newest,
      versions,
      mayEdit: mayEdit && isOpen,
      mayUnlock: async () => isOpen && (mayManage || (await access.isAdministrator(viewer))),
    };
  };

/** @throws AppError `not-found` where the portfolio has no such baseline, or has it no more */
export function baselineIn({ newest }: PortfolioBaselines, baselineId: string): BaselineVersion {
  const found = newest.get(baselineId);
  if (!found) throw new AppError({ code: 'not-found' });
  return found;
}

export function showBaseline(
  { versions }: Pick<PortfolioBaselines, 'versions'>,
  { baselineId, version, baseline }: BaselineVersion,
): BaselineView {
  const first = versions.find((one) => one.baselineId === baselineId);
  if (!first) throw new Error(`Baseline ${baselineId} has no first version.`);
  return { baselineId, version, ...baseline, takenBy: first.changedBy, takenAt: first.changedAt };
}

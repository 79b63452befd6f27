import type { ArchiveRecordRequest, RecordOverview, SaveRolesRequest } from '#contract/portfolio-record';
import { problemsOf } from '#domain/portfolio/check-record';
import type { PortfolioRecord, RecordAction } from '#domain/portfolio/portfolio-record';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { ChangeRecord } from './change-record';
import { expectVersion } from './change-record';
import type { RecordVersion } from './ports';
import type { OpenShelf } from './shelf';
import { rights, viewed } from './shelf';

export interface ManagePorts {
  readonly open: OpenShelf;
  readonly change: ChangeRecord;
  readonly access: ViewerAccess;
}

/** All portfolios, for administrators of the site, so that none is lost with its owner. */
export const overviewRecords =
  ({ open, access }: Pick<ManagePorts, 'open' | 'access'>) =>
  async (viewer: Viewer): Promise<RecordOverview> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const { versions } = await open(viewer);
    return { portfolios: [...versions.values()].map(overviewOf) };
  };

export const archiveRecord =
  (ports: ManagePorts) =>
  async (viewer: Viewer, { portfolioId, version, isArchived }: ArchiveRecordRequest): Promise<RecordOverview> => {
    const edit = (record: PortfolioRecord) => ({ ...record, isArchived });
    return manage(ports, viewer, { portfolioId, version, edit, action: isArchived ? 'archived' : 'restored' });
  };

export const saveRoles =
  (ports: ManagePorts) =>
  async (viewer: Viewer, { portfolioId, version, roles }: SaveRolesRequest): Promise<RecordOverview> => {
    const edit = (record: PortfolioRecord) => ({ ...record, roles });
    return manage(ports, viewer, { portfolioId, version, edit, action: 'roles-changed' });
  };

interface Management {
  readonly portfolioId: string;
  readonly version: number;
  readonly edit: (record: PortfolioRecord) => PortfolioRecord;
  readonly action: RecordAction;
}

async function manage(ports: ManagePorts, viewer: Viewer, { portfolioId, version, edit, action }: Management) {
  const before = await managed(ports, viewer, portfolioId);
  expectVersion(before, version);
  const record = edit(before.record);
  const problems = problemsOf(record).filter(({ path }) => path.startsWith('roles'));
  if (problems.length > 0) throw new AppError({ code: 'invalid-record', problems });
  return { portfolios: [overviewOf(await ports.change(viewer, { portfolioId, before, record, action }))] };
}

/** The owner's own, or any for an administrator, who need not be able to view it. */
async function managed({ open, access }: ManagePorts, viewer: Viewer, portfolioId: string): Promise<RecordVersion> {
  const shelf = await open(viewer);
  const version = shelf.versions.get(portfolioId);
  if (version && rights(shelf, version).mayManage) return version;
  if (version && (await access.isAdministrator(viewer))) return version;
  viewed(shelf, portfolioId);
  throw new AppError({ code: 'not-permitted' });
}

function overviewOf({ portfolioId, version, record, changedAt }: RecordVersion) {
  const { name, roles, isArchived } = record;
  return { portfolioId, version, name, roles, isArchived, changedAt };
}

import type {
  BeginWorkViewRequest,
  RemoveWorkViewRequest,
  SavedWorkView,
  SaveWorkViewRequest,
  WorkViewList,
  WorkViewsRequest,
} from '#contract/work-views';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { OpenShelf } from '../portfolio/shelf';
import { rights, viewed } from '../portfolio/shelf';
import type { WorkViewRecord, WorkViewStore } from './ports';

/** More than anybody keeps in view; they are all read at once. */
const MOST_OWN = 100;

interface ViewPorts {
  readonly open: OpenShelf;
  readonly access: Pick<ViewerAccess, 'isAdministrator'>;
  readonly views: WorkViewStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** What one person may do with the saved views of one portfolio. */
interface Desk {
  readonly portfolioId: string | null;
  readonly accountId: string;
  /** His own and the shared ones. */
  readonly records: readonly WorkViewRecord[];
  readonly mayShare: boolean;
}

/** @throws AppError `not-found` where he may not view the portfolio */
async function openDesk({ open, access, views }: ViewPorts, viewer: Viewer, portfolioId?: string): Promise<Desk> {
  const { accountId } = viewer;
  const mayShare = await sharingIn({ open, access }, viewer, portfolioId);
  const all = await views.of(portfolioId ?? null);
  const records = all.filter(({ isShared, ownerId }) => isShared || ownerId === accountId);
  return { portfolioId: portfolioId ?? null, accountId, records, mayShare };
}

async function sharingIn({ open, access }: Pick<ViewPorts, 'open' | 'access'>, viewer: Viewer, portfolioId?: string) {
  if (portfolioId === undefined) return access.isAdministrator(viewer);
  const shelf = await open(viewer);
  const version = viewed(shelf, portfolioId);
  return rights(shelf, version).mayEdit && !version.record.isArchived;
}

const mayChange = ({ accountId, mayShare }: Desk, { isShared, ownerId }: WorkViewRecord): boolean =>
  isShared ? mayShare : ownerId === accountId;

async function listOf({ views }: ViewPorts, desk: Desk): Promise<WorkViewList> {
  const shown = desk.records.map((record): SavedWorkView => {
    const { viewId, version, name, isShared, spec } = record;
    return { viewId, version, name, isShared, spec, mayChange: mayChange(desk, record) };
  });
  const first = await views.first(desk.accountId, desk.portfolioId);
  return {
    views: shown.sort((a, b) => (a.name < b.name ? -1 : 1)),
    firstId: shown.some(({ viewId }) => viewId === first) ? first : null,
    mayShare: desk.mayShare,
  };
}

export const listWorkViews =
  (ports: ViewPorts) =>
  async (viewer: Viewer, { portfolioId }: WorkViewsRequest): Promise<WorkViewList> =>
    listOf(ports, await openDesk(ports, viewer, portfolioId));

/** @throws AppError `not-found`, `not-permitted`, or `changed-meanwhile` where somebody else was faster */
export const saveWorkView =
  (ports: ViewPorts) =>
  async (viewer: Viewer, { portfolioId, before, name, isShared, spec }: SaveWorkViewRequest): Promise<WorkViewList> => {
    const desk = await openDesk(ports, viewer, portfolioId);
    if (isShared && !desk.mayShare) throw new AppError({ code: 'not-permitted' });
    const now = ports.clock();
    if (before === undefined) {
      const own = desk.records.filter(({ ownerId }) => ownerId === desk.accountId);
      if (own.length >= MOST_OWN) throw new AppError({ code: 'invalid-request', field: 'views' });
      const viewId = ports.newId();
      const { accountId: ownerId } = desk;
      const view = { viewId, portfolioId: desk.portfolioId, ownerId, version: 1, name, isShared, spec };
      if (!(await ports.views.add(view, now))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    } else {
      const known = changeable(desk, before.viewId);
      const next = { ...known, version: before.version + 1, name, isShared, spec };
      if (!(await ports.views.replace(next, now))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    }
    return listOf(ports, await openDesk(ports, viewer, portfolioId));
  };

export const removeWorkView =
  (ports: ViewPorts) =>
  async (viewer: Viewer, { portfolioId, viewId, version }: RemoveWorkViewRequest): Promise<WorkViewList> => {
    changeable(await openDesk(ports, viewer, portfolioId), viewId);
    if (!(await ports.views.remove(viewId, version))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return listOf(ports, await openDesk(ports, viewer, portfolioId));
  };

/** With which view this person begins from now on. */
export const beginWithWorkView =
  (ports: ViewPorts) =>
  async (viewer: Viewer, { portfolioId, viewId }: BeginWorkViewRequest): Promise<WorkViewList> => {
    const desk = await openDesk(ports, viewer, portfolioId);
    if (viewId !== null) found(desk, viewId);
    await ports.views.begin(desk.accountId, desk.portfolioId, viewId);
    return listOf(ports, desk);
  };

function found({ records }: Desk, viewId: string): WorkViewRecord {
  const record = records.find((one) => one.viewId === viewId);
  if (!record) throw new AppError({ code: 'not-found' });
  return record;
}

function changeable(desk: Desk, viewId: string): WorkViewRecord {
  const record = found(desk, viewId);
  if (!mayChange(desk, record)) throw new AppError({ code: 'not-permitted' });
  return record;
}

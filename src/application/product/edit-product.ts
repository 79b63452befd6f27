import type {
  ArchiveProductRequest,
  CreateProductRequest,
  ProductDraft,
  ProductRecordView,
  ProductVersionRequest,
  SaveProductRequest,
  SaveStageRequest,
} from '#contract/product-record';
import type { RecordAction } from '#domain/portfolio/portfolio-record';
import { problemsOfProduct } from '#domain/product/check-product';
import { membersOf, type ProductRecord } from '#domain/product/product-record';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import { problemsOfSelection } from '../portfolio/check-members';
import type { RecordAccess } from '../portfolio/ports';
import { isHidden } from '../portfolio/show-members';
import { projectsFor } from '../portfolio/site-projects';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ChangeProduct } from './change-product';
import { expectSeen, invalid } from './change-product';
import { emptyProduct, productOfDraft } from './product-of-draft';
import { newProduct, rightsIn, type OpenedProduct, type OpenProduct } from './product-shelf';
import type { ShowProduct } from './show-product';

interface EditPorts {
  readonly openProduct: OpenProduct;
  readonly show: ShowProduct;
  readonly change: ChangeProduct;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly recordAccess: RecordAccess;
  readonly newId: () => string;
}

/** Whoever makes a product owns it. */
export const createProduct =
  (ports: EditPorts) =>
  async (viewer: Viewer, { draft }: CreateProductRequest): Promise<ProductRecordView> => {
    const projects = await projectsFor(ports.reader, ports.access, viewer);
    const productId = ports.newId();
    const opened = newProduct(viewer, productId, projects);
    const before = emptyProduct(viewer.accountId, '', { kind: 'members', members: [] });
    const record = productOfDraft(before, draft, opened.rights, projects);
    await expectSound(ports, opened, before, { record, members: draft.members });
    return save(ports, viewer, opened, record, 'created');
  };

export const saveProduct =
  (ports: EditPorts) =>
  async (viewer: Viewer, { product, version, draft }: SaveProductRequest): Promise<ProductRecordView> => {
    const opened = await openToEdit(ports.openProduct, viewer, product, version);
    const before = recordOf(opened, viewer);
    const record = productOfDraft(before, draft, opened.rights, opened.projects);
    await expectSound(ports, opened, before, { record, members: draft.members });
    return save(ports, viewer, opened, record, opened.version ? 'edited' : 'created');
  };

export const saveStage =
  (ports: EditPorts) =>
  async (viewer: Viewer, { product, version, stage }: SaveStageRequest): Promise<ProductRecordView> => {
    const opened = await openToEdit(ports.openProduct, viewer, product, version);
    const record = { ...recordOf(opened, viewer), stage };
    return save(ports, viewer, opened, record, opened.version ? 'edited' : 'created');
  };

export const archiveProduct =
  (ports: EditPorts) =>
  async (viewer: Viewer, { product, version, isArchived }: ArchiveProductRequest): Promise<ProductRecordView> => {
    const { opened, record } = await openToManage(ports.openProduct, viewer, product, version);
    return save(ports, viewer, opened, { ...record, isArchived }, isArchived ? 'archived' : 'restored');
  };

/** The owner before stays as an editor: nobody is locked out by it. */
export const takeProductOver =
  (ports: EditPorts) =>
  async (viewer: Viewer, { product, version }: ProductVersionRequest): Promise<ProductRecordView> => {
    const { opened, record } = await openToManage(ports.openProduct, viewer, product, version);
    const { ownerAccountId, editors, viewers } = record.roles;
    if (ownerAccountId === viewer.accountId) return ports.show(opened);
    const others = editors.filter(
      (one) => one.kind !== 'person' || ![ownerAccountId, viewer.accountId].includes(one.accountId),
    );
    const roles = {
      ownerAccountId: viewer.accountId,
      editors: [...others, { kind: 'person' as const, accountId: ownerAccountId }],
      viewers,
    };
    return save(ports, viewer, opened, { ...record, roles }, 'roles-changed');
  };

/**
 * @param seen the version that he has seen; null: only what he changed is going to be saved, whatever else was changed meanwhile
 * @throws AppError where he may not edit it, has not seen the newest version, or it is archived
 */
export async function openToEdit(
  open: OpenProduct,
  viewer: Viewer,
  product: string,
  seen: number | null,
): Promise<OpenedProduct> {
  const opened = await open(viewer, product);
  if (!opened.rights.mayEdit) throw new AppError({ code: 'not-permitted' });
  if (seen !== null) expectSeen(opened, seen);
  if (opened.version?.record.isArchived) throw invalid([{ path: '', reason: 'archived' }]);
  return opened;
}

async function openToManage(open: OpenProduct, viewer: Viewer, product: string, version: number) {
  const opened = await open(viewer, product);
  if (!opened.rights.mayManage) throw new AppError({ code: 'not-permitted' });
  expectSeen(opened, version);
  if (!opened.version) throw new AppError({ code: 'invalid-request', field: 'version' });
  return { opened, record: opened.version.record };
}

/** As it is, or as it begins: a Jira project that nobody has said anything of is its administrator's own. */
export function recordOf({ version, productId, project }: OpenedProduct, viewer: Viewer): ProductRecord {
  return (
    version?.record ?? emptyProduct(viewer.accountId, project?.name ?? '', { kind: 'project', projectId: productId })
  );
}

async function expectSound(
  { recordAccess }: EditPorts,
  { projects }: OpenedProduct,
  before: ProductRecord,
  { record, members = [] }: { readonly record: ProductRecord } & Pick<ProductDraft, 'members'>,
): Promise<void> {
  // Whoever names a project that is hidden from him must not learn whether it was a member.
  const known = membersOf(before).filter((member) => !isHidden(member, projects));
  const problems = [
    ...problemsOfProduct(record),
    ...(await problemsOfSelection({ members, before: known }, projects, recordAccess)),
  ];
  if (problems.length > 0) throw invalid(problems);
}

async function save(
  { change, show }: Pick<EditPorts, 'change' | 'show'>,
  viewer: Viewer,
  opened: OpenedProduct,
  record: ProductRecord,
  action: RecordAction,
): Promise<ProductRecordView> {
  const { productId, version: before } = opened;
  const version = await change(viewer, { productId, before, record, action });
  return show({ ...opened, version, rights: rightsIn(opened, version) });
}

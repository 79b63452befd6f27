import type { ProductOverview, SaveProductRolesRequest } from '#contract/product-record';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import { changedMeanwhile } from '../portfolio/change-record';
import { projectsFor, type SiteProjects } from '../portfolio/site-projects';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ChangeProduct } from './change-product';
import type { OutlinedVersion, ProductStore } from './ports';

interface AdministerPorts {
  readonly products: ProductStore;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly change: ChangeProduct;
}

/** All products, for administrators of the site, so that none is lost with its owner or with who may browse its project. */
export const overviewProducts =
  (ports: Omit<AdministerPorts, 'change'>) =>
  async (viewer: Viewer): Promise<ProductOverview> => {
    await expectAdministrator(ports, viewer);
    const [versions, projects] = await Promise.all([
      ports.products.newest(),
      projectsFor(ports.reader, ports.access, viewer),
    ]);
    return { products: versions.map((version) => overviewOf(version, projects)) };
  };

/**
 * Gives a product other people.
 * @throws AppError `not-found`, `changed-meanwhile`, or `invalid-record`
 */
export const saveProductRoles =
  (ports: AdministerPorts) =>
  async (viewer: Viewer, { productId, version, roles }: SaveProductRolesRequest): Promise<ProductOverview> => {
    await expectAdministrator(ports, viewer);
    const before = await ports.products.newestOf(productId);
    if (!before) throw new AppError({ code: 'not-found' });
    if (before.version !== version) throw changedMeanwhile(before);
    const record = { ...before.record, roles };
    const saved = await ports.change(viewer, { productId, before, record, action: 'roles-changed' });
    return { products: [overviewOf(saved, await projectsFor(ports.reader, ports.access, viewer))] };
  };

async function expectAdministrator({ access }: Pick<AdministerPorts, 'access'>, viewer: Viewer): Promise<void> {
  if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
}

/** What people call a Jira project as a product tells what it is: that is for those who may browse it. */
function overviewOf(
  { productId, version, record, changedAt }: OutlinedVersion,
  { shown }: SiteProjects,
): ProductOverview['products'][number] {
  const { name, roles, scope, isArchived } = record;
  const isNamed = scope.kind === 'members' || shown.has(scope.projectId);
  return { productId, version, name: isNamed ? name : null, roles, isArchived, changedAt };
}

import { isGranted, type Person } from '../portfolio/rights';
import type { ProductRecord } from './product-record';

/** What one person may do with one product by its roles. */
export interface ProductRights {
  readonly mayView: boolean;
  readonly mayEdit: boolean;
  /** Roles, archive, restore. */
  readonly mayManage: boolean;
}

export function productRightsOf(
  { roles, scope }: Pick<ProductRecord, 'roles' | 'scope'>,
  person: Person,
): ProductRights {
  const isOwner = roles.ownerAccountId === person.accountId;
  const mayEdit = isOwner || isGranted(roles.editors, person);
  // Whoever may browse a project may view its record: that has been decided before.
  const mayView = mayEdit || scope.kind === 'project' || isGranted(roles.viewers, person);
  return { mayView, mayEdit, mayManage: isOwner };
}

/** Whether somebody's groups can make a difference to his rights. */
export const namesGroupsOf = ({ roles: { editors, viewers } }: Pick<ProductRecord, 'roles'>): boolean =>
  [...editors, ...viewers].some(({ kind }) => kind === 'group');

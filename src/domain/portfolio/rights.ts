import type { Grantee, Roles } from './portfolio-record';

/** A person as roles know him. */
export interface Person {
  readonly accountId: string;
  readonly groupIds: ReadonlySet<string>;
}

/** What one person may do with one portfolio. Whoever may not view it must not even learn that it exists. */
export interface Rights {
  readonly mayView: boolean;
  readonly mayEdit: boolean;
  /** Roles, archive, restore. */
  readonly mayManage: boolean;
  readonly maySeeMoney: boolean;
}

export function rightsOf(roles: Roles, person: Person): Rights {
  const isOwner = roles.ownerAccountId === person.accountId;
  const isAmong = (grantees: readonly Grantee[]) => isOwner || isGranted(grantees, person);
  const mayEdit = isAmong(roles.editors);
  const mayView = mayEdit || isAmong(roles.viewers) || isAmong(roles.sponsors);
  // Money alone opens nothing: it is shown within what one may view.
  return { mayView, mayEdit, mayManage: isOwner, maySeeMoney: mayView && isAmong(roles.moneyViewers) };
}

export const isGranted = (grantees: readonly Grantee[], person: Person): boolean =>
  grantees.some((grantee) => includes(grantee, person));

function includes(grantee: Grantee, { accountId, groupIds }: Person): boolean {
  switch (grantee.kind) {
    case 'person':
      return grantee.accountId === accountId;
    case 'group':
      return groupIds.has(grantee.groupId);
    case 'everyone':
      return true;
  }
}

/** Whether somebody's groups can make a difference to his rights. */
export function namesGroups({ sponsors, editors, viewers, moneyViewers }: Roles): boolean {
  return [sponsors, editors, viewers, moneyViewers].some((list) => list.some(({ kind }) => kind === 'group'));
}

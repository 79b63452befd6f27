import type { Grantee, Roles } from '#contract/portfolio-record';

/** One text for each grantee, as lists of choices need it. `granteeOf` reads it back. */
export function valueOf(grantee: Grantee): string {
  switch (grantee.kind) {
    case 'person':
      return `person:${grantee.accountId}`;
    case 'group':
      return `group:${grantee.groupId}`;
    case 'everyone':
      return 'everyone:';
  }
}

export function granteeOf(value: string): Grantee {
  const end = value.indexOf(':');
  const [kind, id] = [value.slice(0, end), value.slice(end + 1)];
  if (kind === 'person') return { kind, accountId: id };
  return kind === 'group' ? { kind, groupId: id } : { kind: 'everyone' };
}

const listed = ({ sponsors, editors, viewers, moneyViewers }: Roles): readonly Grantee[] => [
  ...sponsors,
  ...editors,
  ...viewers,
  ...moneyViewers,
];

/** Account ids of everybody who is named. */
export const personIdsIn = (roles: Roles): readonly string[] => [
  roles.ownerAccountId,
  ...listed(roles).flatMap((grantee) => (grantee.kind === 'person' ? [grantee.accountId] : [])),
];

/** Ids of all groups that are named, each once. */
export const groupIdsIn = (roles: Roles): readonly string[] => [
  ...new Set(listed(roles).flatMap((grantee) => (grantee.kind === 'group' ? [grantee.groupId] : []))),
];

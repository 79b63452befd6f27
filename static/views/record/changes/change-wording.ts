import type { Grantee, MemberView } from '#contract/portfolio-record';
import type { Day, Fraction } from '#domain/units';
import type { Say } from '../../../messages/use-text';

/** How the values of a change are written. */
export interface ChangeWording {
  readonly say: Say;
  readonly day: (day: Day) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: Fraction) => string;
  readonly personName: (accountId: string) => string;
  readonly groupName: (groupId: string) => string;
}

/** The two sides may be empty. */
export function sideBySide(field: string, from: string, to: string, say: Say): string {
  return say('changes.fromTo', { field, from: from || say('changes.nothing'), to: to || say('changes.nothing') });
}

interface ListSides<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

export function listLines<T>(
  field: string,
  { added, removed }: ListSides<T>,
  nameOf: (entry: T) => string,
  say: Say,
): readonly string[] {
  const names = (entries: readonly T[]) => entries.map(nameOf).join(', ');
  return [
    ...(added.length > 0 ? [say('changes.added', { field, names: names(added) })] : []),
    ...(removed.length > 0 ? [say('changes.removed', { field, names: names(removed) })] : []),
  ];
}

export function granteeName(grantee: Grantee, { say, personName, groupName }: ChangeWording): string {
  if (grantee.kind === 'everyone') return say('editor.people.everyone');
  return grantee.kind === 'person' ? personName(grantee.accountId) : groupName(grantee.groupId);
}

export function memberName(member: MemberView, say: Say): string {
  switch (member.kind) {
    case 'project':
      return member.project?.name ?? say('editor.project.gone');
    case 'category':
      return say('changes.category', { category: member.category });
    case 'query':
      return say('changes.query', { jql: member.jql });
    case 'portfolio':
      return member.name ?? say(member.state === 'gone' ? 'record.nested.gone' : 'record.nested.hidden');
  }
}

import type { Member } from '#contract/portfolio-record';

type Kind = Member['kind'];
type MemberOf<K extends Kind> = Extract<Member, { readonly kind: K }>;

/** The members of one kind, with their places among all. */
export function membersOf<K extends Kind>(
  members: readonly Member[],
  kind: K,
): readonly { readonly at: number; readonly member: MemberOf<K> }[] {
  return members.flatMap((member, at) => (member.kind === kind ? [{ at, member: member as MemberOf<K> }] : []));
}

/** What a member of a list is chosen by. */
export function keyOf(member: Exclude<Member, { readonly kind: 'query' }>): string {
  switch (member.kind) {
    case 'project':
      return member.projectId;
    case 'category':
      return member.category;
    case 'portfolio':
      return member.portfolioId;
  }
}

/** The same members with another choice of one kind: what stays keeps its place, what is new comes last. */
export function withChosen<K extends Exclude<Kind, 'query'>>(
  members: readonly Member[],
  kind: K,
  chosen: readonly string[],
  make: (key: string) => MemberOf<K>,
): readonly Member[] {
  const before = new Map<Member, string>(
    membersOf<Exclude<Kind, 'query'>>(members, kind).map(({ member }) => [member, keyOf(member)]),
  );
  const kept = members.filter((member) => {
    const key = before.get(member);
    return key === undefined || chosen.includes(key);
  });
  const there = new Set(before.values());
  return [...kept, ...chosen.filter((key) => !there.has(key)).map(make)];
}

import { identityOf } from './check-record';
import type { Candidate, Grantee, Member, PortfolioRecord } from './portfolio-record';

export interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}
export interface CandidatesChange extends ListChange<Candidate> {
  readonly changed: readonly { readonly from: Candidate; readonly to: Candidate }[];
}

type PlainField = 'name' | 'description' | 'start' | 'end' | 'isArchived';
type GranteeField = 'sponsors' | 'editors' | 'viewers' | 'moneyViewers';
type MoneyField = 'currency' | 'budget' | 'discountRate';

/** What is different between two versions of a record. Lists are compared as sets: their order means nothing. */
export interface RecordDifference {
  readonly plain: readonly PlainField[];
  readonly ownerChanged: boolean;
  readonly grantees: Readonly<Partial<Record<GranteeField, ListChange<Grantee>>>>;
  readonly money: readonly MoneyField[];
  readonly members: ListChange<Member> | null;
  readonly candidates: CandidatesChange | null;
}

export function differenceOf(from: PortfolioRecord, to: PortfolioRecord): RecordDifference {
  const plain = (['name', 'description', 'start', 'end', 'isArchived'] as const).filter((f) => from[f] !== to[f]);
  const lists = (['sponsors', 'editors', 'viewers', 'moneyViewers'] as const).flatMap((field) => {
    const change = listChange(from.roles[field], to.roles[field], (grantee) => JSON.stringify(grantee));
    return change ? [[field, change] as const] : [];
  });
  return {
    plain,
    ownerChanged: from.roles.ownerAccountId !== to.roles.ownerAccountId,
    grantees: Object.fromEntries(lists),
    money: (['currency', 'budget', 'discountRate'] as const).filter((field) => from.money[field] !== to.money[field]),
    members: listChange(from.members, to.members, exactly),
    candidates: candidatesChange(from.candidates, to.candidates),
  };
}

export function isSame(from: PortfolioRecord, to: PortfolioRecord): boolean {
  const { plain, ownerChanged, grantees, money, members, candidates } = differenceOf(from, to);
  return plain.length + money.length + Object.keys(grantees).length === 0 && !ownerChanged && !members && !candidates;
}

export function changesRoles({ ownerChanged, grantees }: RecordDifference): boolean {
  return ownerChanged || Object.keys(grantees).length > 0;
}

/** Whether amounts differ; candidates that came or went with their amounts do not count. */
export function changesMoney({ money, candidates }: RecordDifference): boolean {
  return money.length > 0 || (candidates?.changed ?? []).some(({ from, to }) => !hasSameMoney(from, to));
}

export function hasSameMoney(a: Candidate, b: Candidate): boolean {
  return a.cost === b.cost && a.value === b.value;
}

export function hasSameWords(a: Candidate, b: Candidate): boolean {
  return (['name', 'note', 'start', 'end', 'points'] as const).every((field) => a[field] === b[field]);
}

/** A changed ORDER BY is a change of what people typed, though not of what is found. */
function exactly(member: Member): string {
  return member.kind === 'query' ? JSON.stringify(member.jql) : identityOf(member);
}

function listChange<T>(from: readonly T[], to: readonly T[], identify: (entry: T) => string): ListChange<T> | null {
  const before = new Set(from.map(identify));
  const after = new Set(to.map(identify));
  const added = to.filter((entry) => !before.has(identify(entry)));
  const removed = from.filter((entry) => !after.has(identify(entry)));
  return added.length + removed.length === 0 ? null : { added, removed };
}

function candidatesChange(from: readonly Candidate[], to: readonly Candidate[]): CandidatesChange | null {
  const lists = listChange(from, to, ({ id }) => id) ?? { added: [], removed: [] };
  const before = new Map(from.map((candidate) => [candidate.id, candidate]));
  const changed = to.flatMap((candidate) => {
    const known = before.get(candidate.id);
    const isSame = !known || (hasSameMoney(known, candidate) && hasSameWords(known, candidate));
    return isSame ? [] : [{ from: known, to: candidate }];
  });
  return lists.added.length + lists.removed.length + changed.length === 0 ? null : { ...lists, changed };
}

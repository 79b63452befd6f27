import { entriesChange, listChange, type EntriesChange, type ListChange } from '../record/list-changes';
import { identityOf } from './check-record';
import type { Candidate, Grantee, Member, Milestone, PortfolioRecord, Theme } from './portfolio-record';

export type CandidatesChange = EntriesChange<Candidate>;

type PlainField = 'name' | 'description' | 'start' | 'end' | 'isArchived';
type GranteeField = 'sponsors' | 'editors' | 'viewers' | 'moneyViewers';
type MoneyField = 'currency' | 'budget' | 'discountRate';

/** What is different between two versions of a record. Lists but that of themes are compared as sets. */
export interface RecordDifference {
  readonly plain: readonly PlainField[];
  readonly ownerChanged: boolean;
  readonly grantees: Readonly<Partial<Record<GranteeField, ListChange<Grantee>>>>;
  readonly money: readonly MoneyField[];
  readonly members: ListChange<Member> | null;
  readonly candidates: CandidatesChange | null;
  readonly milestones: EntriesChange<Milestone> | null;
  /** Their order means something, so any difference counts. */
  readonly themesChanged: boolean;
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
    candidates: entriesChange(from.candidates, to.candidates, (a, b) => hasSameMoney(a, b) && hasSameWords(a, b)),
    milestones: entriesChange(from.milestones, to.milestones, hasSameMilestone),
    themesChanged: JSON.stringify(from.themes.map(themeParts)) !== JSON.stringify(to.themes.map(themeParts)),
  };
}

export function isSame(from: PortfolioRecord, to: PortfolioRecord): boolean {
  const { plain, ownerChanged, grantees, money, members, candidates, milestones, themesChanged } = differenceOf(
    from,
    to,
  );
  const counts = plain.length + money.length + Object.keys(grantees).length;
  return counts === 0 && !(ownerChanged || themesChanged) && !(members ?? candidates ?? milestones);
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
export function exactly(member: Member): string {
  return member.kind === 'query' ? JSON.stringify(member.jql) : identityOf(member);
}

function hasSameMilestone(a: Milestone, b: Milestone): boolean {
  return (['name', 'day', 'note'] as const).every((field) => a[field] === b[field]);
}

const themeParts = ({ id, name, labels }: Theme) => [id, name, labels];

import type { Candidate, Grantee, Member, Milestone, Money, PortfolioRecord, Roles, Theme } from './portfolio-record';
import {
  checkDays,
  checkRepeats,
  checkText,
  collectProblems,
  lengthOf,
  MOST_DESCRIPTION,
  MOST_NAME,
  MOST_NOTE,
  sizeOf,
  type Report,
} from '../record/check-parts';
import { withoutOrder } from './query-text';
import type { RecordProblem } from './record-problems';

const MOST_AMOUNT = 1e15;
/** Of all text of a record together, so that a version fits into one statement of the database. */
const MOST_BYTES = 200_000;
/** So many are read back. */
export const MOST_MEMBERS = 1_000;

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Everything that is wrong with a record in itself, whatever else there is. In the order of its fields. */
export function problemsOf(record: PortfolioRecord): RecordProblem[] {
  return collectProblems((report) => checkRecord(record, report));
}

function checkRecord(record: PortfolioRecord, report: Report): void {
  checkText(record.name, 'name', MOST_NAME, report);
  if (lengthOf(record.description) > MOST_DESCRIPTION) report('description', 'too-long');
  checkDays(record.start, record.end, 'end', report);
  checkRoles(record.roles, report);
  checkMoney(record.money, report);
  checkMembers(record.members, 'members', report);
  record.candidates.forEach((candidate, at) => checkCandidate(candidate, `candidates.${at}`, report));
  checkRepeats(
    record.candidates.map(({ id }) => id),
    'candidates',
    report,
  );
  checkMilestones(record.milestones, report);
  checkThemes(record.themes, report);
  // Those that its writer may not see are kept beside as many of his own as a request may have.
  if (sizeOf(record) > MOST_BYTES || record.members.length > MOST_MEMBERS) report('', 'too-large');
}

/** What makes two members the same: the same query with another order is no other query. */
export function identityOf(member: Member): string {
  return JSON.stringify(member.kind === 'query' ? { kind: 'query', jql: withoutOrder(member.jql) } : member);
}

function checkRoles({ sponsors, editors, viewers, moneyViewers }: Roles, report: Report): void {
  const lists: readonly (readonly [string, readonly Grantee[]])[] = [
    ['roles.sponsors', sponsors],
    ['roles.editors', editors],
    ['roles.viewers', viewers],
    ['roles.moneyViewers', moneyViewers],
  ];
  for (const [path, list] of lists) checkGrantees(list, path, report);
}

function checkMoney({ currency, budget, discountRate }: Money, report: Report): void {
  if (!currencies.has(currency)) report('money.currency', 'unknown-currency');
  checkAmount(budget, 'money.budget', report);
  if (discountRate !== null && (discountRate <= -1 || discountRate > 10)) report('money.discountRate', 'out-of-range');
}

function checkAmount(amount: number | null, path: string, report: Report): void {
  if (amount === null) return;
  if (amount < 0) report(path, 'negative');
  else if (amount > MOST_AMOUNT) report(path, 'out-of-range');
}

export function checkGrantees(list: readonly Grantee[], path: string, report: Report): void {
  checkRepeats(
    list.map((grantee) => JSON.stringify(grantee)),
    path,
    report,
  );
}

/** Each in itself, and none twice. @param path of the list */
export function checkMembers(members: readonly Member[], path: string, report: Report): void {
  members.forEach((member, at) => checkMember(member, `${path}.${at}`, report));
  checkRepeats(members.map(identityOf), path, report);
}

function checkMember(member: Member, path: string, report: Report): void {
  if (member.kind === 'category' && member.category.trim() === '') report(`${path}.category`, 'required');
  if (member.kind !== 'query') return;
  if (member.jql.trim() === '') report(`${path}.jql`, 'required');
  else if (withoutOrder(member.jql) === '') report(`${path}.jql`, 'unbounded-query');
  else if (lengthOf(member.jql) > MOST_DESCRIPTION) report(`${path}.jql`, 'too-long');
}

function checkCandidate(candidate: Candidate, path: string, report: Report): void {
  checkText(candidate.name, `${path}.name`, MOST_NAME, report);
  if (lengthOf(candidate.note) > MOST_NOTE) report(`${path}.note`, 'too-long');
  checkDays(candidate.start, candidate.end, `${path}.end`, report);
  checkAmount(candidate.points, `${path}.points`, report);
  checkAmount(candidate.cost, `${path}.money.cost`, report);
  // A value may be below zero: something can be worth less than nothing.
  if (candidate.value !== null && Math.abs(candidate.value) > MOST_AMOUNT)
    report(`${path}.money.value`, 'out-of-range');
}

function checkMilestones(milestones: readonly Milestone[], report: Report): void {
  milestones.forEach(({ name, note }, at) => {
    checkText(name, `milestones.${at}.name`, MOST_NAME, report);
    if (lengthOf(note) > MOST_NOTE) report(`milestones.${at}.note`, 'too-long');
  });
  checkRepeats(
    milestones.map(({ id }) => id),
    'milestones',
    report,
  );
}

/** A theme without labels would hold nothing. */
function checkThemes(themes: readonly Theme[], report: Report): void {
  themes.forEach(({ name, labels }, at) => {
    checkText(name, `themes.${at}.name`, MOST_NAME, report);
    const isRepeated = themes.findIndex((other) => other.name.trim() === name.trim()) < at;
    if (isRepeated) report(`themes.${at}.name`, 'duplicate');
    if (labels.length === 0) report(`themes.${at}.labels`, 'required');
  });
  checkRepeats(
    themes.map(({ id }) => id),
    'themes',
    report,
  );
}

import type { Day } from '../units';
import type { Candidate, Grantee, Member, Milestone, Money, PortfolioRecord, Roles, Theme } from './portfolio-record';
import { withoutOrder } from './query-text';
import type { ProblemReason, RecordProblem } from './record-problems';

const MOST_NAME = 120;
const MOST_DESCRIPTION = 4_000;
const MOST_NOTE = 2_000;
const MOST_AMOUNT = 1e15;
/** Of all text of a record together, so that a version fits into one statement of the database. */
const MOST_BYTES = 200_000;

const currencies = new Set(Intl.supportedValuesOf('currency'));

type Report = (path: string, reason: ProblemReason) => void;

/** Everything that is wrong with a record in itself, whatever else there is. In the order of its fields. */
export function problemsOf(record: PortfolioRecord): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const report: Report = (path, reason) => problems.push({ path, reason });
  checkText(record.name, 'name', MOST_NAME, report);
  if (lengthOf(record.description) > MOST_DESCRIPTION) report('description', 'too-long');
  checkDays(record.start, record.end, 'end', report);
  checkRoles(record.roles, report);
  checkMoney(record.money, report);
  record.members.forEach((member, at) => checkMember(member, `members.${at}`, report));
  checkRepeats(record.members.map(identityOf), 'members', report);
  record.candidates.forEach((candidate, at) => checkCandidate(candidate, `candidates.${at}`, report));
  checkRepeats(
    record.candidates.map(({ id }) => id),
    'candidates',
    report,
  );
  checkMilestones(record.milestones, report);
  checkThemes(record.themes, report);
  if (new TextEncoder().encode(JSON.stringify(record)).length > MOST_BYTES) report('', 'too-large');
  return problems;
}

/** What makes two members the same: the same query with another order is no other query. */
export function identityOf(member: Member): string {
  return JSON.stringify(member.kind === 'query' ? { kind: 'query', jql: withoutOrder(member.jql) } : member);
}

/** In characters: an emoji that is stored as two counts as one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function checkText(text: string, path: string, most: number, report: Report): void {
  if (text.trim() === '') report(path, 'required');
  else if (lengthOf(text.trim()) > most) report(path, 'too-long');
}

function checkDays(start: Day | null, end: Day | null, path: string, report: Report): void {
  if (start !== null && end !== null && end < start) report(path, 'reversed');
}

function checkRepeats(identities: readonly string[], path: string, report: Report): void {
  identities.forEach((identity, at) => {
    if (identities.indexOf(identity) < at) report(`${path}.${at}`, 'duplicate');
  });
}

function checkRoles({ sponsors, editors, viewers, moneyViewers }: Roles, report: Report): void {
  const lists: readonly (readonly [string, readonly Grantee[]])[] = [
    ['roles.sponsors', sponsors],
    ['roles.editors', editors],
    ['roles.viewers', viewers],
    ['roles.moneyViewers', moneyViewers],
  ];
  for (const [path, list] of lists) {
    checkRepeats(
      list.map((grantee) => JSON.stringify(grantee)),
      path,
      report,
    );
  }
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

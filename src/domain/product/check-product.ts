import { checkGrantees, checkMembers } from '../portfolio/check-record';
import type { RecordProblem } from '../portfolio/record-problems';
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
import type { ProductDates, ProductLink, ProductRecord, Stakeholder, StakeholderIdentity } from './product-record';
import { membersOf } from './product-record';
import type { Audience, HorizonRule, RoadmapSetup } from './roadmap-setup';

/** A line that is read at one go. */
const MOST_VISION = 300;
const MOST_TITLE = 200;
const MOST_ADDRESS = 2_000;
const MOST_DAYS = 3_650;
/** Of all text of a record together, so that a version fits into one statement of the database. */
const MOST_BYTES = 300_000;

/**
 * How many entries each list of a record holds at most: far above what anybody types. Whatever is stored keeps to it, so that
 * it can be read again.
 */
export const mostEntries = {
  goals: 200,
  stakeholders: 500,
  links: 200,
  grantees: 500,
  members: 1_000,
  rules: 100,
  audiences: 50,
  /** Of placements, of hidden issues and of wording, each. */
  issues: 5_000,
} as const;

/** Everything that is wrong with a record in itself, whatever else there is. In the order of its fields. */
export function problemsOfProduct(record: ProductRecord): RecordProblem[] {
  return collectProblems((report) => {
    checkText(record.name, 'name', MOST_NAME, report);
    checkLength(record.vision, 'vision', MOST_VISION, report);
    checkLength(record.description, 'description', MOST_DESCRIPTION, report);
    checkProductDates(record.dates, report);
    checkEntries(record, report);
    checkGrantees(record.roles.editors, 'roles.editors', report);
    checkGrantees(record.roles.viewers, 'roles.viewers', report);
    checkMembers(membersOf(record), 'members', report);
    if (record.scope.kind === 'members' && record.scope.members.length === 0) report('members', 'required');
    checkRoadmap(record.roadmap, report);
    checkCounts(record, report);
    if (sizeOf(record) > MOST_BYTES) report('', 'too-large');
  });
}

/** Not only of what somebody sent: what he may not see is added to it. */
function checkCounts({ goals, stakeholders, links, roles, roadmap, ...record }: ProductRecord, report: Report): void {
  const lists: readonly (readonly [string, readonly unknown[], number])[] = [
    ['goals', goals, mostEntries.goals],
    ['stakeholders', stakeholders, mostEntries.stakeholders],
    ['links', links, mostEntries.links],
    ['roles.editors', roles.editors, mostEntries.grantees],
    ['roles.viewers', roles.viewers, mostEntries.grantees],
    ['members', membersOf(record), mostEntries.members],
    ['roadmap.rules', roadmap.rules, mostEntries.rules],
    ['roadmap.placed', roadmap.placed, mostEntries.issues],
    ['roadmap.audiences', roadmap.audiences, mostEntries.audiences],
    ...roadmap.audiences.flatMap(({ hiddenIssueIds, wording }, at) => [
      [`roadmap.audiences.${at}.hiddenIssueIds`, hiddenIssueIds, mostEntries.issues] as const,
      [`roadmap.audiences.${at}.wording`, wording, mostEntries.issues] as const,
    ]),
  ];
  for (const [path, list, most] of lists) if (list.length > most) report(path, 'too-many');
}

function checkEntries({ goals, stakeholders, links }: ProductRecord, report: Report): void {
  goals.forEach(({ name, note }, at) => {
    checkText(name, `goals.${at}.name`, MOST_NAME, report);
    checkLength(note, `goals.${at}.note`, MOST_NOTE, report);
  });
  stakeholders.forEach((stakeholder, at) => checkStakeholder(stakeholder, `stakeholders.${at}`, report));
  checkRepeats(
    stakeholders.map(({ who }) => identityOfStakeholder(who)),
    'stakeholders',
    report,
  );
  links.forEach((link, at) => checkLink(link, `links.${at}`, report));
  for (const [path, entries] of [
    ['goals', goals],
    ['stakeholders', stakeholders],
    ['links', links],
  ] as const)
    checkIds(entries, path, report);
}

function checkIds(entries: readonly { readonly id: string }[], path: string, report: Report): void {
  checkRepeats(
    entries.map(({ id }) => id),
    path,
    report,
  );
}

function checkLength(text: string, path: string, most: number, report: Report): void {
  if (lengthOf(text.trim()) > most) report(path, 'too-long');
}

/** Whoever starts comes before whoever launches, and both before the end. */
function checkProductDates({ start, launch, end }: ProductDates, report: Report): void {
  checkDays(start, launch, 'dates.launch', report);
  checkDays(launch ?? start, end, 'dates.end', report);
}

function checkStakeholder({ who, parts, note }: Stakeholder, path: string, report: Report): void {
  if (who.kind === 'named') checkText(who.name, `${path}.who`, MOST_NAME, report);
  if (parts.length === 0) report(`${path}.parts`, 'required');
  checkRepeats(parts, `${path}.parts`, report);
  checkLength(note, `${path}.note`, MOST_NOTE, report);
}

function identityOfStakeholder(who: StakeholderIdentity): string {
  return JSON.stringify(who.kind === 'named' ? { ...who, name: who.name.trim().toLowerCase() } : who);
}

function checkLink({ title, url }: ProductLink, path: string, report: Report): void {
  checkText(title, `${path}.title`, MOST_TITLE, report);
  if (url.trim() === '') report(`${path}.url`, 'required');
  else if (lengthOf(url) > MOST_ADDRESS) report(`${path}.url`, 'too-long');
  else if (!isSecureAddress(url)) report(`${path}.url`, 'not-https');
}

/** Nothing but pages on the web: an address can also be a program. */
function isSecureAddress(url: string): boolean {
  return /^https:\/\/[^\s/?#]+\S*$/i.test(url.trim());
}

function checkRoadmap({ rules, placed, audiences }: RoadmapSetup, report: Report): void {
  rules.forEach((rule, at) => checkRule(rule, `roadmap.rules.${at}`, report));
  checkIssues(placed, 'roadmap.placed', report);
  audiences.forEach((audience, at) => checkAudience(audience, `roadmap.audiences.${at}`, report));
  checkIds(audiences, 'roadmap.audiences', report);
  const names = audiences.map(({ name }) => name.trim());
  names.forEach((name, at) => {
    if (names.indexOf(name) < at) report(`roadmap.audiences.${at}.name`, 'duplicate');
  });
}

function checkRule({ by }: HorizonRule, path: string, report: Report): void {
  if (by.kind === 'due-within' && (by.days < 1 || by.days > MOST_DAYS)) report(`${path}.days`, 'out-of-range');
  if (by.kind === 'release' && by.versionIds.length === 0) report(`${path}.versionIds`, 'required');
  if (by.kind === 'label' && by.labels.length === 0) report(`${path}.labels`, 'required');
}

function checkAudience({ name, hides, hiddenIssueIds, wording }: Audience, path: string, report: Report): void {
  checkText(name, `${path}.name`, MOST_NAME, report);
  checkRepeats(hides, `${path}.hides`, report);
  checkRepeats(hiddenIssueIds.map(String), `${path}.hiddenIssueIds`, report);
  checkIssues(wording, `${path}.wording`, report);
  wording.forEach(({ name: called }, at) => checkText(called, `${path}.wording.${at}.name`, MOST_TITLE, report));
}

function checkIssues(entries: readonly { readonly issueId: number }[], path: string, report: Report): void {
  const met = new Set<number>();
  entries.forEach(({ issueId }, at) => {
    if (met.has(issueId)) report(`${path}.${at}`, 'duplicate');
    met.add(issueId);
  });
}

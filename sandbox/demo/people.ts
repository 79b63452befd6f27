import type { Person } from '../site/model';
import { randomFrom } from './random';
import { names } from './names';

/** Names of groups, each used by a permission scheme, a role or a security level. */
export const groups = {
  staff: 'all-staff',
  admins: 'site-admins',
  portfolioOffice: 'portfolio-office',
  apps: 'app-access',
  security: 'security-team',
  people: 'people-team',
  customer: 'line-customer-products',
  logistics: 'line-logistics',
  finance: 'line-finance',
  platform: 'line-platform',
  regions: 'line-regions',
} as const;

export type GroupName = (typeof groups)[keyof typeof groups];

/** The company's people by what they do. */
export interface Workforce {
  /** Those offered in the sandbox's person switch, in its order. */
  readonly cast: Cast;
  readonly app: Person;
  readonly leads: readonly Person[];
  /** One list for each team. */
  readonly teams: readonly (readonly Person[])[];
  /** Everybody, the cast first. */
  readonly all: readonly Person[];
}

export interface Cast {
  readonly portfolioManager: Person;
  readonly siteAdmin: Person;
  readonly productOwner: Person;
  readonly developer: Person;
  readonly sponsor: Person;
  readonly outsider: Person;
  /** Reads pages of Confluence and is nobody in Jira. */
  readonly reader: Person;
}

const hex = '0123456789abcdef';

/** Looks like Atlassian's account ids, and is the same for the same number on every site. */
function accountId(serial: number): string {
  const random = randomFrom(serial * 7919 + 17);
  const digits = (count: number): string => Array.from({ length: count }, () => hex[random.int(0, 15)] ?? '0').join('');
  return `712020:${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}

function emailOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
  return `${plain}@arvella.example`;
}

interface Profile {
  readonly serial: number;
  readonly name: string;
  readonly groups: readonly GroupName[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly about?: string;
  readonly active?: boolean;
  readonly hasJira?: boolean;
  readonly wiki?: 'read';
}

function person(profile: Profile): Person {
  const { about, hasJira, wiki } = profile;
  return {
    accountId: accountId(profile.serial),
    displayName: profile.name,
    email: emailOf(profile.name),
    active: profile.active ?? true,
    timeZone: profile.timeZone ?? 'Europe/Zurich',
    locale: profile.locale ?? 'en_GB',
    accountType: 'atlassian',
    groups: profile.groups,
    ...(about === undefined ? {} : { about }),
    ...(hasJira === undefined ? {} : { hasJira }),
    ...(wiki === undefined ? {} : { wiki }),
  };
}

const aReader = (): Person =>
  person({
    serial: 8,
    name: 'Amélie Rousseau',
    groups: [],
    locale: 'fr_FR',
    timeZone: 'Europe/Paris',
    about: 'Reader of Confluence without an account of Jira.',
    hasJira: false,
    wiki: 'read',
  });

const castOf = (): Cast => ({
  portfolioManager: person({
    serial: 1,
    name: 'Miriam Keller',
    groups: [groups.staff, groups.portfolioOffice],
    locale: 'en_US',
    about: 'Portfolio manager. Sees every project and every security level.',
  }),
  siteAdmin: person({
    serial: 2,
    name: 'Oluwaseun Adeyemi',
    groups: [groups.staff, groups.admins],
    about: 'Site administrator. Sees all but the private projects.',
  }),
  productOwner: person({
    serial: 3,
    name: 'Chiara Bernasconi',
    groups: [groups.staff, groups.customer],
    locale: 'it_IT',
    about: 'Product owner of the mobile app. Sees about half of the projects.',
  }),
  developer: person({
    serial: 4,
    name: 'Tomasz Wiśniewski',
    groups: [groups.staff],
    locale: 'pl_PL',
    timeZone: 'Europe/Warsaw',
    about: 'Developer in the warehouse team. Sees few projects and no security level.',
  }),
  sponsor: person({
    serial: 5,
    name: 'Dr. Annelies van der Merwe-Oosthuizen',
    groups: [],
    locale: 'nl_NL',
    timeZone: 'Africa/Johannesburg',
    about: 'Sponsor from the board. May view a handful of projects.',
    wiki: 'read',
  }),
  outsider: person({
    serial: 6,
    name: 'Kenji Watanabe',
    groups: [],
    locale: 'ja_JP',
    timeZone: 'Asia/Tokyo',
    about: 'External auditor without any access. Sees no issue at all.',
    wiki: 'read',
  }),
  reader: aReader(),
});

/** Every ninth of the rest has left: their work stays. */
const hasLeft = (serial: number): boolean => serial % 9 === 4;

const lines = [
  groups.customer,
  groups.customer,
  groups.logistics,
  groups.logistics,
  groups.logistics,
  groups.finance,
  groups.platform,
  groups.platform,
];

/** Two small teams of specialists sit within the platform and the finance line. */
function groupsOf(serial: number, team: number): GroupName[] {
  const own: GroupName[] = [groups.staff, lines[team % lines.length] ?? groups.platform];
  if (team === 6 && serial % 3 === 0) own.push(groups.security);
  if (team === 5 && serial % 3 === 0) own.push(groups.people);
  if (team === 4) own.push(groups.regions);
  return own;
}

function teamMember(serial: number, name: readonly [string, string, string], team: number): Person {
  const [displayName, locale, timeZone] = name;
  return person({
    serial,
    name: displayName,
    locale,
    timeZone,
    groups: groupsOf(serial, team),
    active: !hasLeft(serial),
  });
}

function app(): Person {
  return {
    accountId: accountId(7),
    displayName: 'Altitude',
    email: 'altitude@connect.example',
    active: true,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    accountType: 'app',
    groups: [groups.apps, groups.admins],
  };
}

/** Seven people of the cast, the app, and seven members for each of the teams. The developer works in the fourth team. */
export function workforce(teamCount: number): Workforce {
  const cast = castOf();
  const members = names.map((name, at) => teamMember(20 + at, name, at % 8));
  const base = Array.from({ length: 8 }, (_, team) => members.filter((_member, at) => at % 8 === team));
  base[1]?.push(cast.productOwner);
  base[3]?.push(cast.developer);
  const teams = Array.from({ length: teamCount }, (_, team) => base[team % 8] ?? members);
  const first = [cast.portfolioManager, cast.siteAdmin, cast.productOwner, cast.developer, cast.sponsor, cast.outsider];
  const leads = members.filter((member, at) => member.active && at % 3 === 0);
  return { cast, app: app(), leads, teams, all: [...first, app(), ...members, cast.reader] };
}

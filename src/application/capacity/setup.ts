import { calendarRecord, personRecord, settingsRecord, teamRecord } from '#contract/capacity-setup';
import type { CapacitySettings, Kept, PersonRecord, TeamRecord, WorkingWeek } from '#contract/capacity-setup';
import { defaultSettings, defaultWeek, nobodySaid } from '#domain/capacity/capacity-records';
import type { SetupKind, SetupStore, SetupVersion } from './ports';

/** The one record of settings has no name of its own. */
export const SETTINGS_ID = 'site';

/** Everything that people said about capacity, by id. */
export interface Setup {
  readonly settings: Kept<CapacitySettings>;
  readonly calendars: ReadonlyMap<string, Kept<WorkingWeek>>;
  readonly teams: ReadonlyMap<string, Kept<TeamRecord>>;
  readonly people: ReadonlyMap<string, Kept<PersonRecord>>;
  /** Versions of all records, removed ones among them. */
  readonly versionOf: (kind: SetupKind, id: string) => number;
}

export async function readSetup(store: SetupStore): Promise<Setup> {
  const newest = await store.newest();
  const versions = new Map(newest.map(({ kind, id, version }) => [`${kind} ${id}`, version]));
  const of = <T>(kind: SetupKind, schema: { parse: (body: unknown) => T }) =>
    new Map(newest.flatMap((version) => (version.kind === kind ? keptOf(version, schema) : [])));
  const settings = of('settings', settingsRecord).get(SETTINGS_ID);
  return {
    settings: settings ?? { id: SETTINGS_ID, version: 0, record: defaultSettings },
    calendars: of('calendar', calendarRecord),
    teams: of('team', teamRecord),
    people: of('person', personRecord),
    versionOf: (kind, id) => versions.get(`${kind} ${id}`) ?? 0,
  };
}

/** A version never changes, and stores remember the same one: thousands of people are parsed once, not at every look. */
const parsed = new WeakMap<SetupVersion, unknown>();

function keptOf<T>(one: SetupVersion, schema: { parse: (body: unknown) => T }): [string, Kept<T>][] {
  const { id, version, body } = one;
  if (body === null) return [];
  // Only ever put there by this function, with the schema of its kind.
  const known = parsed.get(one) as T | undefined;
  const record = known ?? schema.parse(JSON.parse(body));
  parsed.set(one, record);
  return [[id, { id, version, record }]];
}

/** The calendar of those who have none of their own: what administrators chose, else Monday to Friday. */
export function siteWeek({ calendars, settings }: Setup): WorkingWeek {
  return calendars.get(settings.record.calendarId ?? '')?.record ?? defaultWeek;
}

/** Of somebody of whom nothing was said, what counts by itself. */
export function personOf({ people, versionOf }: Setup, accountId: string): Kept<PersonRecord> {
  return people.get(accountId) ?? { id: accountId, version: versionOf('person', accountId), record: nobodySaid };
}

/** People in the teams that somebody leads: those whose leave he may change. */
export function ledBy({ teams }: Setup, accountId: string): { teams: Kept<TeamRecord>[]; people: Set<string> } {
  const led = [...teams.values()].filter(({ record }) => record.leads.includes(accountId));
  return { teams: led, people: new Set(led.flatMap(({ record }) => record.members.map((member) => member.accountId))) };
}

/** Everybody in any team, and everybody of whom anything is kept. */
export function everybodyIn({ teams, people }: Setup): Set<string> {
  const members = [...teams.values()].flatMap(({ record }) => record.members.map(({ accountId }) => accountId));
  return new Set([...members, ...people.keys()]);
}

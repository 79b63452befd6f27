import type { Kept, PersonRecord, SaveSetupRequest, SetupView, TeamRecord } from '#contract/capacity-setup';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { SetupStore } from './ports';
import { everybodyIn, ledBy, personOf, readSetup, SETTINGS_ID, type Setup } from './setup';

export interface SetupPorts {
  readonly access: ViewerAccess;
  readonly store: SetupStore;
  readonly see: SeeSite;
  readonly clock: Clock;
}

/**
 * What this person may change.
 * @throws AppError `not-permitted` for whoever neither administers the site nor leads a team
 */
export const viewSetup =
  ({ access, store, see }: SetupPorts) =>
  async (viewer: Viewer): Promise<SetupView> => {
    const [mayAdminister, setup] = await Promise.all([access.isAdministrator(viewer), readSetup(store)]);
    const led = ledBy(setup, viewer.accountId);
    if (!mayAdminister && led.teams.length === 0) throw new AppError({ code: 'not-permitted' });
    const people = mayAdminister ? everybodyIn(setup) : led.people;
    return {
      mayAdminister,
      settings: setup.settings,
      calendars: byName([...setup.calendars.values()]),
      teams: byName(mayAdminister ? [...setup.teams.values()] : led.teams),
      people: [...people].sort().map((accountId) => personOf(setup, accountId)),
      jiraTeams: mayAdminister ? undescribedTeams(await see(viewer), setup) : [],
    };
  };

function byName<T extends { readonly name: string }>(kept: Kept<T>[]): Kept<T>[] {
  return kept.sort((a, b) => a.record.name.localeCompare(b.record.name, 'en'));
}

function undescribedTeams({ forest }: VisibleSite, { teams }: Setup): string[] {
  const described = new Set([...teams.values()].map(({ record }) => record.jiraTeamId));
  const found = new Set<string>();
  for (let node = 0; node < forest.size; node++) {
    const facts = forest.sources[forest.sourceAt[node] ?? -1]?.facts;
    const team = facts?.teams[(facts.teamAt[forest.factAt[node] ?? 0] ?? 0) - 1];
    if (team !== undefined && !described.has(team)) found.add(team);
  }
  return [...found].sort();
}

/**
 * Keeps one record, for everybody and at once.
 * @throws AppError `not-permitted`; `changed-meanwhile` where somebody else has saved it since; `invalid-request` where it names a
 *   calendar that there is not
 */
export const saveSetup =
  (ports: SetupPorts) =>
  async (viewer: Viewer, request: SaveSetupRequest): Promise<SetupView> => {
    const { access, store, clock } = ports;
    const [mayAdminister, setup] = await Promise.all([access.isAdministrator(viewer), readSetup(store)]);
    if (!mayAdminister && !mayLead(setup, viewer, request)) throw new AppError({ code: 'not-permitted' });
    const { kind, version, record } = request;
    const id = kind === 'settings' ? SETTINGS_ID : request.id;
    if (setup.versionOf(kind, id) !== version) throw new AppError({ code: 'changed-meanwhile', newest: null });
    checkCalendar(setup, request);
    const body = record === null ? null : JSON.stringify(record);
    const next = { kind, id, version: version + 1, body, changedBy: viewer.accountId, changedAt: clock() };
    if (!(await store.add([next]))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return viewSetup(ports)(viewer);
  };

/** A lead changes allocation in his teams and leave of their members, and nothing else of either. */
function mayLead(setup: Setup, { accountId }: Viewer, request: SaveSetupRequest): boolean {
  const led = ledBy(setup, accountId);
  if (request.kind === 'team') {
    const before = led.teams.find(({ id }) => id === request.id)?.record;
    return before !== undefined && request.record !== null && isSameTeam(before, request.record);
  }
  if (request.kind !== 'person' || !led.people.has(request.id)) return false;
  return isSamePerson(personOf(setup, request.id).record, request.record);
}

function isSameTeam(before: TeamRecord, after: TeamRecord): boolean {
  const fixed = ({ members, ...rest }: TeamRecord) => [
    rest.name,
    rest.jiraTeamId,
    rest.leads,
    rest.hoursPerPoint,
    members.map(({ accountId }) => accountId),
  ];
  return JSON.stringify(fixed(before)) === JSON.stringify(fixed(after));
}

function isSamePerson(before: PersonRecord, after: PersonRecord): boolean {
  return before.calendarId === after.calendarId && before.role === after.role;
}

/** Nothing names a calendar that there is not; one that is in use is not removed. */
function checkCalendar({ calendars, settings, people }: Setup, request: SaveSetupRequest): void {
  if (request.kind === 'team') return;
  if (request.kind !== 'calendar') {
    const { calendarId } = request.record;
    if (calendarId !== null && !calendars.has(calendarId))
      throw new AppError({ code: 'invalid-request', field: 'record.calendarId' });
    return;
  }
  const inUse = [settings, ...people.values()].some(({ record }) => record.calendarId === request.id);
  if (request.record === null && inUse) throw new AppError({ code: 'invalid-request', field: 'record' });
}

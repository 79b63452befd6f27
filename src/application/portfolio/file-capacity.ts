import type { FiledCapacity } from '#contract/filed-records';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { Instant } from '#domain/units';
import type { SetupStore, SetupVersion } from '../capacity/ports';
import type { Setup } from '../capacity/setup';
import { readSetup, SETTINGS_ID } from '../capacity/setup';
import type { FileContext, FilePlan } from './file-plan';
import { countsOf, duplicates, stateOf } from './file-plan';

/** A statement may have 1 MiB: so many characters stay below it in whichever script. */
const STATEMENT_CHARS = 250_000;
const RECORDS_A_STATEMENT = 200;
/** Nothing names a calendar that there is not, even where the import is cut off. */
const order: readonly FiledCapacity['kind'][] = ['calendar', 'team', 'person', 'settings'];

/** Calendars, teams, people and settings of capacity. */
export async function planCapacity(
  store: SetupStore,
  file: readonly FiledCapacity[],
  { viewer }: FileContext,
): Promise<FilePlan> {
  const setup = await readSetup(store);
  const entries = file.map((filed) => {
    const before = keptOf(setup, filed);
    const isSame = before && JSON.stringify(before) === JSON.stringify(filed.record);
    return { filed, state: stateOf(isSame) };
  });
  const changed = entries.flatMap(({ filed, state }) => (state === 'unchanged' ? [] : [filed]));
  return {
    counts: countsOf(
      'capacity',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...duplicates(
        file,
        (filed) => `${filed.kind} ${idOf(filed)}`,
        (at) => `capacity.${at}`,
      ),
      ...missingCalendars(file, setup),
    ],
    warnings: [],
    write: async (changedAt) => {
      const sorted = [...changed].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
      for (const batch of byStatement(sorted.map((filed) => versionOf(filed, setup, viewer.accountId, changedAt))))
        if (!(await store.add(batch))) return false;
      return true;
    },
  };
}

const idOf = (filed: FiledCapacity): string => (filed.kind === 'settings' ? SETTINGS_ID : filed.id);

/** What somebody has saved of it, and not removed since. */
function keptOf({ settings, calendars, teams, people }: Setup, filed: FiledCapacity): object | undefined {
  if (filed.kind === 'settings') return settings.version === 0 ? undefined : settings.record;
  const kept = { calendar: calendars, team: teams, person: people }[filed.kind];
  return kept.get(filed.id)?.record;
}

function versionOf(filed: FiledCapacity, setup: Setup, changedBy: string, changedAt: Instant): SetupVersion {
  const id = idOf(filed);
  const version = setup.versionOf(filed.kind, id) + 1;
  return { kind: filed.kind, id, version, body: JSON.stringify(filed.record), changedBy, changedAt };
}

function missingCalendars(file: readonly FiledCapacity[], { calendars }: Setup): RecordProblem[] {
  const inFile = new Set(file.flatMap((filed) => (filed.kind === 'calendar' ? [filed.id] : [])));
  return file.flatMap((filed, at): RecordProblem[] => {
    if (filed.kind !== 'person' && filed.kind !== 'settings') return [];
    const { calendarId } = filed.record;
    if (calendarId === null || inFile.has(calendarId) || calendars.has(calendarId)) return [];
    return [{ path: `capacity.${at}.record.calendarId`, reason: 'unknown-calendar' }];
  });
}

function byStatement(versions: readonly SetupVersion[]): SetupVersion[][] {
  const batches: SetupVersion[][] = [];
  let chars = Infinity;
  for (const version of versions) {
    const own = version.body?.length ?? 0;
    if (chars + own > STATEMENT_CHARS || (batches.at(-1)?.length ?? 0) >= RECORDS_A_STATEMENT) {
      batches.push([]);
      chars = 0;
    }
    batches.at(-1)?.push(version);
    chars += own;
  }
  return batches;
}

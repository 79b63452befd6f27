import { z } from 'zod';
import type { CapacitySettings, PersonRecord, TeamRecord, WorkingWeek } from '#domain/capacity/capacity-records';
import type { CapacityProblem } from '#domain/capacity/check-records';
import { personProblems, settingsProblems, teamProblems, weekProblems } from '#domain/capacity/check-records';
import type { LeaveFileProblem } from '#domain/capacity/leave-file';
import type { Day } from '#domain/units';

export type { CapacitySettings, PersonRecord, TeamRecord, WorkingWeek };

const MOST = 1_000;
const text = z.string().max(255);
const accountId = z.string().min(1).max(128);
const recordId = z.uuid();
/** Days since 1970, of the years 1970 to 9999. */
const day = z
  .number()
  .int()
  .min(0)
  .max(2_932_896)
  .transform((value) => value as Day);

const span = { first: day, last: day, percent: z.number() };
const leave = z.array(z.strictObject(span)).max(MOST).readonly();
const allocation = z.strictObject({ first: day.nullable(), last: day.nullable(), percent: z.number() });

/** The rules of the domain decide what can be kept; the page asks them before it sends anything. */
function kept<T>(shape: z.ZodType<T>, problemsOf: (record: T) => readonly CapacityProblem[]) {
  return shape.superRefine((record, context) => {
    for (const { path, reason } of problemsOf(record))
      context.addIssue({ code: 'custom', path: path.split('.'), message: reason });
  });
}

const week = z.strictObject({
  name: text,
  hours: z.array(z.number()).length(7).readonly(),
  holidays: z
    .array(z.strictObject({ day, name: text }))
    .max(MOST)
    .readonly(),
});
const team = z.strictObject({
  name: text,
  jiraTeamId: z.string().min(1).max(128).nullable(),
  leads: z.array(accountId).max(MOST).readonly(),
  hoursPerPoint: z.number().nullable(),
  members: z
    .array(z.strictObject({ accountId, allocations: z.array(allocation).max(MOST).readonly() }))
    .max(MOST)
    .readonly(),
});
const person = z.strictObject({ calendarId: recordId.nullable(), role: text.nullable(), leave });
const settings = z.strictObject({
  calendarId: recordId.nullable(),
  sprints: z.strictObject({ firstDay: day, weeks: z.number() }).nullable(),
  limits: z.strictObject({ attention: z.number(), danger: z.number() }),
});

export const calendarRecord = kept<WorkingWeek>(week, weekProblems);
export const teamRecord = kept<TeamRecord>(team, teamProblems);
export const personRecord = kept<PersonRecord>(person, personProblems);
export const settingsRecord = kept<CapacitySettings>(settings, settingsProblems);

/** Of what was read before, 0: there was nothing. Somebody else's later change is not written over. */
const version = z.number().int().min(0);

export const setupRequest = z.strictObject({});
export type SetupRequest = z.infer<typeof setupRequest>;

/** Keeps one record as its next version; null removes it. Ids of calendars and teams are made by the page. */
export const saveSetupRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settings'), version, record: settingsRecord }),
  z.strictObject({ kind: z.literal('calendar'), id: recordId, version, record: calendarRecord.nullable() }),
  z.strictObject({ kind: z.literal('team'), id: recordId, version, record: teamRecord.nullable() }),
  z.strictObject({ kind: z.literal('person'), id: accountId, version, record: personRecord }),
]);
export type SaveSetupRequest = z.infer<typeof saveSetupRequest>;

/** One record as it is kept. Version 0: nobody has saved it, the default counts. */
export interface Kept<T> {
  readonly id: string;
  readonly version: number;
  readonly record: T;
}

/** What this person may change: all of it for administrators; for a lead, his teams and their members. */
export interface SetupView {
  readonly mayAdminister: boolean;
  readonly settings: Kept<CapacitySettings>;
  readonly calendars: readonly Kept<WorkingWeek>[];
  readonly teams: readonly Kept<TeamRecord>[];
  /** Everybody in these teams; for administrators everybody of whom anything is kept. */
  readonly people: readonly Kept<PersonRecord>[];
  /** Values of Jira's team field on issues that this person may see and that no team stands for. */
  readonly jiraTeams: readonly string[];
}

/** A call may carry 500 KB. */
export const MOST_LEAVE_CHARS = 400_000;

/** A file of leave takes the place of all leave of the people that it names. */
export const importLeaveRequest = z.strictObject({ text: z.string().max(MOST_LEAVE_CHARS), isDryRun: z.boolean() });
export type ImportLeaveRequest = z.infer<typeof importLeaveRequest>;

/** With any problem nothing was imported. */
export interface LeaveImport {
  readonly problems: readonly LeaveFileProblem[];
  readonly people: number;
  readonly lines: number;
}

/** All leave that this person may change, as a file. */
export interface LeaveExport {
  readonly text: string;
}

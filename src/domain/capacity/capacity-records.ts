import type { Day } from '../units';

/** What people say about who can work how much. Hours are hours of work, percent whole percent. */
export interface WorkingWeek {
  readonly name: string;
  /** Hours of work from Monday to Sunday, seven entries from 0 to 24. */
  readonly hours: readonly number[];
  /** Days that nobody with this calendar works. */
  readonly holidays: readonly Holiday[];
}

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** Days on which a person is away, both included; 100 percent: all of each day. */
export interface Leave {
  readonly first: Day;
  readonly last: Day;
  readonly percent: number;
}

/** How much of a person a team has from one day to another, both included; null: without beginning, without end. */
export interface Allocation {
  readonly first: Day | null;
  readonly last: Day | null;
  readonly percent: number;
}

export interface TeamMember {
  readonly accountId: string;
  /** Outside of these the team has nothing of the person. */
  readonly allocations: readonly Allocation[];
}

export interface TeamRecord {
  readonly name: string;
  /** The value of Jira's team field that means this team; null: it is a list of its own. */
  readonly jiraTeamId: string | null;
  /** Account ids of those who may change leave and allocation. */
  readonly leads: readonly string[];
  /** Hours of work that a story point of this team stands for; null: not known, so points are no demand. */
  readonly hoursPerPoint: number | null;
  readonly members: readonly TeamMember[];
}

export interface PersonRecord {
  /** null: the calendar of the site. */
  readonly calendarId: string | null;
  readonly role: string | null;
  readonly leave: readonly Leave[];
}

/** From which share of what is available on a period is tight, and from which it is too much; whole percent. */
export interface UtilisationLimits {
  readonly attention: number;
  readonly danger: number;
}

export interface CapacitySettings {
  /** Calendar of those who have none of their own; null: Monday to Friday, eight hours. */
  readonly calendarId: string | null;
  /** One sprint follows the other, all equally long; null: nobody has said so. */
  readonly sprints: { readonly firstDay: Day; readonly weeks: number } | null;
  readonly limits: UtilisationLimits;
}

export const defaultWeek: WorkingWeek = { name: '', hours: [8, 8, 8, 8, 8, 0, 0], holidays: [] };
export const defaultSettings: CapacitySettings = {
  calendarId: null,
  sprints: null,
  limits: { attention: 85, danger: 100 },
};
export const nobodySaid: PersonRecord = { calendarId: null, role: null, leave: [] };

import type { SeenIssue } from './read-as-person';

/** A team of the company, as its administrator described it. */
export interface DescribedTeam {
  readonly id: string;
  readonly name: string;
  readonly jiraTeamId: string | null;
  readonly hoursPerPoint: number | null;
  /** Whole percent for ever. */
  readonly members: readonly { readonly accountId: string; readonly percent: number }[];
}

export interface DescribedPerson {
  /** Monday first. */
  readonly hours: readonly number[];
  readonly holidays: readonly string[];
  readonly leave: readonly { readonly first: string; readonly last: string; readonly percent: number }[];
}

export const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const weekday = (iso: string) => (new Date(`${iso}T12:00:00Z`).getUTCDay() + 6) % 7;

/** Hours that somebody works on a day. */
export function hoursOn({ hours, holidays, leave }: DescribedPerson, iso: string): number {
  if (holidays.includes(iso)) return 0;
  const away = leave.reduce((sum, { first, last, percent }) => sum + (first <= iso && iso <= last ? percent : 0), 0);
  return (hours[weekday(iso)]! * Math.max(0, 100 - away)) / 100;
}

const isWorkDay = ({ hours, holidays }: DescribedPerson, iso: string) =>
  hours[weekday(iso)]! > 0 && !holidays.includes(iso);

/** Demand computed a second time: issue by issue, day by day, from what a person reads of Jira himself. */
export class CapacityOracle {
  private readonly below = new Map<string, SeenIssue[]>();

  constructor(
    private readonly issues: readonly SeenIssue[],
    private readonly today: string,
    private readonly teams: readonly DescribedTeam[],
    private readonly calendarOf: (accountId: string | null) => DescribedPerson,
  ) {
    for (const issue of issues) {
      if (issue.parentKey === null) continue;
      this.below.set(issue.parentKey, [...(this.below.get(issue.parentKey) ?? []), issue]);
    }
  }

  /** Hours by team and day. */
  byTeam(): Map<string, Map<string, number>> {
    return this.byDay((issue) => this.teamOf(issue)?.id ?? null);
  }

  byPerson(): Map<string, Map<string, number>> {
    return this.byDay(({ assignee }) => assignee);
  }

  /** Who is asked for any time on some days by these issues, be it known for how much or not. */
  askedFor(issues: readonly SeenIssue[], days: readonly string[]): Record<'team' | 'person', Set<string>> {
    const found = { team: new Set<string>(), person: new Set<string>() };
    const { sized, unsized } = this.onDays(issues, days);
    for (const issue of [...sized, ...unsized]) {
      const team = this.teamOf(issue);
      if (team) found.team.add(team.id);
      if (issue.assignee !== null) found.person.add(issue.assignee);
    }
    return found;
  }

  /** Those of the issues that are to be done on some days, by whether they say how many hours they take. */
  onDays(issues: readonly SeenIssue[], days: readonly string[]): Record<'sized' | 'unsized', SeenIssue[]> {
    const silent = new Set(this.unestimated());
    const found: Record<'sized' | 'unsized', SeenIssue[]> = { sized: [], unsized: [] };
    for (const issue of issues) {
      const isCounted = silent.has(issue.key) || (issue.category !== 'done' && this.counts(issue));
      if (!isCounted || !this.daysOf(issue)?.some((day) => days.includes(day))) continue;
      const hours = silent.has(issue.key) ? null : this.hoursOf(issue);
      if (hours !== 0) found[hours === null ? 'unsized' : 'sized'].push(issue);
    }
    return found;
  }

  /** Some team has members, or the person is known. */
  isOfKnown(issue: SeenIssue, isKnown: (accountId: string) => boolean): boolean {
    return this.teamOf(issue) !== null || (issue.assignee !== null && isKnown(issue.assignee));
  }

  /** Issues that are open, have no estimate, and none that stands in for them. */
  unestimated(): string[] {
    const isOpen = ({ category }: SeenIssue) => category !== 'done';
    const byKey = new Map(this.issues.map((issue) => [issue.key, issue]));
    const standsIn = (key: string | null): boolean => {
      const above = key === null ? undefined : byKey.get(key);
      if (!above) return false;
      return (isOpen(above) && this.counts(above)) || standsIn(above.parentKey);
    };
    return this.issues
      .filter((issue) => isOpen(issue) && !this.isStated(issue) && !this.below.has(issue.key))
      .filter(({ parentKey }) => !standsIn(parentKey))
      .map(({ key }) => key)
      .sort();
  }

  private byDay(rowOf: (issue: SeenIssue) => string | null): Map<string, Map<string, number>> {
    const rows = new Map<string, Map<string, number>>();
    for (const issue of this.issues) {
      const row = rowOf(issue);
      const hours = issue.category !== 'done' && this.counts(issue) ? this.hoursOf(issue) : null;
      const days = this.daysOf(issue);
      if (row === null || hours === null || days === null) continue;
      const sums = rows.get(row) ?? new Map<string, number>();
      rows.set(row, sums);
      for (const day of days) sums.set(day, (sums.get(day) ?? 0) + hours / days.length);
    }
    return rows;
  }

  private counts(issue: SeenIssue): boolean {
    return this.isStated(issue) && !this.everythingBelow(issue).some((child) => this.isStated(child));
  }

  private everythingBelow({ key }: SeenIssue): SeenIssue[] {
    const own = this.below.get(key) ?? [];
    return [...own, ...own.flatMap((child) => this.everythingBelow(child))];
  }

  private isStated(issue: SeenIssue): boolean {
    return this.secondsLeft(issue) !== null || issue.points !== null;
  }

  private secondsLeft({ time: { original, spent, remaining } }: SeenIssue): number | null {
    if (remaining !== null) return remaining;
    return original !== null && original >= (spent ?? 0) ? original - (spent ?? 0) : null;
  }

  private hoursOf(issue: SeenIssue): number | null {
    const seconds = this.secondsLeft(issue);
    if (seconds !== null) return seconds / 3_600;
    const perPoint = this.teamOf(issue)?.hoursPerPoint ?? null;
    return perPoint === null ? null : issue.points! * perPoint;
  }

  private teamOf({ team, assignee }: SeenIssue): DescribedTeam | null {
    if (team !== null) return this.teams.find(({ jiraTeamId }) => jiraTeamId === team) ?? null;
    const shareOf = ({ members }: DescribedTeam) =>
      members.find(({ accountId }) => accountId === assignee)?.percent ?? -1;
    const most = Math.max(-1, ...this.teams.map(shareOf));
    const candidates = this.teams.filter((own) => most >= 0 && shareOf(own) === most);
    return candidates.sort((a, b) => (a.name < b.name ? -1 : 1))[0] ?? null;
  }

  /** The days on which it is done, one for each share of its hours. */
  private daysOf(issue: SeenIssue): string[] | null {
    const below = this.everythingBelow(issue);
    const dues = below.flatMap(({ due }) => due ?? []).sort();
    const nearest = [issue.versionDue, issue.sprintDue, dues.at(-1) ?? null].filter((day) => day !== null).sort()[0];
    const due = issue.due ?? nearest;
    if (due === undefined) return null;
    const isOfSprint = issue.due === null && due === issue.sprintDue && due !== issue.versionDue;
    const stated = issue.start ?? below.flatMap(({ start }) => start ?? []).sort()[0];
    const start = stated ?? (isOfSprint ? this.sprintStart(due) : this.today);
    const first = due < this.today || start < this.today ? this.today : start;
    const calendar = this.calendarOf(issue.assignee);
    const days: string[] = [];
    for (let day = first; day <= due; day = nextDay(day)) if (isWorkDay(calendar, day)) days.push(day);
    if (days.length > 0) return days;
    let day = due > first ? due : first;
    if (isWorkDay(calendar, day)) return [day];
    while (!isWorkDay(calendar, day)) day = nextDay(day);
    return [day];
  }

  /** Sprints of the company last a fortnight. */
  private sprintStart(end: string): string {
    return new Date(Date.parse(`${end}T12:00:00Z`) - 13 * 86_400_000).toISOString().slice(0, 10);
  }
}

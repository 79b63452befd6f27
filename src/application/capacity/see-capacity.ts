import { availableHours, allocatedHours, workDaysOf } from '#domain/capacity/availability';
import type { DailyHours } from '#domain/capacity/availability';
import type { WorkingWeek } from '#domain/capacity/capacity-records';
import type { DemandItem } from '#domain/capacity/demand';
import { demandOf } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import { lookUpTeams } from '#domain/capacity/team-lookup';
import { idOf } from '#domain/hierarchy/forest';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SetupStore } from './ports';
import { personOf, readSetup, siteWeek, type Setup } from './setup';

export interface CapacityPorts {
  readonly see: SeeSite;
  readonly seeOne: SeePortfolio;
  readonly reader: IndexReader;
  readonly store: SetupStore;
}

/** What capacity is computed from, as one person sees it. */
export interface SeenCapacity {
  /** Everything that he may see: people work on more than one portfolio. */
  readonly whole: VisibleSite;
  readonly setup: Setup;
  readonly items: readonly DemandItem[];
  /** Whether an item is in the portfolio. */
  readonly isHere: (item: DemandItem) => boolean;
  readonly isPart: boolean;
  readonly people: People;
  readonly maySeeLess: boolean;
  readonly isPartial: boolean;
}

export type SeeCapacity = (viewer: Viewer, portfolioId: string | undefined) => Promise<SeenCapacity>;

/** First what may be seen, then demand over exactly those issues. Who can work how much is no secret. */
export const seeCapacity =
  ({ see, seeOne, reader, store }: CapacityPorts): SeeCapacity =>
  async (viewer, portfolioId) => {
    const [setup, indexed, seen] = await Promise.all([
      readSetup(store),
      reader.projects(),
      portfolioId === undefined ? null : seeOne(viewer, portfolioId),
    ]);
    const whole = seen?.whole ?? (await see(viewer));
    const { forest, projects } = whole;
    return {
      whole,
      setup,
      items: demandIn(whole, setup),
      isHere: ({ node }) => seen === null || seen.site.forest.nodeOfId.has(idOf(forest, node)),
      isPart: seen !== null,
      people: new People(setup),
      maySeeLess: projects.length < indexed.length || forest.sources.some(({ isVisible }) => isVisible !== null),
      isPartial:
        projects.some(({ generation, state }) => generation === 0 || state === 'failed') ||
        forest.sources.some(({ facts }) => !facts.knowsWork),
    };
  };

/** All work that is left and that a viewer may see, as people set capacity up. */
export function demandIn({ forest, rolled, today }: VisibleSite, setup: Setup): DemandItem[] {
  const teams = new Map([...setup.teams].map(([id, { record }]) => [id, record]));
  return demandOf(forest, rolled, {
    today,
    teams: lookUpTeams(teams, today),
    sprints: setup.settings.record.sprints,
  });
}

/** Who works when. */
export class People {
  private readonly workDays = new Map<WorkingWeek, WorkCalendar | null>();

  constructor(private readonly setup: Setup) {}

  /** The own calendar, else that of the site, else Monday to Friday. null: nobody in particular. */
  weekOf(accountId: string | null): WorkingWeek {
    const own = accountId === null ? null : personOf(this.setup, accountId).record.calendarId;
    return (own === null ? null : this.setup.calendars.get(own)?.record) ?? siteWeek(this.setup);
  }

  workDaysOf(accountId: string | null): WorkCalendar | null {
    const week = this.weekOf(accountId);
    const known = this.workDays.get(week);
    if (known !== undefined) return known;
    const days = workDaysOf(week);
    this.workDays.set(week, days);
    return days;
  }

  roleOf(accountId: string | null): string | null {
    return accountId === null ? null : personOf(this.setup, accountId).record.role;
  }

  hoursOf(accountId: string, days: Period): DailyHours {
    return availableHours(this.weekOf(accountId), personOf(this.setup, accountId).record.leave, days);
  }

  /** null: nobody has said who is in it. */
  hoursOfTeam(teamId: string, { first, last }: Period): Float64Array | null {
    const team = this.setup.teams.get(teamId)?.record;
    if (!team) return null;
    const sum = new Float64Array(last - first + 1);
    for (const member of team.members)
      allocatedHours(member, this.hoursOf(member.accountId, { first, last })).forEach((hours, at) => {
        sum[at] = (sum[at] ?? 0) + hours;
      });
    return sum;
  }

  hoursOfRole(role: string, { first, last }: Period): Float64Array {
    const sum = new Float64Array(last - first + 1);
    for (const [accountId, { record }] of this.setup.people) {
      if (record.role !== role) continue;
      this.hoursOf(accountId, { first, last }).hours.forEach((hours, at) => {
        sum[at] = (sum[at] ?? 0) + hours;
      });
    }
    return sum;
  }
}

import type { Holder, Loads } from '#domain/health/loads';
import { loadPeriod, loadsOf } from '#domain/health/loads';
import type { VisibleSite } from '../access/visible-site';
import type { SetupStore } from '../capacity/ports';
import { demandIn, People } from '../capacity/see-capacity';
import { everybodyIn, readSetup, type Setup } from '../capacity/setup';

/** @returns null: nobody has said who can work how much, the day is past, or some projects were read before work was kept */
export type SeeLoads = (whole: VisibleSite) => Promise<Loads | null>;

/**
 * How busy those are who are to do what a viewer may see. Where nobody set capacity up, that costs one statement. What was
 * left to do on a past day is not known, so neither is who was busy.
 */
export const seeLoads =
  (store: SetupStore): SeeLoads =>
  async (whole) => {
    const { past, today, forest } = whole;
    if (past !== null && past.presentDay !== today) return null;
    const setup = await readSetup(store);
    const people = everybodyIn(setup);
    if (people.size === 0 || forest.sources.some(({ facts }) => !facts.knowsWork)) return null;
    const working = new People(setup);
    const period = loadPeriod(today);
    return loadsOf(forest, demandIn(whole, setup), {
      period,
      calendarOf: ({ assignee }) => working.workDaysOf(assignee),
      supplyOf: (kind, id) => {
        if (kind === 'person')
          return people.has(id) ? { name: null, available: sumOf(working.hoursOf(id, period).hours) } : null;
        const hours = hasMembers(setup, id) ? working.hoursOfTeam(id, period) : null;
        return hours && { name: setup.teams.get(id)?.record.name ?? null, available: sumOf(hours) };
      },
    });
  };

const hasMembers = ({ teams }: Setup, teamId: Holder['id']): boolean =>
  (teams.get(teamId)?.record.members.length ?? 0) > 0;

const sumOf = (hours: Float64Array): number => hours.reduce((sum, value) => sum + value, 0);

import type { Waits } from '#domain/health/waits';
import { waitsOf } from '#domain/health/waits';
import type { WorkRules } from '#domain/schedule/work-calendar';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import type { SeeLinks } from '../dependencies/see-links';
import { keptWith } from '../kept-with';

/** @returns null: some links are not in the index yet, so that nobody can tell */
export type SeeWaits = (whole: VisibleSite) => Promise<Waits | null>;

/**
 * How the open issues that a viewer may see stand to what they wait for. Links count where he may see both ends; those that
 * lead out of the index tell nothing, since no date is known there. On a past day links are today's.
 */
export const seeWaits =
  (links: SeeLinks, workRules: SiteWorkRules): SeeWaits =>
  async (whole) => {
    const { forest, rolled, today } = whole;
    const [within, work] = await Promise.all([links(whole), workRules()]);
    return (
      within &&
      kept(within, { forest, rolled, today, work }, () => waitsOf(forest, rolled, within, today, workCalendar(work)))
    );
  };

interface Ground extends Pick<VisibleSite, 'forest' | 'rolled' | 'today'> {
  readonly work: WorkRules;
}

/** By links. */
const kept = keptWith<Ground, Waits>(
  (one, other) =>
    one.forest === other.forest &&
    one.rolled === other.rolled &&
    one.today === other.today &&
    JSON.stringify(one.work) === JSON.stringify(other.work),
);

import { workRulesOf } from '#domain/capacity/availability';
import { mondayToFriday, type WorkRules } from '#domain/schedule/work-calendar';
import type { SetupStore } from './ports';
import { readSetup, siteWeek } from './setup';

/** The work days by which everything counts that is not of one person: dependencies, floats, waits and slip. */
export type SiteWorkRules = () => Promise<WorkRules>;

/** The calendar that administrators gave the site; Monday to Friday where they gave none, or one without a work day. */
export const siteWorkRules =
  (store: SetupStore): SiteWorkRules =>
  async () =>
    workRulesOf(siteWeek(await readSetup(store))) ?? mondayToFriday;

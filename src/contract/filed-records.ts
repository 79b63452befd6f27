import { z } from 'zod';
import { longestBaselineName } from '#domain/baseline/baseline';
import { calendarRecord, personRecord, settingsRecord, teamRecord } from './capacity-setup';
import { overrideHealthRequest } from './health-override';
import { pastDay } from './past-day';
import { portfolioId } from './portfolio-record';
import { workSpec } from './work-spec';
import { saveWorkViewRequest } from './work-views';

/** Records beside portfolios, as a file holds them: their present state, without who did what to them and when. */
const accountId = z.string().min(1).max(128);

/** `day`: at its end the plan is taken, in the site's time zone. */
export const filedBaseline = z.strictObject({
  id: z.uuid(),
  portfolioId,
  name: z.string().max(longestBaselineName),
  day: pastDay,
  isLocked: z.boolean(),
});
export type FiledBaseline = z.infer<typeof filedBaseline>;

/** How a project stands in a portfolio, as somebody set it; expired ones are among them. */
export const filedOverride = overrideHealthRequest.omit({ version: true });
export type FiledOverride = z.infer<typeof filedOverride>;

/** A shared way of looking at the work of a portfolio, or with null of the whole site. */
export const filedWorkView = z.strictObject({
  id: z.uuid(),
  portfolioId: portfolioId.nullable(),
  ownerAccountId: accountId,
  name: saveWorkViewRequest.shape.name,
  spec: workSpec,
});
export type FiledWorkView = z.infer<typeof filedWorkView>;

/** What people said about capacity: calendars, teams, people with their leave, and what holds for the site. */
export const filedCapacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settings'), record: settingsRecord }),
  z.strictObject({ kind: z.literal('calendar'), id: z.uuid(), record: calendarRecord }),
  z.strictObject({ kind: z.literal('team'), id: z.uuid(), record: teamRecord }),
  z.strictObject({ kind: z.literal('person'), id: accountId, record: personRecord }),
]);
export type FiledCapacity = z.infer<typeof filedCapacity>;

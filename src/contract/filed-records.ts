import { z } from 'zod';
import { longestBaselineName } from '#domain/baseline/baseline';
import { longestReason, saveReasonRequest } from './baseline';
import { calendarRecord, personRecord, settingsRecord, teamRecord } from './capacity-setup';
import { dependencyChoices } from './dependency-types';
import type { FieldChoices } from './field-mapping';
import { fieldChoices } from './field-mapping';
import { saveThresholdsRequest } from './health';
import { overrideHealthRequest } from './health-override';
import { pastDay } from './past-day';
import { portfolioId } from './portfolio-id';
import { member } from './portfolio-record';
import { productRecord } from './product-record';
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

/** Why the start or the due day of an issue was moved at an instant, as somebody said it in a portfolio. */
export const filedReason = z.strictObject({
  portfolioId,
  issueId: saveReasonRequest.shape.issueId,
  at: saveReasonRequest.shape.at,
  part: saveReasonRequest.shape.part,
  text: z.string().trim().min(1).max(longestReason),
});
export type FiledReason = z.infer<typeof filedReason>;

/** How a project stands in a portfolio, as somebody set it; expired ones are among them. */
export const filedOverride = overrideHealthRequest.omit({ version: true });
export type FiledOverride = z.infer<typeof filedOverride>;

/** A saved way of looking at the work of a portfolio, or with null of the whole site. */
export const filedWorkView = z.strictObject({
  id: z.uuid(),
  portfolioId: z.nullable(portfolioId),
  ownerAccountId: accountId,
  // Older files have shared ones alone.
  isShared: z.boolean().default(true),
  name: saveWorkViewRequest.shape.name,
  spec: workSpec,
});
export type FiledWorkView = z.infer<typeof filedWorkView>;

/** What people typed of a product, how its roadmap is made included. `id`: that of the Jira project that it is, else its own. */
export const filedProduct = z.strictObject({
  id: z.union([z.uuid(), member.options[0].shape.projectId]),
  record: productRecord,
});
export type FiledProduct = z.infer<typeof filedProduct>;

/** What people said about capacity: calendars, teams, people with their leave, and what holds for the site. */
export const filedCapacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settings'), record: settingsRecord }),
  z.strictObject({ kind: z.literal('calendar'), id: z.uuid(), record: calendarRecord }),
  z.strictObject({ kind: z.literal('team'), id: z.uuid(), record: teamRecord }),
  z.strictObject({ kind: z.literal('person'), id: accountId, record: personRecord }),
]);
export type FiledCapacity = z.infer<typeof filedCapacity>;

/**
 * What administrators set for the whole site, as far as anybody did: from where on health is a concern, what types of links
 * mean, and which fields hold what. Ids of types and fields are those of Jira.
 */
export const filedSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('thresholds'), record: saveThresholdsRequest.shape.thresholds }),
  z.strictObject({ kind: z.literal('link-types'), record: dependencyChoices }),
  z.strictObject({ kind: z.literal('fields'), record: fieldChoices }),
]);
export type FiledSetting =
  | Exclude<z.infer<typeof filedSetting>, { readonly kind: 'fields' }>
  | { readonly kind: 'fields'; readonly record: FieldChoices };

import { z } from 'zod';
import type { HealthOverride, Overridable, SettableState } from '#domain/health/override';
import { MOST_REASON_CHARS, overridable, settableStates } from '#domain/health/override';
import type { Day, Instant } from '#domain/units';
import { jiraId } from './portfolio';
import { portfolioId } from './portfolio-id';

export type { HealthOverride, Overridable, SettableState } from '#domain/health/override';

const subject = {
  portfolioId,
  projectId: jiraId,
  of: z.enum(overridable),
  /** Of the override that was shown; 0: none was. Somebody else's later one is not written over. */
  version: z.number().int().min(0),
};

/** Sets a state by hand, in one portfolio. The last day is at most `MOST_OVERRIDE_DAYS` away. */
export const overrideHealthRequest = z.strictObject({
  ...subject,
  state: z.enum(settableStates),
  reason: z.string().trim().min(1).max(MOST_REASON_CHARS),
  until: z
    .number()
    .int()
    .min(0)
    .max(2_932_896)
    .transform((value) => value as Day),
});
export type OverrideHealthRequest = z.infer<typeof overrideHealthRequest>;

export const takeBackOverrideRequest = z.strictObject(subject);
export type TakeBackOverrideRequest = z.infer<typeof takeBackOverrideRequest>;

/** The overrides of the project that are in force after the change. */
export interface ProjectOverrides {
  readonly overrides: readonly HealthOverride[];
}

/** One line of the trail: who set which state and when, or took it back. */
export interface OverrideChange {
  readonly projectName: string;
  readonly of: Overridable;
  /** null: taken back. */
  readonly set: { readonly state: SettableState; readonly reason: string; readonly until: Day } | null;
  readonly by: string;
  readonly at: Instant;
}

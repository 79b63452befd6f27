import { z } from 'zod/mini';
import type { Day } from '#domain/units';

/** 1 January 2000: before it there was no Jira. */
const FIRST_DAY = 10_957;
const LAST_DAY = 2_932_896;

/** A day of the site that may have been: counted since 1970, not before 2000. */
export const pastDay = z.pipe(
  z.int().check(z.minimum(FIRST_DAY), z.maximum(LAST_DAY)),
  z.transform((day) => day as Day),
);

/**
 * A day, in the site's time zone, at whose end the view is taken: counted since 1970, not before 2000, not in the future.
 * Absent: now.
 *
 * Issues that were created later do not exist then; issues deleted since are left out. Who may see what is decided by
 * today's permissions and today's security levels. Of words, the status and the assignee are those of the day, all others
 * (summary, type, names of projects) today's; release days and sprint ends are today's as well: Jira keeps no history of
 * them.
 */
export const asOf = z.optional(pastDay);

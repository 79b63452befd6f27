import { z } from 'zod';
import type { Day } from '#domain/units';

/** Days since 1970, of the years 1900 to 9999: any that Jira takes. null: there is none. */
export const anyDay = z
  .number()
  .int()
  .min(-25_567)
  .max(2_932_896)
  .transform((value) => value as Day)
  .nullable();

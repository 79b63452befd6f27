import { z } from 'zod/mini';
import type { Day } from '#domain/units';

/** Days since 1970, of the years 1900 to 9999: any that Jira takes. */
export const givenDay = z.pipe(
  z.int().check(z.minimum(-25_567), z.maximum(2_932_896)),
  z.transform((value) => value as Day),
);

/** null: there is none. */
export const anyDay = z.nullable(givenDay);

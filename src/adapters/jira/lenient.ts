import { z } from 'zod';

/** Sites fill values with anything: what is not as expected is unknown, and whatever holds it is kept. */
export const lenient = <T>(schema: z.ZodType<T>) => schema.nullish().catch(null);

/** The entries of a list that can be read; others are left out. What is no list at all is refused. */
export const listOf = <T>(entry: z.ZodType<T>) =>
  z.array(z.unknown()).transform((list) =>
    list.flatMap((value) => {
      const parsed = entry.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    }),
  );

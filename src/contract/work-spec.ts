import { z } from 'zod';
import { workGroupings, workLevels } from '#domain/work/work-tree';
import { workFilter, workSort } from './work';

/** Pixels within which a column can be drawn. */
const column = z.strictObject({
  id: z.string().min(1).max(300),
  /** null: as wide as such a column is by itself. */
  width: z.number().int().min(48).max(800).nullable(),
});

/** How somebody looks at the work of a portfolio: what a saved view keeps, and what a link tells. */
export const workSpec = z.strictObject({
  filter: workFilter,
  grouping: z.enum(workGroupings),
  sort: workSort,
  level: z.enum(workLevels),
  /** Those that are shown, from the left. The name of the line always comes first, shown or not. */
  columns: z.array(column).max(80).readonly(),
});
export type WorkSpec = z.infer<typeof workSpec>;
export type ShownColumn = z.infer<typeof column>;

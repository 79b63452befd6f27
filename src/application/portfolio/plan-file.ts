import type { FiledContent } from '#contract/record-file';
import type { FiledStores } from './export-records';
import { planBaselines } from './file-baselines';
import { planCapacity } from './file-capacity';
import { planOverrides } from './file-overrides';
import type { FileContext, FilePlan } from './file-plan';
import { planViews } from './file-views';

/** One plan of each kind of records beside portfolios, in the order in which they are written. */
export const planFile = (
  { baselines, overrides, views, setup }: FiledStores,
  file: FiledContent,
  context: FileContext,
): Promise<readonly FilePlan[]> =>
  Promise.all([
    planBaselines(baselines, file.baselines, context),
    planOverrides(overrides, file.overrides, context),
    planViews(views, file.workViews, context),
    planCapacity(setup, file.capacity, context),
  ]);

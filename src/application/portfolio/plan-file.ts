import type { FiledContent } from '#contract/record-file';
import type { FiledStores } from './export-records';
import { planBaselines } from './file-baselines';
import { planCapacity } from './file-capacity';
import { planOverrides } from './file-overrides';
import { planProducts } from './file-products';
import type { FileContext, FilePlan } from './file-plan';
import { planReasons } from './file-reasons';
import { planSettings } from './file-settings';
import { planViews } from './file-views';
import type { RecordAccess } from './ports';

/** One plan of each kind of records beside portfolios, in the order in which they are written. */
export const planFile = (
  stores: FiledStores & { readonly recordAccess: RecordAccess },
  file: FiledContent,
  context: FileContext,
): Promise<readonly FilePlan[]> =>
  Promise.all([
    planBaselines(stores.baselines, file.baselines, context),
    planReasons(stores.reasons, file.reasons, context),
    planOverrides(stores.overrides, file.overrides, context),
    planViews(stores.views, file.workViews, context),
    planCapacity(stores.setup, file.capacity, context),
    planSettings(stores, file.settings, context),
    planProducts(stores.products, file.products, stores.recordAccess, context),
  ]);

import type { RoadmapSaved, SaveRoadmapRequest } from '#contract/product-record';
import { mergedRoadmap } from '#domain/product/merge-roadmap';
import { usualRoadmap, withIssues, type RoadmapSetup } from '#domain/product/roadmap-setup';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { changedMeanwhile } from '../portfolio/change-record';
import type { ChangeProduct } from './change-product';
import { openToEdit, recordOf } from './edit-product';
import type { ProductVersion } from './ports';
import type { OpenProduct } from './product-shelf';

interface RoadmapPorts {
  readonly see: SeeSite;
  readonly openProduct: OpenProduct;
  readonly change: ChangeProduct;
}

/**
 * Saves what somebody changed in how the roadmap of a product is made. What others changed meanwhile stays, and so does what is
 * said there of issues that he may not see, or could not see when it was shown to him.
 * @throws AppError `changed-meanwhile` where somebody else changed the same part of it
 */
export const saveRoadmap =
  ({ see, openProduct, change }: RoadmapPorts) =>
  async (viewer: Viewer, { product, before, after }: SaveRoadmapRequest): Promise<RoadmapSaved> => {
    const opened = await openToEdit(openProduct, viewer, product, null);
    const whole = await see(viewer);
    const { productId, version: current } = opened;
    const stored = recordOf(opened, viewer);
    const roadmap = mergedRoadmap(stored.roadmap, { before, after }, seenIn(whole));
    if (!roadmap) throw changedMeanwhile(current);
    const action = current ? 'edited' : 'created';
    const saved = await change(viewer, { productId, before: current, record: { ...stored, roadmap }, action });
    return { version: saved.version, roadmap: roadmapFor(saved, whole) };
  };

/**
 * The roadmap of a product as a person may see it.
 * @param version null: nobody has said anything of the product yet, so it has the usual one
 * @param whole everything that he may see of the site, in the product or not
 */
export function roadmapFor(version: ProductVersion | null, whole: Pick<VisibleSite, 'forest'>): RoadmapSetup {
  return withIssues(version?.record.roadmap ?? usualRoadmap, seenIn(whole));
}

/** Whether an issue is one that a person may see. */
export const seenIn =
  ({ forest }: Pick<VisibleSite, 'forest'>) =>
  (issueId: number): boolean =>
    forest.nodeOfId.has(issueId);

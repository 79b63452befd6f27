import type { RoadmapSaved, SaveRoadmapRequest } from '#contract/product-record';
import { mergedRoadmap, usualRoadmap, withIssues, type RoadmapSetup } from '#domain/product/roadmap-setup';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { ChangeProduct } from './change-product';
import { openToEdit, recordOf } from './edit-product';
import type { ProductVersion } from './ports';
import type { OpenProduct } from './product-shelf';

interface RoadmapPorts {
  readonly see: SeeSite;
  readonly openProduct: OpenProduct;
  readonly change: ChangeProduct;
}

/** Saves how the roadmap of a product is made. What is said there of issues that the person may not see stays as it is. */
export const saveRoadmap =
  ({ see, openProduct, change }: RoadmapPorts) =>
  async (viewer: Viewer, { product, version, roadmap }: SaveRoadmapRequest): Promise<RoadmapSaved> => {
    const opened = await openToEdit(openProduct, viewer, product, version);
    const whole = await see(viewer);
    const before = recordOf(opened, viewer);
    const record = { ...before, roadmap: mergedRoadmap(before.roadmap, roadmap, seenIn(whole)) };
    const { productId, version: current } = opened;
    const action = current ? 'edited' : 'created';
    const saved = await change(viewer, { productId, before: current, record, action });
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

const seenIn =
  ({ forest }: Pick<VisibleSite, 'forest'>) =>
  (issueId: number): boolean =>
    forest.nodeOfId.has(issueId);

import { usualRoadmap } from '#domain/product/roadmap-setup';
import type { OpenProduct } from '../product/product-shelf';
import { roadmapFor } from '../product/save-roadmap';
import type { OpenRoadmap } from './ports';

/** Products have a roadmap of their own; what is no product, and one of which nobody has said anything, has the usual one. */
export const openRoadmap =
  (openProduct: OpenProduct): OpenRoadmap =>
  async (viewer, { product }, whole) => {
    if (product === undefined) return { setup: usualRoadmap, record: null };
    const { version, rights } = await openProduct(viewer, product);
    const isArchived = version?.record.isArchived ?? false;
    return {
      setup: roadmapFor(version, whole),
      record: {
        product,
        version: version?.version ?? 0,
        mayEdit: rights.mayEdit && !isArchived,
        ownerAccountId: version?.record.roles.ownerAccountId ?? null,
      },
    };
  };

import type { RoadmapView } from '#contract/roadmap';
import { usualRoadmap } from '#domain/product/roadmap-setup';
import { audiencesIn } from '#domain/roadmap/audience';
import type { OpenedProduct, OpenProduct } from '../product/product-shelf';
import { roadmapFor } from '../product/save-roadmap';
import type { OpenRoadmap } from './ports';

/**
 * Products have a roadmap of their own; what is no product, and one of which nobody has said anything, has the usual one. What a
 * product says of its items counts on its own roadmap alone: elsewhere they are what Jira says, for no audience.
 */
export const openRoadmap =
  (openProduct: OpenProduct): OpenRoadmap =>
  async (viewer, { product }, whole) => {
    if (product === undefined) return { name: '', setup: usualRoadmap, audiences: [], record: null };
    const opened = await openProduct(viewer, product);
    const setup = roadmapFor(opened.version, whole);
    return { name: nameOf(opened), setup, audiences: audiencesIn(setup.audiences), record: recordOf(opened) };
  };

/** As on the product's own page: of its record where it is made of members, else of the Jira project that it is. */
const nameOf = ({ project, version }: OpenedProduct): string => project?.name ?? version?.record.name ?? '';

function recordOf({ product, version, rights }: OpenedProduct): RoadmapView['record'] {
  const isArchived = version?.record.isArchived ?? false;
  return {
    product,
    version: version?.version ?? 0,
    mayEdit: rights.mayEdit && !isArchived,
    ownerAccountId: version?.record.roles.ownerAccountId ?? null,
  };
}

import type { RoadmapRequest, RoadmapView } from '#contract/roadmap';
import type { RoadmapSetup } from '#domain/product/roadmap-setup';
import type { Viewer } from '../access/ports';
import { describeRoadmap, nameOf, underToldIds } from './describe-roadmap';
import type { OpenedRoadmap } from './ports';
import { readRoadmap, type RoadmapPorts } from './read-roadmap';
import { shownTo } from './shown-to';

/**
 * The roadmap of a place over what the viewer may see; for an audience without what that is not shown.
 * @throws AppError `invalid-request` where there is no such audience
 */
export const viewRoadmap =
  (ports: RoadmapPorts) =>
  async (viewer: Viewer, request: RoadmapRequest): Promise<RoadmapView> => {
    const read = await readRoadmap(ports)(viewer, request);
    const { gathered, opened, audience } = read;
    const { record } = opened;
    const mayEdit = record?.mayEdit ?? false;
    const shown = shownTo([...gathered.items, ...gathered.earlier], audience, mayEdit);
    const roadmap = underToldIds(describeRoadmap(read, shown), shown);
    return {
      ...roadmap,
      shownAs: audience && { ...nameOf(audience), hides: audience.hides },
      audiences: opened.audiences.map(nameOf),
      leftOut: audience && mayEdit ? gathered.items.length - roadmap.items.length - roadmap.beyond : null,
      setup: audience ? null : setupFor(opened),
      record,
    };
  };

/** Who may not edit is told by which rule each item is where it is, and nothing of what others are shown. */
function setupFor({ setup, record }: OpenedRoadmap): RoadmapSetup {
  return record?.mayEdit ? setup : { rules: setup.rules, placed: [], audiences: [] };
}

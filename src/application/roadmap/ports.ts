import type { Place } from '#contract/place';
import type { RoadmapView } from '#contract/roadmap';
import type { Audience, RoadmapSetup } from '#domain/product/roadmap-setup';
import type { Version } from '#domain/roadmap/releases';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';

/** Versions as Jira tells the viewer of them. */
export interface ReleaseSource {
  /** Of one project that he may browse, in Jira's order, without archived ones. Answers may be up to a minute old. */
  versionsOf(viewer: Viewer, projectId: string): Promise<readonly Version[]>;
}

/** How the roadmap of a place is made, and what the viewer may do with that. */
export interface OpenedRoadmap {
  /** Of the product; '' where it is of none. */
  readonly name: string;
  readonly setup: RoadmapSetup;
  /**
   * For whom it can be shown. Only a product has any: elsewhere nobody has said what of its products' items they are shown, and
   * an audience of the same kind would be shown what a product keeps from it.
   */
  readonly audiences: readonly Audience[];
  readonly record: RoadmapView['record'];
}

/** @param whole everything that the viewer may see: nothing is said of issues beyond that */
export type OpenRoadmap = (viewer: Viewer, place: Place, whole: VisibleSite) => Promise<OpenedRoadmap>;

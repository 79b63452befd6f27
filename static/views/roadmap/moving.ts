import type { ComponentType } from 'react';
import type { RoadmapItem } from '#contract/roadmap';
import type { Placement } from '#domain/product/roadmap-setup';

/** Puts an item somewhere. `horizon` null: where the rules put it. */
export type MoveItem = (item: RoadmapItem, horizon: Placement['horizon'] | null) => void;

/** How cards are moved. Handed over by who lets them be moved: readers of a macro do without its code. */
export interface Moving {
  readonly onMove: MoveItem;
  /** On each card: the way without a mouse, and the one back to the rules. */
  readonly Menu: ComponentType<{ readonly item: RoadmapItem; readonly onMove: MoveItem }>;
}

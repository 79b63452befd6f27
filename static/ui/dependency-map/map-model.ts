import type { StatusCategory } from '#domain/progress/status-category';

/** Something on the map: an item, or a group that stands for all of its items. */
export interface MapBox {
  readonly id: string;
  readonly kind: 'item' | 'group';
  /** Bold, on the first line: a key, or the name of a group. */
  readonly title: string;
  /** Beside the title where there is room: the project of an item, the key of a group. */
  readonly detail: string;
  /** null: a group, or an item of which nothing but its key is known. */
  readonly category: StatusCategory | null;
  readonly isCritical: boolean;
  /** The item waits for itself, over others. */
  readonly inCycle: boolean;
  /** Links that planned days break: at the item, or within the group. */
  readonly conflicts: number;
}

/** A line between two boxes. */
export interface MapLink {
  /** Positions in `boxes`. */
  readonly from: number;
  readonly to: number;
  /** What stands in the middle of the line: how many links it draws, or what kind of link it is; null: nothing. */
  readonly label: string | null;
  readonly isConflict: boolean;
  readonly isCritical: boolean;
  readonly inCycle: boolean;
}

/** Boxes on a grid of whole numbers from 0, and the lines between them. */
export interface MapModel {
  readonly boxes: readonly MapBox[];
  readonly links: readonly MapLink[];
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly columnCount: number;
  readonly rowCount: number;
}

/** The second line of a box: the summary of an item, or what a group holds; null: it has not come yet. */
export type TextOfBox = (box: number) => string | null;
/** A box in full words, for those who do not see it. */
export type WordsOfBox = (box: number) => string;

export interface DependencyMapProps {
  readonly label: string;
  readonly model: MapModel;
  readonly textOf: TextOfBox;
  readonly wordsOf: WordsOfBox;
  /** The box whose links stand out; null: none. */
  readonly selectedId: string | null;
  /** Boxes that a search has found; null: nobody searches. */
  readonly found: ReadonlySet<number> | null;
  /** A box to bring into view and to stand at, each time another object comes. */
  readonly shown: { readonly id: string } | null;
  /** null: nothing is to be selected any more. */
  readonly onSelect: (id: string | null) => void;
  /** Enter, or two clicks. */
  readonly onOpen: (id: string) => void;
  /** Where somebody has gone by keys: to a box, or nowhere, because no line leads there. */
  readonly onAnnounce: (went: { readonly box: number } | { readonly nowhere: true }) => void;
  /** The boxes that are large enough to be read, in view or near it. */
  readonly onRead: (boxes: readonly number[]) => void;
}

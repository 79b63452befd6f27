import { createContext, type KeyboardEvent, type PointerEvent } from 'react';

/** What the handles of the lines do. */
export interface RankTools {
  /** From 1, among all epics; null: it has no place. */
  readonly positionOf: (key: string) => number | null;
  readonly count: number;
  /** Whether it would move; otherwise the place is all there is. */
  readonly isMoved: (key: string) => boolean;
  readonly canMove: (key: string) => boolean;
  readonly heldKey: string | null;
  readonly onKeyDown: (event: KeyboardEvent, key: string) => void;
  readonly handlers: (key: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
  /** Takes an epic to a place among those in view, from 0. */
  readonly moveTo: (key: string, to: number) => void;
  /** Asks to which place an epic shall go. */
  readonly ask: (key: string) => void;
}

export const CurrentRankTools = createContext<RankTools | null>(null);

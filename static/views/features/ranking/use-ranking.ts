import { useMemo, useState } from 'react';
import { afterMoves, type RankMove } from '#domain/features/rank-moves';
import { useKeptState } from '../../navigation/kept-state';
import type { Feature } from '../feature';
import type { FeaturePlace } from '../queries';
import { useKeptMoves, type KeptMove } from './kept-moves';
import { keptMove, movedLines, orderOf, type Ranks } from './order';
import { moveTo } from './places';

const nothingFresh: Ranks = new Map();
const noMoves: readonly KeptMove[] = [];

/** An item that somebody has taken hold of, and where it would go. */
interface Held {
  readonly key: string;
  /** null: where it stands. */
  readonly move: RankMove | null;
}

/** The order of the epics: as in Jira, and as somebody would have it. */
export function useRanking(features: readonly Feature[], place: FeaturePlace) {
  const [kept, setMoves] = useKeptMoves(place);
  const [fresh, setFresh] = useKeptState(`features/${place.portfolioId ?? ''}/${place.product}/fresh`, nothingFresh);
  const [held, setHeld] = useState<Held | null>(null);
  const isPossible = place.day === null;
  const moves = isPossible ? kept : noMoves;
  const order = useMemo(
    () => orderOf(features, isPossible ? fresh : nothingFresh, moves),
    [features, isPossible, fresh, moves],
  );
  const carried = held?.move ?? null;
  const shown = useMemo(() => (carried ? afterMoves(order.after, [carried]) : order.after), [order.after, carried]);
  const take = (move: RankMove | null): void => {
    if (move !== null) setMoves([...moves, keptMove(move, order.ranks)]);
  };
  return {
    isPossible,
    order,
    /** Keys in the order in which they are shown. */
    shown,
    moves,
    lines: useMemo(() => movedLines(order, moves, features), [order, moves, features]),
    held,
    hold: (key: string) => setHeld({ key, move: null }),
    /** Takes what is held to a place among those that are in view, from 0. */
    carry: (visible: readonly string[], to: number) => {
      if (held) setHeld({ ...held, move: moveTo(order.after, visible, held.key, to) });
    },
    drop: () => {
      take(held?.move ?? null);
      setHeld(null);
    },
    letGo: () => setHeld(null),
    /** Takes an item to a place among those that are in view, from 0. @returns false: it stands there */
    move: (visible: readonly string[], key: string, to: number): boolean => {
      const move = moveTo(order.after, visible, key, to);
      take(move);
      return move !== null;
    },
    undo: () => setMoves(moves.slice(0, -1)),
    takeBack: (keys: ReadonlySet<string>) => setMoves(moves.filter(({ key }) => !keys.has(key))),
    /** @param ranks that the moves are made from */
    setMoves: (next: readonly RankMove[], ranks: Ranks) => setMoves(next.map((move) => keptMove(move, ranks))),
    fresh,
    setFresh,
  };
}

export type Ranking = ReturnType<typeof useRanking>;

import { useLayoutEffect, useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import type { RankTools } from './rank-tools';
import type { Ranking } from './use-ranking';
import { useRankDrag } from './use-rank-drag';

interface ToolsOptions {
  readonly ranking: Ranking;
  /** Keys of those among which places are counted, by rank. */
  readonly placed: readonly string[];
  /** Keys of the lines in view, top to bottom. */
  readonly visible: readonly string[];
  /** Whether lines stand by rank, so that they can be moved. */
  readonly isByRank: boolean;
  readonly nameOf: (key: string) => string;
  readonly ask: (key: string) => void;
}

/** Where a key takes what is held; null: nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 };
  return places[key] ?? null;
}

/** Picking a line up by keyboard, carrying it, and dropping it, with a word for each. */
function useRankKeys({ ranking, visible, nameOf }: Pick<ToolsOptions, 'ranking' | 'visible' | 'nameOf'>) {
  const say = useText();
  const announce = useAnnounce();
  const { held } = ranking;
  const tell = (id: 'pickedUp' | 'carried' | 'moved', key: string, at: number): void =>
    announce(say(`features.rank.${id}`, { name: nameOf(key), position: at + 1, count: visible.length }));
  const carry = (key: string, to: number): void => {
    const place = Math.min(Math.max(to, 0), visible.length - 1);
    ranking.carry(visible, place);
    tell('carried', key, place);
  };
  const drop = (key: string): void => {
    ranking.drop();
    tell('moved', key, visible.indexOf(key));
  };
  const letGo = (key: string): void => {
    ranking.letGo();
    announce(say('features.rank.letGo', { name: nameOf(key) }));
  };
  /** @returns false: the key means nothing here */
  const whileHeld = (pressed: string, key: string): boolean => {
    const to = placeAfter(pressed, visible.indexOf(key), visible.length);
    if (to !== null) carry(key, to);
    else if (isPick(pressed)) drop(key);
    else if (pressed === 'Escape') letGo(key);
    else return false;
    return true;
  };
  const pickUp = (pressed: string, key: string): boolean => {
    if (!isPick(pressed)) return false;
    ranking.hold(key);
    tell('pickedUp', key, visible.indexOf(key));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent, key: string): void => {
    if (!(held?.key === key ? whileHeld : pickUp)(event.key, key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { onKeyDown, tell };
}

const isPick = (pressed: string): boolean => pressed === 'Enter' || pressed === ' ';

/** Moving lines by mouse and by keyboard, and saying what happens. */
export function useRankTools({ ranking, placed, visible, isByRank, nameOf, ask }: ToolsOptions) {
  const { held, order } = ranking;
  const { onKeyDown, tell } = useRankKeys({ ranking, visible, nameOf });
  const moveTo = (key: string, to: number): void => {
    if (ranking.move(visible, key, to)) tell('moved', key, to);
  };
  const drag = useRankDrag(visible, moveTo);
  const positions = useMemo(() => new Map(placed.map((key, at) => [key, at + 1])), [placed]);
  const tools: RankTools = {
    positionOf: (key) => positions.get(key) ?? null,
    count: placed.length,
    isMoved: (key) => order.moved.has(key),
    canMove: (key) => ranking.isPossible && isByRank && (order.ranks.get(key) ?? null) !== null,
    heldKey: held?.key ?? null,
    onKeyDown,
    handlers: drag.handlers,
    moveTo,
    ask,
  };
  return { tools, line: drag.line };
}

/** A line that is carried to another place would lose the focus with it. */
export function useFocusOnHeld(container: RefObject<HTMLElement | null>, { held, shown }: Ranking): void {
  const key = held?.key;
  useLayoutEffect(() => {
    if (key === undefined) return;
    const handle = container.current?.querySelector<HTMLElement>(`[data-rank-handle="${CSS.escape(key)}"]`);
    handle?.focus({ preventScroll: true });
    handle?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [container, key, shown]);
}

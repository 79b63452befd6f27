import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, unwrap } from '../../../bridge/call';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import type { WriteProgress } from '../../writing/write-in-parts';
import { movesLeft, runsOf } from './order';
import type { Ranking } from './use-ranking';
import { writeRanks, type RankReport } from './write-ranks';

/** The app reads what was written within half a minute; then the page reads it anew. */
export const READ_AGAIN_MS = [20_000, 45_000, 90_000];

export type RankWritingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly progress: WriteProgress }
  | { readonly kind: 'ended'; readonly report: RankReport };

/** Writing the order to Jira: once at a time. */
export function useRankWriting(ranking: Ranking) {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [state, setState] = useState<RankWritingState>({ kind: 'idle' });

  const readAgain = (): void => {
    for (const [at, delay] of READ_AGAIN_MS.entries())
      setTimeout(() => {
        if (at === READ_AGAIN_MS.length - 1) ranking.setFresh(new Map());
        void client.invalidateQueries({ queryKey: ['features'] });
      }, delay);
  };

  const apply = async (): Promise<void> => {
    const { order, fresh } = ranking;
    const report = await writeRanks(
      runsOf(order),
      (runs) => unwrap(call('features.rank', { runs })),
      (progress) => setState({ kind: 'writing', progress }),
    );
    const { written, refused } = report;
    const known = [...written].filter(([, rank]) => rank !== null);
    const ranks = new Map([...fresh, ...known]);
    ranking.setFresh(ranks);
    const left = new Set([...order.moved].filter((key) => !written.has(key)));
    ranking.setMoves(movesLeft(order, left), new Map([...order.ranks, ...known]));
    setState({ kind: 'ended', report });
    announce(say('features.order.written', { count: written.size }));
    if (refused.size > 0) announce(say('features.order.refused', { count: refused.size }));
    if (written.size + refused.size > 0) readAgain();
  };

  return { state, apply: () => void apply(), forget: () => setState({ kind: 'idle' }) };
}

export type RankWriting = ReturnType<typeof useRankWriting>;

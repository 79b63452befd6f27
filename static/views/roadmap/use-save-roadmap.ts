import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RoadmapView } from '#contract/roadmap';
import type { RoadmapSetup } from '#domain/product/roadmap-setup';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag, showUndoFlag } from '../../bridge/flag';
import { useSayMessage, useText } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';
import { productsKey } from '../product-record/queries';
import { withSetup } from './with-setup';

/** A new setup, and what is said when it is kept. */
export interface RoadmapChange {
  readonly before: RoadmapSetup;
  readonly after: RoadmapSetup;
  readonly done: string;
  readonly then?: () => void;
}

export interface SaveRoadmap {
  readonly save: (change: RoadmapChange) => void;
  readonly isSaving: boolean;
}

const FLAG = 'roadmap-saved';

/**
 * Keeps how a roadmap is made. What is shown follows at once, one change after the other, and each can be undone; where one is
 * refused, what is shown is read anew.
 * @param shown key of the query whose answer is shown, of which nothing is hidden
 */
export function useSaveRoadmap(record: RoadmapView['record'], shown: QueryKey): SaveRoadmap {
  const say = useText();
  const sayMessage = useSayMessage();
  const client = useQueryClient();
  const known = useRef(0);
  const mutation = useMutation({
    scope: { id: 'roadmap' },
    mutationFn: async ({ after }: RoadmapChange) => {
      // Another change may have been kept since this one was made.
      const version = Math.max(known.current, record?.version ?? 0);
      const saved = await unwrap(
        call('product-record.saveRoadmap', { product: record?.product ?? '', version, roadmap: after }),
      );
      known.current = saved.version;
    },
    onMutate: async ({ after }) => {
      await client.cancelQueries({ queryKey: shown });
      client.setQueryData<RoadmapView>(shown, (view) => view && withSetup(view, after));
    },
    onSuccess: (_, { before, after, done, then }) => {
      const run = () => mutation.mutate({ before: after, after: before, done: say('roadmap.undone') });
      showUndoFlag(FLAG, done, { text: say('roadmap.undo'), run });
      then?.();
    },
    onError: (error) => {
      if (error instanceof FailureError) showResultFlag(FLAG, sayMessage(wordsOf(error.failure).title), 'error');
    },
    onSettled: () => client.invalidateQueries({ queryKey: productsKey }),
    throwOnError: (error) => !(error instanceof FailureError),
  });
  return { save: mutation.mutate, isSaving: mutation.isPending };
}

import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { RoadmapView } from '#contract/roadmap';
import { mergedRoadmap, type RoadmapDifference } from '#domain/product/merge-roadmap';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag, showUndoFlag } from '../../bridge/flag';
import { useSayMessage, useText } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';
import { productsKey } from '../product-record/queries';
import { withSetup } from './with-setup';

/** A new setup with the one that it was made from, and what is said when it is kept. */
export interface RoadmapChange extends RoadmapDifference {
  readonly done: string;
  readonly then?: () => void;
}

export interface SaveRoadmap {
  readonly save: (change: RoadmapChange) => void;
  readonly isSaving: boolean;
}

const FLAG = 'roadmap-saved';

/** Where somebody else changed the same part, what he made of it stays until the answer says so. */
function withDifference(view: RoadmapView, difference: RoadmapDifference): RoadmapView {
  const merged = view.setup && mergedRoadmap(view.setup, difference, () => true);
  return merged ? withSetup(view, merged) : view;
}

/**
 * Keeps what is changed in how a roadmap is made, whatever others change in it. What is shown follows at once, one change after the other, and each can be undone; where one is
 * refused, what is shown is read anew.
 * @param shown key of the query whose answer is shown, of which nothing is hidden
 */
export function useSaveRoadmap(record: RoadmapView['record'], shown: QueryKey): SaveRoadmap {
  const say = useText();
  const sayMessage = useSayMessage();
  const client = useQueryClient();
  const mutation = useMutation({
    scope: { id: 'roadmap' },
    mutationFn: ({ before, after }: RoadmapChange) =>
      unwrap(call('product-record.saveRoadmap', { product: record?.product ?? '', before, after })),
    onMutate: async ({ before, after }) => {
      await client.cancelQueries({ queryKey: shown });
      client.setQueryData<RoadmapView>(shown, (view) => view && withDifference(view, { before, after }));
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

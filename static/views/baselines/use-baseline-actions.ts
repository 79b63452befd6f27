import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BaselineView, ChangeBaselineRequest, SaveReasonRequest, TakeBaselineRequest } from '#contract/baseline';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useSayMessage, useText } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';
import { baselinesKey } from './queries';

interface Action<Input, Output> {
  readonly run: (input: Input) => Promise<Output>;
  readonly done: (input: Input) => string;
}

/** What is wrong with the name or the day is told at the field; everything else by a short message of the host. */
function useAction<Input, Output>({ run, done }: Action<Input, Output>) {
  const client = useQueryClient();
  const sayMessage = useSayMessage();
  return useMutation({
    mutationFn: run,
    onSuccess: async (_output, input) => {
      showResultFlag('baselines', done(input), 'success');
      await client.invalidateQueries({ queryKey: baselinesKey });
    },
    onError: (error) => {
      if (!(error instanceof FailureError) || error.failure.code === 'invalid-record') return;
      showResultFlag('baselines', sayMessage(wordsOf(error.failure).title), 'error');
      // What is shown may be out of date: that is the usual reason for a refusal.
      void client.invalidateQueries({ queryKey: baselinesKey });
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
}

export function useTake() {
  const say = useText();
  return useAction({
    run: (request: TakeBaselineRequest) => unwrap(call('baseline.take', request)),
    done: ({ name }) => say('baselines.taken', { name }),
  });
}

export function useChange(portfolioId: string, { baselineId, version, name }: BaselineView) {
  const say = useText();
  return useAction({
    run: (change: ChangeBaselineRequest['change']) =>
      unwrap(call('baseline.change', { portfolioId, baselineId, version, change })),
    done: ({ action }) => say(`baselines.done.${action}`, { name }),
  });
}

export function useSaveReason() {
  const say = useText();
  return useAction({
    run: (request: SaveReasonRequest) => unwrap(call('baseline.save-reason', request)),
    done: ({ text }) => say(text.trim() === '' ? 'baselines.reason.removed' : 'baselines.reason.saved'),
  });
}

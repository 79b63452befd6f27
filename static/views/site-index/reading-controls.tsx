import ButtonGroup from '@atlaskit/button/button-group';
import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { IndexState } from '#contract/site-index';
import { call, unwrap } from '../../bridge/call';
import { showResultFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';

/** Starts a new reading. */
export function useStart() {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(call('index.start', {})),
    onSuccess: () => {
      showResultFlag('index-start', say('admin.started'), 'success');
      return client.invalidateQueries({ queryKey: ['index'] });
    },
    onError: () => {
      showResultFlag('index-start', say('admin.startFailed'), 'error');
    },
  });
}

/** Stops all reading, or lets it go on. */
export function usePause() {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (isPaused: boolean) => unwrap(call('index.pause', { isPaused })),
    onSuccess: (_, isPaused) => {
      showResultFlag('index-pause', say(isPaused ? 'admin.paused' : 'admin.resumed'), 'success');
      return client.invalidateQueries({ queryKey: ['index'] });
    },
    onError: () => {
      showResultFlag('index-pause', say('admin.pauseFailed'), 'error');
    },
  });
}

interface ReadingControlsProps {
  readonly index: IndexState;
  readonly start: ReturnType<typeof useStart>;
  readonly pause: ReturnType<typeof usePause>;
}

/** What an administrator can do with the reading. */
export function ReadingControls({ index, start, pause }: ReadingControlsProps) {
  const say = useText();
  return (
    <ButtonGroup label={say('admin.controls')}>
      <Button
        isLoading={pause.isPending}
        onClick={() => {
          pause.mutate(!index.isPaused);
        }}
      >
        {say(index.isPaused ? 'admin.resume' : 'admin.pause')}
      </Button>
      <Button
        isDisabled={index.isPaused}
        isLoading={start.isPending}
        onClick={() => {
          start.mutate();
        }}
      >
        {say('admin.start')}
      </Button>
    </ButtonGroup>
  );
}

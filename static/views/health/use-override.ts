import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext } from 'react';
import type { OverrideHealthRequest, ProjectOverrides, TakeBackOverrideRequest } from '#contract/health-override';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { showResultFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';
import { recordsKey } from '../portfolio-record/queries';

/** Where health may be set by hand: in this portfolio, on its present day. */
export interface OverrideGround {
  readonly portfolioId: string;
  readonly today: Day;
}

/** null: the person may not, or the day that is seen is past, or there is no portfolio. */
export const MayOverride = createContext<OverrideGround | null>(null);

/** Sets a state by hand, or takes that back; the page is asked for anew. */
export function useOverride(onDone: (after: ProjectOverrides) => void) {
  const say = useText();
  const client = useQueryClient();
  const outcome = (text: 'override.saved' | 'override.takenBack') => ({
    onSuccess: (after: ProjectOverrides) => {
      onDone(after);
      showResultFlag('override', say(text), 'success');
      void client.invalidateQueries({ queryKey: ['portfolio'] });
      void client.invalidateQueries({ queryKey: recordsKey });
    },
  });
  const set = useMutation({
    mutationFn: (request: OverrideHealthRequest) => unwrap(call('health.override', request)),
    ...outcome('override.saved'),
  });
  const takeBack = useMutation({
    mutationFn: (request: TakeBackOverrideRequest) => unwrap(call('health.takeBack', request)),
    ...outcome('override.takenBack'),
  });
  return { set, takeBack };
}

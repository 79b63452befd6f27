import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext } from 'react';
import type { OverrideHealthRequest, ProjectOverrides, TakeBackOverrideRequest } from '#contract/health-override';
import type { RecordHead } from '#contract/portfolio-record';
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

/** On the present day, by whoever may edit a portfolio that is not archived. @param head null: the whole site */
export function overrideGround(
  head: Pick<RecordHead, 'portfolioId' | 'rights' | 'isArchived'> | null,
  { today, presentDay }: { readonly today: Day; readonly presentDay: Day },
): OverrideGround | null {
  if (head === null || today !== presentDay || !head.rights.mayEdit || head.isArchived) return null;
  return { portfolioId: head.portfolioId, today };
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
      for (const page of ['portfolio', 'work', 'work-below', 'product'])
        void client.invalidateQueries({ queryKey: [page] });
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

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EpicPulse } from '#contract/epic-pulse';
import { FailureError, type CallFailure } from '../../../bridge/failure-error';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { dataToShow } from '../../failure/taken-away';
import { epicPulseQuery } from '../queries';

/** The second step of what is shown of an issue: its parts have their places before it comes. */
export interface PulseState {
  /** null: on its way, or failed. */
  readonly pulse: EpicPulse | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
}

/** @throws whatever is no failure with a message of its own */
export function usePulse(issueKey: string): PulseState {
  const say = useText();
  const announce = useAnnounce();
  const query = useQuery(epicPulseQuery(issueKey));
  const { error, refetch } = query;
  const pulse = dataToShow(query) ?? null;
  const isThere = pulse !== null;
  useEffect(() => {
    if (isThere) announce(say('pulse.loaded'));
  }, [announce, isThere, say]);
  if (error !== null && !(error instanceof FailureError)) throw error;
  return { pulse, failure: error?.failure ?? null, retry: () => void refetch() };
}

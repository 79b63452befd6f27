import { useRef, useState } from 'react';
import { FailureError } from '../../bridge/failure-error';
import type { Choice } from '../../ui/form/choice-inputs';

const pauseMilliseconds = 250;

/** Only what is still typed after a pause is searched for; an answer to earlier text is not asked for. */
export function usePausingSearch(search: (text: string) => Promise<readonly Choice[]>) {
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef('');
  const find = async (text: string): Promise<readonly Choice[]> => {
    latest.current = text;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    if (latest.current !== text) return [];
    try {
      const found = await search(text);
      setFailed(false);
      return found;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      setFailed(true);
      return [];
    }
  };
  return { find, hasFailed };
}

import { useEffect } from 'react';
import { tellReady } from '../../bridge/macro';

/** Tells Confluence once that what there is to see is painted: what the macro shows, or why there is none. */
export function useReady(isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return undefined;
    const painted = requestAnimationFrame(() => void tellReady());
    return () => {
      cancelAnimationFrame(painted);
    };
  }, [isSettled]);
}

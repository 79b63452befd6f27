import { useEffect, useRef } from 'react';
import { tellReady } from '../../bridge/macro';
import { useIsLoading } from '../../ui/states/loading-now';

/** Tells Confluence once that what there is to see is painted: what the macro shows, or why there is none. */
export function useReady(isSettled: boolean): void {
  // An answer that is there may still wait for the code that shows it.
  const isPainted = !useIsLoading() && isSettled;
  const isTold = useRef(false);
  useEffect(() => {
    if (!isPainted || isTold.current) return undefined;
    const painted = requestAnimationFrame(() => {
      isTold.current = true;
      void tellReady();
    });
    return () => {
      cancelAnimationFrame(painted);
    };
  }, [isPainted]);
}

import { useCallback, useEffect, useState } from 'react';
import type { PageHistory } from '../../bridge/page-history';
import { makeLeaveGuard } from './leave-guard';

/**
 * Moves between paths of the page, unless the view holds something unsaved: then the person is asked first.
 * @param path the path that is shown
 * @param show shows another one
 */
export function useGuardedMoves(history: PageHistory, path: string, show: (path: string) => void) {
  const [guard] = useState(makeLeaveGuard);
  // Where somebody wants to go who has not saved what he typed; null: nobody is being asked.
  const [wanted, setWanted] = useState<string | null>(null);
  const move = useCallback(
    (next: string) => {
      if (guard.isHeld()) {
        setWanted(next);
        return;
      }
      history.push(next);
      show(next);
    },
    [guard, history, show],
  );
  useEffect(
    () =>
      history.listen((next) => {
        if (!guard.isHeld() || next === path) {
          show(next);
          return;
        }
        // The browser has gone back already: the view stays, and so does its address.
        history.push(path);
        setWanted(next);
      }),
    [guard, history, path, show],
  );
  const stay = useCallback(() => {
    setWanted(null);
  }, []);
  const leave = useCallback(() => {
    guard.hold(false);
    setWanted(null);
    if (wanted !== null) move(wanted);
  }, [guard, move, wanted]);
  return { guard, move, isAsking: wanted !== null, stay, leave };
}

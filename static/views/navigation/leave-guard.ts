import { createContext, useContext, useEffect } from 'react';

/** Knows, at the moment of leaving, whether the view holds something that leaving would lose. */
export interface LeaveGuard {
  readonly isHeld: () => boolean;
  readonly hold: (isHeld: boolean) => void;
}

export function makeLeaveGuard(): LeaveGuard {
  let held = false;
  return {
    isHeld: () => held,
    hold: (isHeld) => {
      held = isHeld;
    },
  };
}

/** Holds nothing: where a view stands in no page with routes, there is nowhere to go. */
export const CurrentLeaveGuard = createContext<LeaveGuard>(makeLeaveGuard());

/** While `isDirty`, every way out of the view asks first. @returns the guard, to leave after all, say because it is saved */
export function useLeaveGuard(isDirty: boolean): LeaveGuard {
  const guard = useContext(CurrentLeaveGuard);
  useEffect(() => {
    guard.hold(isDirty);
    if (!isDirty) return undefined;
    // The browser asks in its own words where the whole page is left.
    const ask = (event: BeforeUnloadEvent) => {
      if (guard.isHeld()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      guard.hold(false);
      removeEventListener('beforeunload', ask);
    };
  }, [guard, isDirty]);
  return guard;
}

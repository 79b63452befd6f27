import { useEffect, useRef, type RefObject } from 'react';

/** Whatever takes the focus within a field. */
export const focusable = 'input:not([type=hidden]), textarea, button, [tabindex="0"]';

/** Moves the focus to a field that appears, or away from one that goes, once the page shows it. */
export function useFocusNext(): {
  readonly container: RefObject<HTMLDivElement>;
  readonly focusNext: (path: string) => void;
} {
  const container = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    container.current?.querySelector(`[data-path="${wanted.current}"]`)?.querySelector<HTMLElement>(focusable)?.focus();
    wanted.current = null;
  });
  return {
    container,
    focusNext: (path) => {
      wanted.current = path;
    },
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';

/** Where the focus goes after a line of a list was moved or removed. */
interface Goal {
  /** null: behind the lines, where the next thing is added. */
  readonly id: string | null;
  /** Which button of the line. */
  readonly button: number;
}

export type Aim = (id: string | null, button?: number) => void;

/** Keeps the focus within a list whose lines move under it. Lines carry their ids as `data-line`. */
export function useLineFocus() {
  const list = useRef<HTMLDivElement>(null);
  const [goal, setGoal] = useState<Goal | null>(null);
  useEffect(() => {
    if (goal === null || !list.current) return;
    buttonOf(list.current, goal)?.focus();
  }, [goal]);
  const aim = useCallback<Aim>((id, button = 0) => {
    setGoal({ id, button });
  }, []);
  return { list, aim };
}

function buttonOf(list: HTMLElement, { id, button }: Goal): HTMLElement | null {
  if (id === null) return list.querySelector('input');
  const line = list.querySelector(`[data-line="${CSS.escape(id)}"]`);
  const buttons = [...(line?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const wanted = buttons[button];
  // At an end of the list one of the two arrows cannot be pressed.
  return wanted?.disabled ? (buttons.find(({ disabled }) => !disabled) ?? null) : (wanted ?? null);
}

import type { MessageId } from '../../messages/en';
import type { PlanPart } from './timeline-model';

/** What a key does on the timeline, beside moving through its lines. */
export type TimelineAction =
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'fit' | 'today' | 'show' | 'select' | 'shortcuts' | 'commit' | 'cancel' }
  | { readonly do: 'pan'; readonly by: 1 | -1 }
  | { readonly do: 'grab'; readonly part: PlanPart }
  | { readonly do: 'shift'; readonly days: number };

export interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export const zoomStep = 1.5;
const week = 7;

const directionOf = (key: string): 1 | -1 | null => (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null);

const partOf: Readonly<Record<string, PlanPart>> = { m: 'whole', s: 'start', e: 'end' };

const plain: Readonly<Record<string, TimelineAction>> = {
  '+': { do: 'zoom', factor: zoomStep },
  '=': { do: 'zoom', factor: zoomStep },
  '-': { do: 'zoom', factor: 1 / zoomStep },
  '−': { do: 'zoom', factor: 1 / zoomStep },
  f: { do: 'fit' },
  t: { do: 'today' },
  g: { do: 'show' },
  ' ': { do: 'select' },
  '?': { do: 'shortcuts' },
};

function grabOf({ key }: PressedKey): TimelineAction | null {
  const part = partOf[key.toLowerCase()];
  return part === undefined ? null : { do: 'grab', part };
}

const shiftOf = ({ key, shiftKey }: PressedKey): TimelineAction | null => {
  const direction = directionOf(key);
  return direction === null ? null : { do: 'shift', days: direction * (shiftKey ? week : 1) };
};

function whilePlanning(pressed: PressedKey): TimelineAction | null {
  if (pressed.key === 'Enter') return { do: 'commit' };
  if (pressed.key === 'Escape') return { do: 'cancel' };
  return shiftOf(pressed) ?? grabOf(pressed);
}

/**
 * What a key means on a line. While a bar is held, arrow keys move it; Alt with an arrow key takes hold of it and moves
 * it at once.
 *
 * @returns null: nothing of the timeline's own; the line may have a use for it
 */
export function timelineAction(pressed: PressedKey, isPlanning: boolean): TimelineAction | null {
  if (pressed.ctrlKey || pressed.metaKey) return null;
  if (isPlanning) return whilePlanning(pressed);
  if (pressed.altKey) return shiftOf(pressed);
  const direction = pressed.shiftKey ? directionOf(pressed.key) : null;
  if (direction !== null) return { do: 'pan', by: direction };
  return plain[pressed.key] ?? (pressed.shiftKey ? null : grabOf(pressed));
}

/** For the page's list of shortcuts. Keys as they are written on a keyboard. */
export const timelineShortcuts: readonly { readonly keys: string; readonly text: MessageId }[] = [
  { keys: '↑ ↓', text: 'timeline.keys.lines' },
  { keys: '← →', text: 'timeline.keys.branches' },
  { keys: 'Enter', text: 'timeline.keys.open' },
  { keys: 'Space', text: 'timeline.keys.select' },
  { keys: '+ −', text: 'timeline.keys.zoom' },
  { keys: 'F', text: 'timeline.keys.fit' },
  { keys: 'T', text: 'timeline.keys.today' },
  { keys: 'G', text: 'timeline.keys.show' },
  { keys: 'Shift ← →', text: 'timeline.keys.pan' },
  { keys: 'Alt ← →', text: 'timeline.keys.day' },
  { keys: 'Alt Shift ← →', text: 'timeline.keys.week' },
  { keys: 'M', text: 'timeline.keys.move' },
  { keys: 'S', text: 'timeline.keys.start' },
  { keys: 'E', text: 'timeline.keys.end' },
];

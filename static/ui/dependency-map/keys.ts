import type { MessageId } from '../../messages/en';
import type { PressedKey } from '../timeline/keys';
import type { Step } from './map-network';

/** What a key does on the map. */
export type MapAction =
  | { readonly do: 'step'; readonly step: Step }
  | { readonly do: 'pan'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'fit' | 'first' | 'show' | 'select' | 'open' | 'clear' | 'shortcuts' };

export const zoomStep = 1.4;

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const pans: Readonly<Record<Step, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const plain: Readonly<Record<string, MapAction>> = {
  '+': { do: 'zoom', factor: zoomStep },
  '=': { do: 'zoom', factor: zoomStep },
  '-': { do: 'zoom', factor: 1 / zoomStep },
  '−': { do: 'zoom', factor: 1 / zoomStep },
  f: { do: 'fit' },
  g: { do: 'show' },
  Home: { do: 'first' },
  ' ': { do: 'select' },
  Enter: { do: 'open' },
  Escape: { do: 'clear' },
  '?': { do: 'shortcuts' },
};

/** @returns null: it has no meaning here */
export function mapAction({ key, shiftKey, altKey, ctrlKey, metaKey }: PressedKey): MapAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const step = steps[key];
  if (step === undefined) return plain[key] ?? null;
  if (!shiftKey) return { do: 'step', step };
  const [x, y] = pans[step];
  return { do: 'pan', x, y };
}

/** Keys as they are written on a keyboard. */
export const mapShortcuts: readonly { readonly keys: string; readonly text: MessageId }[] = [
  { keys: '← →', text: 'map.keys.links' },
  { keys: '↑ ↓', text: 'map.keys.column' },
  { keys: 'Enter', text: 'map.keys.open' },
  { keys: 'Space', text: 'map.keys.select' },
  { keys: 'Esc', text: 'map.keys.clear' },
  { keys: 'Home', text: 'map.keys.first' },
  { keys: '+ −', text: 'map.keys.zoom' },
  { keys: 'F', text: 'map.keys.fit' },
  { keys: 'G', text: 'map.keys.show' },
  { keys: 'Shift ← → ↑ ↓', text: 'map.keys.pan' },
];

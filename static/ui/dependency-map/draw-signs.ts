import type { StatusCategory } from '#domain/progress/status-category';
import { polyline } from '../timeline/outlines';
import type { MapShape } from './map-looks';

const circle = (x: number, y: number, r: number): string =>
  `M${String(x - r)} ${String(y)}a${String(r)} ${String(r)} 0 1 1 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 1 ${String(-2 * r)} 0Z`;

/** A sign for each state, so that nobody needs its colour. */
export function stateSign(category: StatusCategory | null, x: number, y: number): MapShape[] {
  switch (category) {
    case 'done':
      return [
        {
          look: 'state-done',
          d: `${circle(x, y, 6)}M${String(x - 3.4)} ${String(y)}l2.6 2.6l4.4 -4.6l-1.1 -1.1l-3.3 3.5l-1.5 -1.5Z`,
        },
      ];
    case 'in-progress':
      return [
        { look: 'state-in-progress', d: circle(x, y, 5.5) },
        { look: 'state-in-progress-part', d: `M${String(x)} ${String(y - 5.5)}a5.5 5.5 0 0 1 0 11Z` },
      ];
    case 'to-do':
      return [{ look: 'state-to-do', d: circle(x, y, 5.5) }];
    default:
      return [{ look: 'state-unknown', d: circle(x, y, 5.5) }];
  }
}

/** It can be opened. */
export const chevronSign = (x: number, y: number): MapShape => ({
  look: 'state-to-do',
  d: polyline([
    [x - 2.5, y - 4.5],
    [x + 2, y],
    [x - 2.5, y + 4.5],
  ]),
});

/** An arrow that comes back to where it begins. */
export function loopSign(x: number, y: number): MapShape[] {
  return [
    { look: 'warning', d: `M${String(x + 4.2)} ${String(y - 3.6)}a5.5 5.5 0 1 0 1.3 3.6` },
    { look: 'warning-head', d: `M${String(x + 6.6)} ${String(y - 6.4)}v5.4h-5.4Z` },
  ];
}

import { box as outline, triangleSign } from '../timeline/outlines';
import { textWidth } from '../timeline/picture-text';
import type { Drawing } from './draw-box';
import { lookOfLink, type LinkLook, type MapShape } from './map-looks';
import type { MapLink } from './map-model';
import { curvePath, headPath, type Curve } from './route';

const labelSize = 11;

/** A line with its head. */
export function drawLine(curve: Curve, look: LinkLook): MapShape[] {
  return [
    { look, d: curvePath(curve) },
    { look: `head-${look}`, d: headPath(curve) },
  ];
}

/** What stands on a line: a sign where planned days break it, and its label. */
export function drawSigns({ label, isConflict }: MapLink, { middle: { x, y } }: Curve): Drawing {
  const width = label === null ? 0 : textWidth(label, labelSize) + 12;
  const signX = label === null ? x : x - width / 2 - 10;
  return {
    shapes: [
      ...(label === null
        ? []
        : [{ look: 'label', d: outline(x - width / 2, y - 9, x + width / 2, y + 9, 9) } as const]),
      ...(isConflict ? [{ look: 'danger', d: triangleSign(signX, y) } as const] : []),
    ],
    texts:
      label === null
        ? []
        : [{ x: x - width / 2 + 6, y: y + 4, text: label, size: labelSize, isBold: true, colour: '--ds-text-subtle' }],
  };
}

/** Of the chosen box, lines have a look of their own, save those that something is wrong with. */
export function lookOf(link: MapLink, isChosen: boolean): LinkLook {
  const look = lookOfLink(link);
  return isChosen && look === 'link' ? 'link-chosen' : look;
}

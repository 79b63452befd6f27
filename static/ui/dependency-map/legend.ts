import type { MessageId } from '../../messages/en';
import { triangleSign } from '../timeline/outlines';
import { drawLine } from './draw-link';
import { boxHeight, boxWidth } from './geometry';
import { loopSign, stateSign } from './draw-signs';
import type { MapShape } from './map-looks';
import { routeCurve } from './route';

export const sampleWidth = 48;
export const sampleHeight = 24;

/** A line from the left to the right of a sample. */
const sample = routeCurve(
  { x: 2 - boxWidth, y: sampleHeight / 2 - boxHeight / 2 },
  { x: sampleWidth - 2, y: sampleHeight / 2 - boxHeight / 2 },
);
const [x, y] = [sampleWidth / 2, sampleHeight / 2];

/** What each way of drawing means. */
export const mapLegend: readonly { readonly text: MessageId; readonly shapes: readonly MapShape[] }[] = [
  { text: 'map.legend.link', shapes: drawLine(sample, 'link') },
  {
    text: 'map.legend.conflict',
    shapes: [...drawLine(sample, 'link-conflict'), { look: 'danger', d: triangleSign(x - 6, y) }],
  },
  { text: 'map.legend.critical', shapes: drawLine(sample, 'link-critical') },
  { text: 'map.legend.cycle', shapes: [...drawLine(sample, 'link-cycle')] },
  { text: 'map.legend.inCycle', shapes: loopSign(x, y) },
  { text: 'map.legend.toDo', shapes: stateSign('to-do', x, y) },
  { text: 'map.legend.inProgress', shapes: stateSign('in-progress', x, y) },
  { text: 'map.legend.done', shapes: stateSign('done', x, y) },
  { text: 'map.legend.unknown', shapes: stateSign(null, x, y) },
];

import { memo, useLayoutEffect, useRef } from 'react';
import { boxHeight, boxWidth, cornerOfBox, type Area } from './geometry';
import { edgeLook, lookOfLink, mapLooks, type MapLook } from './map-looks';
import type { MapModel } from './map-model';
import type { Reach } from './map-network';
import styles from './dependency-map.module.css';
import type { Curve } from './route';
import { useTheme } from './use-theme';

export interface FarMapProps {
  readonly model: MapModel;
  readonly curves: readonly Curve[];
  readonly boxes: readonly number[];
  readonly links: readonly number[];
  /** The part that is drawn, at full scale. */
  readonly area: Area;
  readonly scale: number;
  /** What the selected box reaches: the rest steps back; null: none is selected. */
  readonly reach: Reach | null;
  readonly found: ReadonlySet<number> | null;
}

/** The most pixels of a canvas: more take more memory than sharpness is worth. */
const mostPixels = 12_000_000;
/** From nearer than this, lines are curves. */
const curvedFrom = 0.25;
/** Lines that are painted at once: many together take longer than one by one, for all of their crossings are worked out. */
const linesAtOnce = 24;
const faint = 0.18;

class Painter {
  private readonly values = new Map<MapLook, { fill: string; stroke: string; width: number }>();

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly drawn: FarMapProps,
    private readonly colourOf: (token: string) => string,
  ) {}

  paint(): void {
    const { model, links, boxes, reach } = this.drawn;
    const order = ['link', 'link-critical', 'link-cycle', 'link-conflict'] as const;
    const isBack = (isReached: boolean | undefined) => isReached === false;
    for (const back of [true, false]) {
      this.context.globalAlpha = back ? faint : 1;
      const wanted = links.filter((link) => isBack(reach?.links.has(link)) === back);
      for (const look of order) {
        const own = wanted.filter((link) => lookOf(model, link) === look);
        this.lines(own, look);
      }
    }
    for (const box of boxes) {
      this.context.globalAlpha = isBack(reach?.boxes.has(box)) ? faint : 1;
      this.box(box);
    }
  }

  private lines(links: readonly number[], look: MapLook): void {
    const { context, drawn } = this;
    const { stroke, width } = this.valuesOf(look);
    const isCurved = drawn.scale >= curvedFrom;
    context.strokeStyle = stroke;
    context.lineWidth = isCurved ? width : width / 2 / drawn.scale;
    for (let first = 0; first < links.length; first += linesAtOnce) {
      context.beginPath();
      for (const link of links.slice(first, first + linesAtOnce)) {
        const curve = drawn.curves[link];
        if (!curve) continue;
        const { start, control1, control2, end } = curve;
        context.moveTo(start.x, start.y);
        if (isCurved) context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, end.x, end.y);
        else context.lineTo(end.x, end.y);
      }
      context.stroke();
    }
  }

  private box(box: number): void {
    const { context, drawn } = this;
    const { x, y } = cornerOfBox(drawn.model, box);
    const own = drawn.model.boxes[box];
    context.fillStyle = this.valuesOf(edgeLook(own?.category ?? null)).fill;
    context.fillRect(x, y, boxWidth, boxHeight);
    const frame = this.frameOf(box);
    if (frame === null) return;
    const { stroke, width } = this.valuesOf(frame);
    context.strokeStyle = stroke;
    context.lineWidth = width / drawn.scale;
    context.strokeRect(x, y, boxWidth, boxHeight);
  }

  private frameOf(box: number): MapLook | null {
    const own = this.drawn.model.boxes[box];
    if (this.drawn.found?.has(box)) return 'box-found';
    if ((own?.conflicts ?? 0) > 0) return 'link-conflict';
    if (own?.inCycle) return 'link-cycle';
    return own?.isCritical ? 'box-critical' : null;
  }

  private valuesOf(name: MapLook) {
    const known = this.values.get(name);
    if (known) return known;
    const look: { fill?: string; stroke?: string; width?: number } = mapLooks[name];
    const values = {
      fill: look.fill ? this.colourOf(look.fill) : 'transparent',
      stroke: look.stroke ? this.colourOf(look.stroke) : 'transparent',
      width: look.width ?? 1,
    };
    this.values.set(name, values);
    return values;
  }
}

const lookOf = ({ links }: MapModel, at: number) => {
  const link = links[at];
  return link ? lookOfLink(link) : 'link';
};

/** Thousands of boxes and lines from afar: colours without words, painted at once, and only where they have changed. */
export const FarMap = memo(function FarMap(drawn: FarMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { area, scale } = drawn;
  const [width, height] = [(area.x1 - area.x0) * scale, (area.y1 - area.y0) * scale];
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const sharpness = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
    element.width = Math.round(width * sharpness);
    element.height = Math.round(height * sharpness);
    const zoom = scale * sharpness;
    context.setTransform(zoom, 0, 0, zoom, -area.x0 * zoom, -area.y0 * zoom);
    const style = getComputedStyle(element);
    new Painter(context, drawn, (token) => style.getPropertyValue(token)).paint();
  });
  return (
    <canvas
      ref={canvas}
      data-theme={theme}
      className={styles.drawing}
      aria-hidden="true"
      style={{
        insetInlineStart: area.x0 * scale,
        insetBlockStart: area.y0 * scale,
        inlineSize: width,
        blockSize: height,
      }}
    />
  );
});

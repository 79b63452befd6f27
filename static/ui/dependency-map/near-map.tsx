import { memo } from 'react';
import { afterGap, drawBox, drawFarBox, type Drawing } from './draw-box';
import { drawLine, drawSigns, lookOf } from './draw-link';
import type { FarMapProps } from './far-map';
import { cornerOfBox } from './geometry';
import { mapLooks, type MapShape } from './map-looks';
import type { MapBox, MapLink, TextOfBox } from './map-model';
import type { Curve } from './route';
import styles from './dependency-map.module.css';
import { readable } from './use-map-view';

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
}

function ShapePath({ look, d }: MapShape) {
  const { fill, stroke, width, dash }: Paint = mapLooks[look];
  return (
    <path
      d={d}
      fill={fill ? `var(${fill})` : 'none'}
      fillRule="evenodd"
      {...(stroke && { stroke: `var(${stroke})`, strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round' })}
      {...(dash && { strokeDasharray: dash })}
    />
  );
}

export function DrawingShapes({ shapes, texts }: Drawing) {
  return (
    <>
      {shapes.map((shape, at) => (
        <ShapePath key={at} {...shape} />
      ))}
      {texts.map(({ x, y, text, size, isBold, colour, after }, at) => (
        <text key={at} x={x} y={y} fontSize={size} fontWeight={isBold ? 600 : 400} fill={`var(${colour})`}>
          {text}
          {after !== undefined && (
            <tspan dx={afterGap} fontWeight={400} fill="var(--ds-text-subtle)">
              {after}
            </tspan>
          )}
        </text>
      ))}
    </>
  );
}

interface BoxProps {
  readonly box: MapBox;
  readonly text: string | null;
  readonly x: number;
  readonly y: number;
  /** null: close enough to be read. */
  readonly scale: number | null;
  readonly isSelected: boolean;
  readonly isFound: boolean;
  readonly isBack: boolean;
}

const BoxShape = memo(function BoxShape({ box, text, x, y, scale, isSelected, isFound, isBack }: BoxProps) {
  const state = { isSelected, isFound };
  return (
    <g data-box={box.id} data-back={isBack || undefined}>
      <title>{[box.title, text, box.detail].filter(Boolean).join(' · ')}</title>
      <DrawingShapes
        {...(scale === null ? drawBox(box, text, { x, y }, state) : drawFarBox(box, { x, y }, state, scale))}
      />
    </g>
  );
});

interface NearMapProps extends FarMapProps {
  /** Lines of the box below the pointer, else of the selected one. */
  readonly near: ReadonlySet<number>;
  readonly textOf: TextOfBox;
  /** null: none. */
  readonly selected: number | null;
}

/** On more lines than these, labels and signs would hide everything: then only some lines have them. */
const mostSigns = 60;
const noSigns: Drawing = { shapes: [], texts: [] };

/** How a line stands to what is selected, or below the pointer. */
function standingOf({ reach, near }: NearMapProps, at: number) {
  const isNear = near.has(at);
  const isReached = isNear || reach?.links.has(at) === true;
  return { isNear, isReached, isBack: reach !== null && !isReached };
}

interface LinkProps extends ReturnType<typeof standingOf> {
  readonly link: MapLink;
  readonly curve: Curve;
  readonly hasSigns: boolean;
}

/** Drawn anew only where it changes: the pointer passes many boxes, and thousands of lines are none of theirs. */
const LinkShape = memo(function LinkShape({ link, curve, hasSigns, isNear, isReached, isBack }: LinkProps) {
  const look = lookOf(link, isReached);
  const signs = hasSigns || isNear ? drawSigns(link, curve) : noSigns;
  return (
    <g data-back={isBack || undefined} data-one-of-many={(look === 'link' && !hasSigns) || undefined}>
      <DrawingShapes shapes={[...drawLine(curve, look), ...signs.shapes]} texts={signs.texts} />
    </g>
  );
});

function Links(map: NearMapProps) {
  const { model, curves, links, scale } = map;
  const hasSigns = scale >= readable / 2 && links.length <= mostSigns;
  return links.map((at) => {
    const [link, curve] = [model.links[at], curves[at]];
    return link && curve ? <LinkShape key={at} {...{ link, curve, hasSigns }} {...standingOf(map, at)} /> : null;
  });
}

/** What is in view, to be read. Says nothing to screen readers, for whom there are words. */
export function NearMap(props: NearMapProps) {
  const { model, boxes, area, scale, reach, found, textOf, selected } = props;
  const [width, height] = [area.x1 - area.x0, area.y1 - area.y0];
  return (
    <svg
      className={styles.drawing}
      aria-hidden="true"
      style={{ insetInlineStart: area.x0 * scale, insetBlockStart: area.y0 * scale }}
      width={width * scale}
      height={height * scale}
      viewBox={`${String(area.x0)} ${String(area.y0)} ${String(width)} ${String(height)}`}
    >
      <Links {...props} />
      {boxes.map((at) => {
        const box = model.boxes[at];
        return box ? (
          <BoxShape
            key={box.id}
            box={box}
            text={textOf(at)}
            {...cornerOfBox(model, at)}
            scale={scale < readable ? scale : null}
            isSelected={at === selected}
            isFound={found?.has(at) ?? false}
            isBack={reach !== null && !reach.boxes.has(at)}
          />
        ) : null;
      })}
    </svg>
  );
}

import { useId, useRef, useState, type CSSProperties, type MouseEvent } from 'react';
import { useText } from '../../messages/use-text';
import styles from './dependency-map.module.css';
import { Legend, Shortcuts } from './disclosures';
import { FarMap } from './far-map';
import { boxHeight, boxWidth, cornerOfBox, sizeOf } from './geometry';
import type { DependencyMapProps } from './map-model';
import { NearMap } from './near-map';
import { MapToolbar } from './toolbar';
import { useDependencyMap, type MapState } from './use-dependency-map';
import { useMapKeys } from './use-map-keys';
import { usePan, useWheelZoom } from './use-pan';

/** More elements than these make every step of zooming slow: then they are painted on a canvas. */
const mostBoxes = 500;
const mostLinks = 1_200;
const none: readonly number[] = [];

interface PartProps {
  readonly props: DependencyMapProps;
  readonly state: MapState;
}

/** Boxes and lines that are many as colours on a canvas, the others as shapes above it. */
function Drawing({ props: { model, textOf, found }, state }: PartProps) {
  const { drawn, view, network, reach, near, selected } = state;
  const given = { model, curves: network.curves, area: view.drawn, scale: view.placed.scale, reach, found };
  const [boxes, links] = [drawn.boxes.length > mostBoxes, drawn.links.length > mostLinks];
  return (
    <>
      {(boxes || links) && <FarMap {...given} boxes={boxes ? drawn.boxes : none} links={links ? drawn.links : none} />}
      <NearMap
        {...given}
        {...{ near, textOf, selected }}
        boxes={boxes ? none : drawn.boxes}
        links={links ? none : drawn.links}
      />
    </>
  );
}

/** The box at which somebody stands: the one that can have the focus, whatever is drawn. */
function Standing({ props, state, onShortcuts, hintId }: PartProps & { onShortcuts: () => void; hintId: string }) {
  const { model, wordsOf, selectedId } = props;
  const { current, view } = state;
  const onKeyDown = useMapKeys(props, state, onShortcuts);
  const { x, y } = cornerOfBox(model, current);
  const { scale } = view.placed;
  const isSelected = model.boxes[current]?.id === selectedId;
  return (
    <button
      type="button"
      data-standing
      className={styles.standing}
      aria-label={wordsOf(current)}
      aria-pressed={isSelected}
      aria-describedby={hintId}
      style={{
        insetInlineStart: x * scale,
        insetBlockStart: y * scale,
        inlineSize: Math.max(boxWidth * scale, 8),
        blockSize: Math.max(boxHeight * scale, 6),
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** What the pointer means. */
function usePointer({ props, state }: PartProps, wasDrag: { readonly current: boolean }) {
  const boxAt = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): number | null => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const { scale } = state.view.placed;
    return state.network.finder.at({ x: (clientX - left) / scale, y: (clientY - top) / scale });
  };
  return {
    onClick: (event: MouseEvent<HTMLElement>): void => {
      if (wasDrag.current) return;
      const box = boxAt(event);
      event.currentTarget.querySelector<HTMLElement>('[data-standing]')?.focus({ preventScroll: true });
      if (box !== null) state.goTo(box);
      props.onSelect(box === null ? null : (props.model.boxes[box]?.id ?? null));
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      const id = props.model.boxes[boxAt(event) ?? -1]?.id;
      if (id !== undefined) props.onOpen(id);
    },
    onMouseMove: (event: MouseEvent<HTMLElement>): void => state.setHovered(boxAt(event)),
    onMouseLeave: (): void => state.setHovered(null),
  };
}

/** What can be moved: the drawing, and the box at which somebody stands. */
function Surface({ props, state, onShortcuts, hintId }: PartProps & { onShortcuts: () => void; hintId: string }) {
  const { scroller, view } = state;
  const { placed, isMeasured } = view;
  const pan = usePan(scroller);
  const pointer = usePointer({ props, state }, pan.wasDrag);
  useWheelZoom(scroller, view.tools);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="application"
      aria-label={props.label}
      style={{ '--map-height': `${String(sizeOf(props.model).height)}px` } as CSSProperties}
      {...pan.handlers}
    >
      <div className={styles.surface} style={{ inlineSize: placed.width, blockSize: placed.height }}>
        <div className={styles.world} style={{ insetInlineStart: placed.x, insetBlockStart: placed.y }} {...pointer}>
          <div
            className={styles.ground}
            style={{
              inlineSize: placed.width,
              blockSize: placed.height,
              insetInlineStart: -placed.x,
              insetBlockStart: -placed.y,
            }}
          />
          {isMeasured && <Drawing props={props} state={state} />}
          <Standing {...{ props, state, onShortcuts, hintId }} />
        </div>
      </div>
    </div>
  );
}

/**
 * Boxes and the lines between them, to be moved and zoomed by pointer, wheel and keys. Draws what is in view only, and
 * thousands at once on a canvas, so that ten thousand boxes move as smoothly as ten.
 */
export function DependencyMap(props: DependencyMapProps) {
  const say = useText();
  const hintId = useId();
  const { scroller, ...rest } = useDependencyMap(props);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const shortcuts = useRef<HTMLButtonElement>(null);
  const showShortcuts = (): void => {
    setShowsShortcuts(true);
    shortcuts.current?.focus();
  };
  return (
    <div className={styles.map}>
      <div className={styles.frame}>
        <Surface props={props} state={{ scroller, ...rest }} onShortcuts={showShortcuts} hintId={hintId} />
        <MapToolbar tools={rest.view.tools} />
      </div>
      <p id={hintId} className={styles.hint}>
        {say('map.hint')}
      </p>
      <div className={styles.notes}>
        <Legend />
        <Shortcuts button={shortcuts} isOpen={showsShortcuts} onTurn={() => setShowsShortcuts(!showsShortcuts)} />
      </div>
    </div>
  );
}

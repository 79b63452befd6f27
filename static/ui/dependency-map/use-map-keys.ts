import type { KeyboardEvent } from 'react';
import { mapAction, type MapAction } from './keys';
import type { DependencyMapProps } from './map-model';
import { stepFrom } from './map-network';
import type { MapState } from './use-dependency-map';

const panStep = 0.25;

type Deeds = { readonly [Do in MapAction['do']]: (action: Extract<MapAction, { readonly do: Do }>) => void };

function deedsOf(props: DependencyMapProps, state: MapState, onShortcuts: () => void): Deeds {
  const { model, selectedId, onSelect } = props;
  const { current, first, goTo, network, view } = state;
  const id = model.boxes[current]?.id ?? null;
  const stand = (box: number | null) => {
    if (box === null) {
      props.onAnnounce({ nowhere: true });
      return;
    }
    goTo(box);
    view.tools.show(box, false);
    props.onAnnounce({ box });
  };
  return {
    step: ({ step }) => stand(stepFrom(model, network.by, network.finder, current, step)),
    first: () => stand(first),
    pan: ({ x, y }) => view.tools.panBy(x * panStep, y * panStep),
    zoom: ({ factor }) => view.tools.zoomBy(factor),
    fit: view.tools.fit,
    show: () => view.tools.show(current, true),
    select: () => onSelect(id === selectedId ? null : id),
    open: () => {
      if (id !== null) props.onOpen(id);
    },
    clear: () => onSelect(null),
    shortcuts: onShortcuts,
  };
}

/** The keys of the box at which somebody stands. Escape is left to the page where nothing is selected. */
export function useMapKeys(props: DependencyMapProps, state: MapState, onShortcuts: () => void) {
  return (event: KeyboardEvent): void => {
    const action = mapAction(event);
    if (!action || (action.do === 'clear' && props.selectedId === null)) return;
    (deedsOf(props, state, onShortcuts)[action.do] as (action: MapAction) => void)(action);
    event.preventDefault();
    event.stopPropagation();
  };
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { BoxFinder, cornerOfBox, type Area } from './geometry';
import type { DependencyMapProps, MapModel } from './map-model';
import { linksByBox, reachOf, type BoxLinks } from './map-network';
import { boundsOf, routeCurve, type Curve } from './route';
import { readable, useMapView, type MapTools } from './use-map-view';

/** What follows from the model alone. */
export interface MapNetwork {
  readonly finder: BoxFinder;
  readonly by: BoxLinks;
  readonly curves: readonly Curve[];
  readonly bounds: readonly Area[];
  readonly boxOfId: ReadonlyMap<string, number>;
}

function networkOf(model: MapModel): MapNetwork {
  const curves = model.links.map(({ from, to }) => routeCurve(cornerOfBox(model, from), cornerOfBox(model, to)));
  return {
    finder: new BoxFinder(model),
    by: linksByBox(model),
    curves,
    bounds: curves.map(boundsOf),
    boxOfId: new Map(model.boxes.map(({ id }, box) => [id, box])),
  };
}

function firstBox({ boxes, columns, rows }: MapModel): number {
  const place = (box: number) => (columns[box] ?? 0) * boxes.length + (rows[box] ?? 0);
  return boxes.reduce((least, _, box) => (place(box) < place(least) ? box : least), 0);
}

/** The box at which somebody stands: where he went last, or where the page led him since; at first, the first one. */
function useCurrent({ model, shown }: DependencyMapProps, { boxOfId }: MapNetwork) {
  const [went, setWent] = useState<{ readonly id: string; readonly after: DependencyMapProps['shown'] } | null>(null);
  const first = useMemo(() => firstBox(model), [model]);
  const id = shown !== null && went?.after !== shown ? shown.id : went?.id;
  const current = (id === undefined ? undefined : boxOfId.get(id)) ?? first;
  const goTo = (box: number) => {
    const next = model.boxes[box];
    if (next) setWent({ id: next.id, after: shown });
  };
  return { current, first, goTo };
}

/** Brings a box into view each time the page asks for it. */
function useShown({ shown }: DependencyMapProps, { boxOfId }: MapNetwork, tools: MapTools, isMeasured: boolean): void {
  const done = useRef<DependencyMapProps['shown']>(null);
  useEffect(() => {
    const box = shown === null || shown === done.current ? undefined : boxOfId.get(shown.id);
    if (box === undefined || !isMeasured) return;
    done.current = shown;
    tools.show(box, true);
  }, [shown, boxOfId, tools, isMeasured]);
}

/** What is to be drawn of a part of the map; lines that only pass through it are among them. */
function useDrawn({ model, onRead }: DependencyMapProps, network: MapNetwork, area: Area, scale: number) {
  const drawn = useMemo(() => {
    const isSeen = ({ x0, y0, x1, y1 }: Area) => x0 <= area.x1 && x1 >= area.x0 && y0 <= area.y1 && y1 >= area.y0;
    return {
      boxes: network.finder.within(area),
      links: model.links.flatMap((_, link) => {
        const bounds = network.bounds[link];
        return bounds && isSeen(bounds) ? [link] : [];
      }),
    };
  }, [model, network, area]);
  const isRead = scale >= readable;
  useEffect(() => {
    if (isRead) onRead(drawn.boxes);
  }, [isRead, drawn, onRead]);
  return drawn;
}

/** The state of a map: what is seen of it, where somebody stands, and what he has chosen. */
export function useDependencyMap(props: DependencyMapProps) {
  const { model, selectedId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const network = useMemo(() => networkOf(model), [model]);
  const view = useMapView(scroller, model);
  const standing = useCurrent(props, network);
  useShown(props, network, view.tools, view.isMeasured);
  const selected = selectedId === null ? null : (network.boxOfId.get(selectedId) ?? null);
  const reach = useMemo(
    () => (selected === null ? null : reachOf(model, network.by, selected)),
    [model, network, selected],
  );
  const [hovered, setHovered] = useState<number | null>(null);
  const near = useMemo(() => {
    const box = hovered ?? selected;
    return new Set(box === null ? [] : [...(network.by.incoming[box] ?? []), ...(network.by.outgoing[box] ?? [])]);
  }, [network, hovered, selected]);
  const drawn = useDrawn(props, network, view.drawn, view.placed.scale);
  return { scroller, network, view, ...standing, selected, reach, near, setHovered, drawn };
}

export type MapState = ReturnType<typeof useDependencyMap>;

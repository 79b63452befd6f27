import { createRoot } from 'react-dom/client';
import { boxesOf } from '../../src/domain/dependencies/map-boxes';
import { placeBoxes } from '../../src/domain/dependencies/map-places';
import { prepareNetwork } from '../../src/domain/dependencies/prepare-network';
import { en } from '../../static/messages/en';
import { LocaleProvider } from '../../static/messages/locale-provider';
import { DependencyMap } from '../../static/ui/dependency-map/dependency-map';
import type { MapModel } from '../../static/ui/dependency-map/map-model';
import { completeTheme } from '../../static/ui/theme/complete-theme';
import { itemColumns, linkColumns, OFFICE } from '../builders/network';
import { largeNetwork } from './large-network';

export interface MapMeasures {
  readonly layoutMs: number;
  readonly paintMs: number;
  /** From one frame to the next. */
  readonly farFrames: readonly number[];
  readonly nearFrames: readonly number[];
}

declare global {
  interface Window {
    measureMap: () => Promise<MapMeasures>;
  }
}

const FRAMES = 60;
const categories = ['to-do', 'in-progress', 'done'] as const;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

function layOut(): { readonly model: MapModel; readonly layoutMs: number } {
  const { items, links } = largeNetwork();
  const network = prepareNetwork(itemColumns(items), linkColumns(links), OFFICE);
  const start = performance.now();
  const boxes = boxesOf(network, new Int32Array(items.length), new Set());
  const places = placeBoxes(network, boxes);
  const layoutMs = performance.now() - start;
  const model: MapModel = {
    ...places,
    boxes: boxes.items.map(([item = 0]) => ({
      id: `ABC-${item}`,
      kind: 'item',
      title: `ABC-${item}`,
      detail: 'Project',
      category: categories[item % 3] ?? 'to-do',
      isCritical: item % 50 === 0,
      inCycle: false,
      conflicts: item % 20 === 0 ? 1 : 0,
    })),
    links: boxes.lines.map(({ from, to }, at) => ({
      from,
      to,
      label: null,
      isConflict: at % 30 === 0,
      isCritical: false,
      inCycle: false,
    })),
  };
  return { model, layoutMs };
}

/** Moves the map a little in every frame. */
async function pan(scroller: HTMLElement): Promise<number[]> {
  const times: number[] = [];
  let last = await frame();
  for (let at = 0; at < FRAMES; at++) {
    scroller.scrollBy(24, 12);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

async function zoom(place: HTMLElement, times: number): Promise<void> {
  const button = place.querySelector<HTMLElement>('button[data-standing]');
  for (let at = 0; at < times; at++) {
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    await frame();
  }
  await settle();
}

window.measureMap = async () => {
  await completeTheme();
  const place = document.createElement('div');
  place.style.cssText = 'width: 1400px';
  document.body.replaceChildren(place);
  const { model, layoutMs } = layOut();
  await frame();
  const start = performance.now();
  createRoot(place).render(
    <LocaleProvider locale="en-GB" timeZone="UTC" texts={{ language: 'en', messages: en }}>
      <DependencyMap
        label="Map"
        model={model}
        textOf={(box) => `What has to be done, number ${box}`}
        wordsOf={(box) => `Box ${box}`}
        selectedId={null}
        found={null}
        shown={null}
        onSelect={() => undefined}
        onOpen={() => undefined}
        onAnnounce={() => undefined}
        onRead={() => undefined}
      />
    </LocaleProvider>,
  );
  do await frame();
  while (place.querySelector('canvas, [data-box]') === null);
  await frame();
  const paintMs = performance.now() - start;
  const scroller = place.querySelector<HTMLElement>('[role="application"]');
  if (!scroller) throw new Error('Nothing here can be moved.');
  await settle();
  await zoom(place, 3);
  const farFrames = await pan(scroller);
  await zoom(place, 11);
  const nearFrames = await pan(scroller);
  return { layoutMs, paintMs, farFrames, nearFrames };
};
document.body.dataset.ready = 'true';

import { openBrowser } from '../browser/driver/open-browser';
import { buildPage } from '../browser/timeline/demo-page';
import type { MapMeasures } from './dependency-map-page';

const ROUNDS = 5;

const middle = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** Rows of name and milliseconds, medians over rounds, each in a page of its own. */
export async function measureMap(): Promise<(readonly [string, number])[]> {
  const page = await buildPage('tests/benchmarks/dependency-map-page.tsx');
  const browser = await openBrowser();
  const rounds: MapMeasures[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.goto(page.url);
      await tab.waitForSelector('body[data-ready]', { state: 'attached' });
      rounds.push(await tab.evaluate(() => window.measureMap()));
      await tab.close();
    }
  } finally {
    await browser.close();
    page.remove();
  }
  const far = rounds.flatMap(({ farFrames }) => farFrames);
  const near = rounds.flatMap(({ nearFrames }) => nearFrames);
  return [
    ['places of the boxes', middle(rounds.map(({ layoutMs }) => layoutMs))],
    ['first paint, all of it in view', middle(rounds.map(({ paintMs }) => paintMs))],
    ['a frame while it is moved, from afar', middle(far)],
    ['the same, 95 of 100 are faster', middle(far, 0.95)],
    ['a frame while it is moved, to be read', middle(near)],
    ['the same, 95 of 100 are faster', middle(near, 0.95)],
  ];
}

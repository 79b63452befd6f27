import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/driver/open-browser';
import { buildPage } from '../browser/timeline/demo-page';

/** What one component took for one set of bars; medians over rounds. */
interface TimelineRow {
  readonly component: string;
  readonly bars: number;
  readonly rounds: number;
  /** From giving the data to the painted frame, in a page that has shown twenty bars before. */
  readonly paintMs: number;
  /** The same for those twenty bars, which come first of all: mostly code, styles and calendars being loaded. */
  readonly coldPaintMs: number;
  /** How many times ours that is. */
  readonly paintRatio: number;
  /** What the page works for one frame of scrolling. */
  readonly scrollMedianMs: number;
  readonly scrollP95Ms: number;
  /** From one frame to the next while it scrolls; 16.7 is as fast as the screen. */
  readonly frameMedianMs: number;
  readonly frameP95Ms: number;
  readonly nodes: number;
}

interface Round {
  readonly coldPaintMs: number;
  readonly paintMs: number;
  readonly nodes: number;
  readonly intervals: readonly number[];
  readonly work: readonly number[];
}

const bars = 10_000;
/** A round of the last one takes minutes. */
const roundsOf = { ours: 7, svar: 7, frappe: 1 } as const;
type Component = keyof typeof roundsOf;
const components: readonly Component[] = ['ours', 'svar', 'frappe'];
/** Elements in thousands make every frame slow: enough of them are seen in fewer. */
const framesOf = { ours: 120, svar: 120, frappe: 30 } as const;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

/** Each round in a page of its own, so that none pays for what another left behind. */
async function measureRound(browser: Browser, url: string, component: Component): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(url);
    await page.waitForSelector('body[data-ready]', { state: 'attached' });
    return await page.evaluate(
      ([name, count, steps]) =>
        (window as unknown as { measureOne: (...given: unknown[]) => Promise<Round> }).measureOne(name, count, steps),
      [component, bars, framesOf[component]] as const,
    );
  } finally {
    await page.close();
  }
}

function summarise(component: Component, rounds: readonly Round[], ours: number): TimelineRow {
  const paintMs = quantile(
    rounds.map((round) => round.paintMs),
    0.5,
  );
  const work = rounds.flatMap((round) => round.work);
  const intervals = rounds.flatMap((round) => round.intervals);
  return {
    component,
    bars,
    rounds: rounds.length,
    paintMs,
    coldPaintMs: quantile(
      rounds.map((round) => round.coldPaintMs),
      0.5,
    ),
    paintRatio: paintMs / ours,
    scrollMedianMs: quantile(work, 0.5),
    scrollP95Ms: quantile(work, 0.95),
    frameMedianMs: quantile(intervals, 0.5),
    frameP95Ms: quantile(intervals, 0.95),
    nodes: quantile(
      rounds.map(({ nodes }) => nodes),
      0.5,
    ),
  };
}

/** Our timeline beside two that people know, in one browser, their rounds taken in turn. */
async function measureTimeline(): Promise<TimelineRow[]> {
  const page = await buildPage('tests/benchmarks/timeline-page.tsx');
  const browser = await openBrowser();
  const rounds: Record<Component, Round[]> = { ours: [], svar: [], frappe: [] };
  try {
    for (let at = 0; at < Math.max(...Object.values(roundsOf)); at++) {
      for (const component of components) {
        if (at < roundsOf[component]) rounds[component].push(await measureRound(browser, page.url, component));
      }
    }
  } finally {
    await browser.close();
    page.remove();
  }
  const ours = quantile(
    rounds.ours.map(({ paintMs }) => paintMs),
    0.5,
  );
  return components.map((component) => summarise(component, rounds[component], ours));
}

export async function printTimeline(): Promise<void> {
  console.log(`\n${bars} bars in a browser`);
  for (const row of await measureTimeline()) {
    const fixed = (value: number) => value.toFixed(1).padStart(8);
    console.log(
      `${row.component.padEnd(8)} paint ${fixed(row.paintMs)} ms (${row.paintRatio.toFixed(1)} x)  cold ${fixed(row.coldPaintMs)} ms  scroll ${fixed(row.scrollMedianMs)} / ${fixed(row.scrollP95Ms)} ms  frame ${fixed(row.frameMedianMs)} / ${fixed(row.frameP95Ms)} ms  nodes ${row.nodes}`,
    );
  }
}

import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server/start-sandbox';
import { openWindow } from '../browser/driver/app-page';
import { openBrowser } from '../browser/driver/open-browser';
import { goalText } from './report/goal';
import { median } from './report/median';

/** The page fetches so many lines by itself; the company has some more. */
const LINES = 10_000;
const ISSUES = 11_000;
const ROUNDS = 5;
const FRAMES = 120;
/** Pixels a frame: somebody who reads along, and somebody who throws the list. */
const paces = [100, 400] as const;

interface Scrolled {
  readonly pace: number;
  /** From one frame to the next; 16.7 is as fast as the screen. */
  readonly intervals: readonly number[];
  /** What the page's main thread works for a frame: unlike the time between frames it hardly depends on who else works. */
  readonly workMillis: number;
}

interface Round {
  /** From the click that expands everything to the last line. */
  readonly expandMillis: number;
  readonly scrolled: readonly Scrolled[];
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

async function expandAll(page: Page, frame: Frame): Promise<number> {
  await frame.getByRole('button', { name: /^Expand/ }).click();
  const start = performance.now();
  await frame.getByRole('menuitemradio', { name: 'Everything', exact: true }).click();
  await frame.waitForFunction(
    (wanted) => Number(document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount')) > wanted,
    LINES,
    { timeout: 60_000 },
  );
  const millis = performance.now() - start;
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  return millis;
}

async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

async function scroll(session: CDPSession, frame: Frame, pace: number): Promise<Scrolled> {
  const before = await workedSoFar(session);
  const intervals = await frame.evaluate(
    async ([pixels, frames]) => {
      const scroller = document.querySelector('[role=treegrid]')?.parentElement;
      const found: number[] = [];
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let at = 0; at < frames; at++) {
        scroller?.scrollBy(0, pixels);
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        found.push(now - last);
        last = now;
      }
      return found;
    },
    [pace, FRAMES] as const,
  );
  return { pace, intervals, workMillis: ((await workedSoFar(session)) - before) / FRAMES };
}

/** Each round in a window of its own, so that none pays for what another left behind. */
async function measureRound(browser: Browser, origin: string, as: string): Promise<Round> {
  const window = await openWindow(browser, origin, { as });
  try {
    const frame = await window.open('/jira/apps/altitude/portfolio/all/work');
    await frame.getByRole('treegrid').waitFor();
    const expandMillis = await expandAll(window.page, frame);
    const session = await window.context.newCDPSession(window.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // The code runs hot first.
    await scroll(session, frame, paces[0]);
    const scrolled: Scrolled[] = [];
    for (const pace of paces) scrolled.push(await scroll(session, frame, pace));
    return { expandMillis, scrolled };
  } finally {
    await window.close();
  }
}

async function measureRounds(): Promise<Round[]> {
  const source = { kind: 'demo', seed: 7, issues: ISSUES } as const;
  const sandbox = await startSandbox({ source, port: 0, dataFolder: null, delayScale: 0.005 });
  try {
    await sandbox.ready(120);
    const browser = await openBrowser();
    try {
      const rounds: Round[] = [];
      const as = sandbox.source.jira.people[0]?.accountId ?? '';
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(browser, sandbox.origin, as));
      return rounds;
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** The table of work with all its lines open, in a browser, on the sandbox. */
export async function printWork(): Promise<void> {
  console.log(`\n${LINES} lines of work in a browser, medians of ${ROUNDS} rounds`);
  const rounds = await measureRounds();
  for (const pace of paces) {
    const scrolled = rounds.flatMap((round) => round.scrolled.filter((one) => one.pace === pace));
    const intervals = scrolled.flatMap((one) => one.intervals);
    const work = median(scrolled.map(({ workMillis }) => workMillis));
    console.log(
      `  ${pace} pixels a frame: frame ${median(intervals).toFixed(1)} ms, 95 % within ${p95(intervals).toFixed(1)} ms; main thread ${work.toFixed(1)} ms a frame`,
    );
    const what = `from frame to frame at ${pace} pixels`;
    // Clocks of frames are a few microseconds off.
    console.log(goalText({ what, measured: median(intervals), limit: 16.8, unit: 'ms', side: 'at most' }));
  }
  const expand = median(rounds.map(({ expandMillis }) => expandMillis));
  console.log(goalText({ what: 'expanding everything', measured: expand, limit: 2_000, unit: 'ms', side: 'at most' }));
}

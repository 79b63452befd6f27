import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { startSandbox, type RunningSandbox } from '../../sandbox/server/start-sandbox';
import { openWindow } from '../browser/driver/app-page';
import { openBrowser } from '../browser/driver/open-browser';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';
import { oneProduct, type OneProduct } from './site/one-product';

const ROUNDS = 5;
const READING_SECONDS = 600;

interface CallTimes {
  readonly name: string;
  readonly coldMillis: number;
  readonly warmMillis: number;
  readonly kilobytes: number;
}

/** From the call of a resolver to its JSON: first in a new process of the app's own memory, then again. */
async function measureCall(sandbox: RunningSandbox, as: string, name: string, payload: object): Promise<CallTimes> {
  const once = async () => {
    const start = performance.now();
    const answer = JSON.stringify(await sandbox.invoke({ as, moduleKey: 'portfolio', functionKey: name, payload }));
    if (!answer.startsWith('{"ok":true')) throw new Error(`${name} failed: ${answer.slice(0, 200)}`);
    return { millis: performance.now() - start, bytes: Buffer.byteLength(answer) };
  };
  const cold = await once();
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) warm.push((await once()).millis);
  return { name, coldMillis: cold.millis, warmMillis: median(warm), kilobytes: cold.bytes / 1_024 };
}

interface ClickTimes {
  readonly features: number;
  readonly scope: number;
  readonly epic: number;
  readonly delivery: number;
}

/** What a person waits for between a click and the figures. */
async function clickAndWait(click: () => Promise<void>, arrived: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await click();
  await arrived();
  return performance.now() - start;
}

const waitFor = (frame: Frame, selector: string) => () => frame.locator(selector).first().waitFor();

/** Each round in a window of its own, so that none pays for what another left behind. */
async function measureClicks(browser: Browser, origin: string, as: string, product: OneProduct): Promise<ClickTimes> {
  const window = await openWindow(browser, origin, { as });
  try {
    const frame = await window.open(`/jira/apps/altitude/product/${product.key}`);
    const tab = (name: string) => () => frame.getByRole('tab', { name, exact: true }).click();
    await frame.getByRole('tab', { name: 'Features' }).waitFor();
    await frame.getByRole('treegrid').waitFor();
    const begin = performance.now();
    const features = await clickAndWait(tab('Features'), waitFor(frame, '[data-rank-handle]'));
    await frame
      .getByRole('button', { name: /on .*\d{4}/ })
      .first()
      .waitFor();
    const scope = performance.now() - begin;
    const delivery = await clickAndWait(tab('Delivery'), waitFor(frame, 'figure, svg[role=img], [role=group] svg'));
    await tab('Features')();
    await frame.getByRole('searchbox').fill(product.largestEpic);
    const link = frame.locator(`tr[data-line="${product.largestEpic}"] a`).first();
    await link.waitFor();
    const epic = await clickAndWait(
      () => link.click(),
      waitFor(frame, 'text=/of 2,\\d{3}|2,\\d{3} (children|issues)/'),
    );
    return { features, scope, epic, delivery };
  } finally {
    await window.close();
  }
}

async function withSandbox<T>(
  product: OneProduct,
  dataFolder: string,
  run: (sandbox: RunningSandbox) => Promise<T>,
): Promise<T> {
  const jira = emulatedJira(product.site, { now: Date.now });
  const sandbox = await startSandbox({ source: { kind: 'given', jira }, port: 0, dataFolder, delayScale: 0.005 });
  try {
    await sandbox.ready(READING_SECONDS);
    return await run(sandbox);
  } finally {
    await sandbox.close();
  }
}

/** The epics of one large product: from the call to JSON, and from a click to the figures in a browser. */
export async function printFeatures(): Promise<void> {
  const product = oneProduct();
  const folder = mkdtempSync(join(tmpdir(), 'altitude-features-'));
  const as = (sandbox: RunningSandbox) => sandbox.source.jira.people[0]?.accountId ?? '';
  try {
    await withSandbox(product, folder, () => Promise.resolve());
    const payloads: readonly (readonly [string, object])[] = [
      ['features.view', { product: product.key, offset: 0 }],
      ['features.scopes', { product: product.key }],
      ['delivery.view', { product: product.key, scope: { of: 'place' }, weeks: 12 }],
      ['epic.view', { issueKey: product.largestEpic }],
    ];
    const calls: CallTimes[] = [];
    // A sandbox of its own for each: nothing is in the app's memory at first.
    for (const [name, payload] of payloads)
      calls.push(await withSandbox(product, folder, (sandbox) => measureCall(sandbox, as(sandbox), name, payload)));
    const clicks = await withSandbox(product, folder, async (sandbox) => {
      const browser = await openBrowser();
      try {
        const rounds: ClickTimes[] = [];
        for (let round = 0; round < ROUNDS; round++)
          rounds.push(await measureClicks(browser, sandbox.origin, as(sandbox), product));
        return rounds;
      } finally {
        await browser.close();
      }
    });
    report(product, calls, clicks);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report({ issues, key }: OneProduct, calls: readonly CallTimes[], clicks: readonly ClickTimes[]): void {
  console.log(
    `\n${tableText(
      `A product of 500 epics and ${String(issues)} issues (${key}), from the call to JSON, in milliseconds`,
      ['call', 'cold', 'warm', 'answer KB'],
      calls.map(({ name, coldMillis, warmMillis, kilobytes }) => [name, coldMillis, warmMillis, kilobytes]),
    )}`,
  );
  const of = (name: keyof ClickTimes) => median(clicks.map((round) => round[name]));
  const goal = (what: string, measured: number) =>
    console.log(goalText({ what, measured, limit: 1_000, unit: 'ms', side: 'at most' }));
  goal('features, from the click to figures on screen', of('features'));
  goal('features, from the click to the scope of each epic', of('scope'));
  goal('an epic with 2,000 children, from the click to its figures', of('epic'));
  goal('delivery, from the click to its charts', of('delivery'));
}

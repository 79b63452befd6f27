import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** How long the driver waits for anything. A slow machine needs minutes; where all is well nobody waits. */
export const patienceMillis = 120_000;

/**
 * Reads until what is read equals what is expected, which may hold matchers of `expect`. For everything that follows an
 * action sooner or later; fails as `expect` does.
 */
export async function expectSoon(read: () => unknown, expected: unknown): Promise<void> {
  const end = Date.now() + patienceMillis;
  for (;;) {
    const value = await read();
    try {
      expect(value).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await wait(50);
  }
}

/** Waits until the focus is on an element or in it: a dialog that has just opened takes the focus a moment later. */
export const expectFocusIn = (place: Locator): Promise<void> =>
  expectSoon(() => place.evaluate((element) => element.contains(document.activeElement)), true);

/** Where an element is in the window, once it moves no more: layouts follow what they are told some frames later. */
export async function restingBox(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let before = '';
  for (;;) {
    const box = await element.boundingBox();
    const seen = JSON.stringify(box);
    if (box && seen === before) return box;
    before = seen;
    await wait(250);
  }
}

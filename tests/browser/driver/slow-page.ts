import type { Page } from 'playwright-core';

/**
 * How many times slower a page computes than this machine could: ALTITUDE_SLOW=6 shows on a fast machine what tests do
 * on a slow one. One and everything that is no number change nothing.
 */
const slowness = Number(process.env.ALTITUDE_SLOW);

/** Slows a page down, with the frames in it, where the environment asks for it. */
export async function slowDown(page: Page): Promise<void> {
  if (!(slowness > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

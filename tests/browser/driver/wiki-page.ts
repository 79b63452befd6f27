import type { Frame, Page } from 'playwright-core';
import { expectSoon } from './expect-soon';

/** A page of Confluence with macros that were configured so. @returns its path */
export async function publishMacros(
  origin: string,
  as: string,
  moduleKey: string,
  configs: readonly unknown[],
): Promise<string> {
  const created = await fetch(`${origin}/wiki/pages?as=${as}`, {
    method: 'POST',
    body: new URLSearchParams({ title: moduleKey }),
    redirect: 'manual',
  });
  const id = created.headers.get('location')?.replace('/wiki/edit/', '') ?? '';
  const content = configs.map((config, at) => ({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `app/env/static/${moduleKey}`,
      localId: `macro-${String(at)}`,
      parameters: { guestParams: config },
    },
  }));
  await fetch(`${origin}/wiki/edit/${id}?as=${as}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, title: moduleKey, body: { type: 'doc', version: 1, content } }),
  });
  return `/wiki/spaces/PLAN/pages/${id}`;
}

/** The frames of the macros of a page, in their order. */
export async function macroFrames(page: Page, count: number): Promise<readonly Frame[]> {
  const elements = page.locator('iframe.app-frame');
  await expectSoon(() => elements.count(), count);
  const handles = await elements.elementHandles();
  const frames = await Promise.all(handles.map((handle) => handle.contentFrame()));
  return frames.filter((frame) => frame !== null);
}

/** Publishes what is being edited, and waits until it is read. @param address of what is published, as a pattern */
export async function publishPage(page: Page, address = '**/wiki/spaces/PLAN/pages/*'): Promise<void> {
  // By keyboard: the editor still moves under a pointer while a macro that was just inserted grows.
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await page.waitForURL(address, { waitUntil: 'commit' });
}

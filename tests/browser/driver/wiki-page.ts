import type { Frame, Page } from 'playwright-core';
import type { AppWindow } from './app-page';
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

/** Begins a page, or a post, and leaves the editor at its first line. */
export async function beginPage(
  page: Page,
  origin: string,
  title: string,
  what: 'New page' | 'New blog post' = 'New page',
): Promise<void> {
  await page.goto(`${origin}/wiki`);
  await page.getByLabel(what).fill(title);
  await page.keyboard.press('Enter');
}

/** Inserts a macro where the editor stands, by keyboard. @returns the form that configures it */
export async function insertMacro(window: AppWindow, title: string): Promise<Frame> {
  await window.page.locator('#wiki-blocks textarea').last().press('/');
  await window.page.getByRole('button', { name: title }).press('Enter');
  return window.frame('dialog iframe.app-frame');
}

/** Chooses in a field of a form by keyboard, by what is typed into it. */
export async function chooseByTyping(
  page: Page,
  form: Frame,
  field: RegExp,
  typed: string,
  option: string | RegExp = typed,
): Promise<void> {
  await form.getByRole('combobox', { name: field }).focus();
  await page.keyboard.type(typed);
  await form.getByRole('option', { name: option }).waitFor();
  await page.keyboard.press('Enter');
  await form.getByRole('option').first().waitFor({ state: 'detached' });
}

/** Publishes what is being edited once no form is open any more, and waits until it is read. @param address of what is published, as a pattern */
export async function publishPage(page: Page, address = '**/wiki/spaces/PLAN/pages/*'): Promise<void> {
  await page.waitForSelector('dialog', { state: 'detached' });
  // By keyboard: the editor still moves under a pointer while a macro that was just inserted grows.
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await page.waitForURL(address, { waitUntil: 'commit' });
}

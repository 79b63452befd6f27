import type { Frame, Page } from 'playwright-core';
import { expectSoon } from './expect-soon';

/** The page of the app where all portfolios are. */
export const home = '/jira/apps/altitude';

/** Chooses entries of a list by typing some of their names, as one does by keyboard. */
export async function choose(page: Page, frame: Frame, label: string, texts: readonly string[]): Promise<void> {
  const field = frame.getByLabel(label, { exact: true });
  await field.click();
  for (const text of texts) {
    await field.pressSequentially(text);
    await expectFirstOption(frame, text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Tab');
}

/** That Enter would take an entry with this text: lists follow what is typed, some after they have asked Jira. */
export const expectFirstOption = (frame: Frame, text: string): Promise<void> =>
  expectSoon(() => frame.getByRole('option').first().innerText(), expect.stringMatching(new RegExp(text, 'i')));

/** Types the name of a portfolio. */
export const typeName = (frame: Frame, name: string): Promise<void> => frame.getByLabel(/^Name/).first().fill(name);

/** Sends the form, and waits for the message of the host that it is there. */
export async function submit(page: Page, frame: Frame, button: 'Create' | 'Save', message: string): Promise<void> {
  await frame.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.flag.success', { hasText: message }).waitFor();
}

/** That this is written under a field that is wrong. */
export const expectProblem = (frame: Frame, path: string, problem: RegExp): Promise<void> =>
  expectSoon(() => frame.locator(`[data-path="${path}"] p`).last().innerText(), expect.stringMatching(problem));

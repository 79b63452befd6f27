import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Colours that fade into place are judged where they arrive. What never ends, as a spinner, is not waited for. */
async function settled(): Promise<void> {
  const fading = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(fading.map(({ finished }) => finished));
}

/** What axe finds wrong in one frame, down to WCAG 2.2 AA and its best practices; inner frames are asked by themselves. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  await frame.evaluate(settled);
  // A host page gets its first heading from the frame in it.
  const rules = { 'page-has-heading-one': { enabled: frame.parentFrame() !== null } };
  return frame.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'], rules: chosen });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  }, rules);
}

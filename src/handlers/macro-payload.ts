import { z } from 'zod';
import type { MacroChoice } from '#contract/report-config';
import { currentInstallation } from '../adapters/platform/current-installation';
import type { Viewer } from '../application/access/ports';

/** Exports to PDF and to Word tell the same in different places. */
const choice = z.object({ config: z.unknown().optional(), autoConvertLink: z.string().optional() }).catch({});
const payloadShape = z.object({
  extensionPayload: choice,
  config: z.unknown().optional(),
  context: choice,
});

/** Given by Forge, not by who exports. */
const invocation = z.object({ principal: z.object({ accountId: z.string().min(1) }) });

/** Who exports a page; null: nobody is known to. */
export function exportingViewer(context: unknown): Viewer | null {
  const who = invocation.safeParse(context);
  return who.success ? { accountId: who.data.principal.accountId, installationId: currentInstallation() } : null;
}

/** How the macro in the page is configured. */
export function exportedMacro(payload: unknown): MacroChoice {
  const read = payloadShape.safeParse(payload);
  if (!read.success) return { config: null, link: null };
  const { extensionPayload, config, context } = read.data;
  return {
    config: extensionPayload.config ?? context.config ?? config ?? null,
    link: extensionPayload.autoConvertLink ?? context.autoConvertLink ?? null,
  };
}

import { z } from 'zod';
import { currentInstallation } from '../adapters/platform/current-installation';
import type { Viewer } from '../application/access/ports';
import type { ExportedMacro } from '../application/snapshot/export-snapshot';

/** Exports to PDF and to Word tell the same in different places. */
const contentShape = z.object({ id: z.coerce.string() }).optional().catch(undefined);
const choice = z
  .object({
    config: z.unknown().optional(),
    autoConvertLink: z.string().optional(),
    content: contentShape,
    contentId: z.coerce.string().optional().catch(undefined),
    extension: z.object({ content: contentShape }).optional().catch(undefined),
  })
  .catch({});
const payloadShape = z.object({ extensionPayload: choice, config: z.unknown().optional(), context: choice });

/** Given by Forge, not by who exports. */
const invocation = z.object({ principal: z.object({ accountId: z.string().min(1) }) });

export function exportedMacro(payload: unknown): ExportedMacro {
  const read = payloadShape.safeParse(payload);
  if (!read.success) return { config: null, link: null, contentId: null };
  const { extensionPayload, config, context } = read.data;
  const { extension, content, contentId } = context;
  return {
    config: firstOf(extensionPayload.config, context.config, config),
    link: firstOf(extensionPayload.autoConvertLink, context.autoConvertLink),
    contentId: firstOf(extension?.content?.id, content?.id, contentId),
  };
}

const firstOf = <T>(...told: readonly (T | null | undefined)[]): T | null =>
  told.find((one) => one !== undefined && one !== null) ?? null;

/** @returns null: nobody is known to export */
export function exportingViewer(context: unknown): Viewer | null {
  const who = invocation.safeParse(context);
  return who.success ? { accountId: who.data.principal.accountId, installationId: currentInstallation() } : null;
}

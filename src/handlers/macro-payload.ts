import { z } from 'zod';
import { ownLink, submitted } from '#contract/macro-choice';
import { environmentId } from '../adapters/platform/app-address';
import { currentInstallation } from '../adapters/platform/current-installation';
import type { Viewer } from '../application/access/ports';
import type { ExportedMacro } from '../application/snapshot/export-snapshot';
import { indexReader } from '../composition';

/** Exports to PDF and to Word tell the same in different places. */
const id = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined);
const contentShape = z.object({ id }).optional().catch(undefined);
const choice = z
  .object({
    config: z.unknown().optional(),
    autoConvertLink: z.string().optional(),
    content: contentShape,
    contentId: id,
    extension: z.object({ content: contentShape }).optional().catch(undefined),
  })
  .catch({});
const payloadShape = z.object({
  extensionPayload: choice,
  config: z.unknown().optional(),
  contentId: id,
  context: choice,
});

/** Given by Forge, not by who exports. */
const invocation = z.object({ principal: z.object({ accountId: z.string().min(1) }) });

/** The macro that is exported. A link that leads to another site or app is none. */
export async function exportedMacro(payload: unknown): Promise<ExportedMacro> {
  const read = payloadShape.safeParse(payload);
  if (!read.success) return { config: null, link: null, contentId: null };
  const { extensionPayload, config, context } = read.data;
  const { extension, content } = context;
  return {
    config: firstOf(submitted(extensionPayload.config), submitted(context.config), submitted(config)),
    link: await linkHere(firstOf(extensionPayload.autoConvertLink, context.autoConvertLink)),
    contentId: firstOf(extension?.content?.id, content?.id, context.contentId, read.data.contentId),
  };
}

async function linkHere(link: string | null): Promise<string | null> {
  if (link === null) return null;
  const siteUrl = (await indexReader.site()).settings?.siteUrl ?? '';
  return ownLink(link, { siteUrl, environmentId: environmentId() });
}

const firstOf = <T>(...told: readonly (T | null | undefined)[]): T | null =>
  told.find((one) => one !== undefined && one !== null) ?? null;

/** @returns null: nobody is known to export */
export function exportingViewer(context: unknown): Viewer | null {
  const who = invocation.safeParse(context);
  return who.success ? { accountId: who.data.principal.accountId, installationId: currentInstallation() } : null;
}

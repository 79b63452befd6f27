import { z } from 'zod';
import type { MacroChoice } from '#contract/report-config';
import { currentInstallation } from '../adapters/platform/current-installation';
import type { AdfDocument } from '../application/report/adf';
import { exportReport as exportOne } from '../application/report/export-report';
import { report as reportDefect } from '../composition';
import { report, reportAddress } from '../report-composition';

/** Exports to PDF and to Word tell the same in different places. */
const choice = z.object({ config: z.unknown().optional(), autoConvertLink: z.string().optional() }).catch({});
const payloadShape = z.object({
  extensionPayload: choice,
  config: z.unknown().optional(),
  context: choice,
});

/** Given by Forge, not by who exports. */
const invocation = z.object({ principal: z.object({ accountId: z.string().min(1) }) });

const inDocument = exportOne({ report, addressOf: reportAddress, defect: reportDefect });

/** What stands in the place of a report where its page is exported. */
export function exportReport(payload: unknown, context: unknown): Promise<AdfDocument> {
  const who = invocation.safeParse(context);
  const viewer = who.success
    ? { accountId: who.data.principal.accountId, installationId: currentInstallation() }
    : null;
  return inDocument(viewer, choiceOf(payload));
}

function choiceOf(payload: unknown): MacroChoice {
  const read = payloadShape.safeParse(payload);
  if (!read.success) return { config: null, link: null };
  const { extensionPayload, config, context } = read.data;
  return {
    config: extensionPayload.config ?? context.config ?? config ?? null,
    link: extensionPayload.autoConvertLink ?? context.autoConvertLink ?? null,
  };
}

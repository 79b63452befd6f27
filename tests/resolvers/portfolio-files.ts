import { randomUUID } from 'node:crypto';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { IMPORT_PART_CHARS, type FiledPortfolio, type RecordFile } from '../../src/contract/record-file';
import { view } from './call-as';

const frame: Omit<RecordFile, 'portfolios'> = { format: 'altitude-portfolios', version: 1 };

/** The text of a file of portfolios, right or wrong. */
export const fileOf = (portfolios: readonly unknown[]): string => JSON.stringify({ ...frame, portfolios });

/** Every portfolio, page by page, as an administrator gets it. */
export async function exportAll(sandbox: RunningSandbox): Promise<FiledPortfolio[]> {
  const all: FiledPortfolio[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: { portfolios: readonly FiledPortfolio[]; next: number | null } = await view(
      sandbox,
      'admin',
      'portfolio-record.export',
      { from },
    );
    all.push(...page.portfolios);
    from = page.next;
  }
  return all;
}

/** Sends a file in parts. @returns what an import of it has to say */
export async function sendFile(sandbox: RunningSandbox, text: string): Promise<{ importId: string; parts: number }> {
  const importId = randomUUID();
  const parts = Math.max(1, Math.ceil(text.length / IMPORT_PART_CHARS));
  for (let part = 0; part < parts; part++) {
    const piece = text.slice(part * IMPORT_PART_CHARS, (part + 1) * IMPORT_PART_CHARS);
    await view(sandbox, 'admin', 'portfolio-record.import-part', { importId, part, text: piece });
  }
  return { importId, parts };
}

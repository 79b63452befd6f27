import type { FiledPortfolio, ImportOutcome, ImportPartRequest, ImportRequest } from '#contract/record-file';
import { isSame } from '#domain/portfolio/compare-records';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import { changedMeanwhile } from './change-record';
import { checkFile, isRefused, readFile } from './check-file';
import type { ImportStore, RecordAccess, RecordStore, RecordVersion } from './ports';
import { projectsFor } from './site-projects';

export interface ImportPorts {
  readonly records: RecordStore;
  readonly imports: ImportStore;
  readonly access: ViewerAccess;
  readonly recordAccess: RecordAccess;
  readonly reader: IndexReader;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

export const saveImportPart =
  ({ imports, access, clock }: ImportPorts) =>
  async (viewer: Viewer, { importId, part, text }: ImportPartRequest): Promise<null> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    await imports.savePart(importId, part, text, clock());
    return null;
  };

/**
 * Imports a file of portfolios, or says what that would do. Readers see all of it at once or nothing; cut off at any point,
 * it may be repeated.
 */
export const importRecords =
  (ports: ImportPorts) =>
  async (viewer: Viewer, { importId, parts, isDryRun }: ImportRequest): Promise<ImportOutcome> => {
    const { records, imports, access, recordAccess, reader, clock } = ports;
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const texts = await imports.parts(importId);
    if (texts.length !== parts) throw new AppError({ code: 'invalid-request', field: 'parts' });
    const file = readFile(texts.join(''));
    if (isRefused(file)) return { ...nothing, problems: file };
    const known = new Map((await records.newest()).map((version) => [version.portfolioId, version]));
    const check = await checkFile(file, known, await projectsFor(reader, access, viewer), recordAccess);
    const plan = planOf(file, known);
    const outcome = { ...namesOf(plan), ...check, importedAt: null };
    if (isDryRun || check.problems.length > 0) return outcome;
    const changes = [...plan.added, ...plan.replaced];
    await publish(ports, viewer, importId, changes, known);
    await imports.clear(importId, clock());
    return { ...outcome, importedAt: clock() };
  };

const nothing: ImportOutcome = {
  added: [],
  replaced: [],
  unchanged: [],
  problems: [],
  warnings: [],
  importedAt: null,
};

interface Plan {
  readonly added: readonly FiledPortfolio[];
  readonly replaced: readonly FiledPortfolio[];
  readonly unchanged: readonly FiledPortfolio[];
}

function planOf(file: readonly FiledPortfolio[], known: ReadonlyMap<string, RecordVersion>): Plan {
  const isUnchanged = (portfolio: FiledPortfolio) => {
    const before = known.get(portfolio.id);
    return before !== undefined && isSame(before.record, portfolio);
  };
  return {
    added: file.filter(({ id }) => !known.has(id)),
    replaced: file.filter((portfolio) => known.has(portfolio.id) && !isUnchanged(portfolio)),
    unchanged: file.filter(isUnchanged),
  };
}

function namesOf(plan: Plan): Pick<ImportOutcome, keyof Plan> {
  const names = (portfolios: readonly FiledPortfolio[]) =>
    portfolios.map(({ id, name }) => ({ portfolioId: id, name }));
  return { added: names(plan.added), replaced: names(plan.replaced), unchanged: names(plan.unchanged) };
}

/** @throws AppError `changed-meanwhile` where somebody changed one of them since it was read */
async function publish(
  { records, imports, queue, clock }: ImportPorts,
  viewer: Viewer,
  importId: string,
  portfolios: readonly FiledPortfolio[],
  known: ReadonlyMap<string, RecordVersion>,
): Promise<void> {
  if (portfolios.length === 0) return;
  const changedAt = clock();
  const versions = portfolios.map(({ id, ...record }): RecordVersion => ({
    portfolioId: id,
    version: (known.get(id)?.version ?? 0) + 1,
    record,
    action: 'imported',
    changedBy: viewer.accountId,
    changedAt,
  }));
  if (!(await imports.publish(importId, versions, changedAt))) {
    const now = await records.newest();
    throw changedMeanwhile(now.find((one) => one.version > (known.get(one.portfolioId)?.version ?? 0)));
  }
  await queue.push([{ task: 'evaluate-queries' }]);
}

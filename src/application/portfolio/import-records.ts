import { filedKinds } from '#contract/record-file';
import type {
  FiledContent,
  FiledPortfolio,
  ImportOutcome,
  ImportPartRequest,
  ImportRequest,
} from '#contract/record-file';
import { isSame } from '#domain/portfolio/compare-records';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import { changedMeanwhile } from './change-record';
import type { FileCheck } from './check-file';
import { checkFile, isRefused, readFile } from './check-file';
import type { FiledStores } from './export-records';
import type { FilePlan } from './file-plan';
import { countsOf } from './file-plan';
import { planFile } from './plan-file';
import type { ImportStore, RecordAccess, RecordStore, RecordVersion } from './ports';
import type { SiteProjects } from './site-projects';
import { projectsFor } from './site-projects';

export interface ImportPorts extends FiledStores {
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
 * Imports a file of records, or says what that would do. Readers see all portfolios at once or none; what belongs to them and
 * to the site follows one after the other. Cut off at any point, it may be repeated, and does the rest.
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
    const projects = await projectsFor(reader, access, viewer);
    const check = await checkFile(file.portfolios, known, projects, recordAccess);
    const others = await planOthers(ports, viewer, file, known, projects);
    const plan = planOf(file.portfolios, known);
    const outcome = { ...namesOf(plan), ...findingsOf(check, others), importedAt: null };
    if (isDryRun || outcome.problems.length > 0) return outcome;
    const changes = [...plan.added, ...plan.replaced];
    await publish(ports, viewer, importId, changes, known);
    for (const other of others)
      if (!(await other.write(clock()))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    if (file.products.length > 0) await ports.queue.push([{ task: 'evaluate-queries' }]);
    // What fields hold decides what is read: the plan of reading sees whether that is something else now.
    if (file.settings.some(({ kind }) => kind === 'fields'))
      await ports.queue.push([{ task: 'plan', everything: false, attempt: 1 }]);
    await imports.clear(importId, clock());
    return { ...outcome, importedAt: clock() };
  };

const nothing: ImportOutcome = {
  added: [],
  replaced: [],
  unchanged: [],
  others: filedKinds.map((kind) => countsOf(kind, [])),
  problems: [],
  warnings: [],
  importedAt: null,
};

async function planOthers(
  ports: ImportPorts,
  viewer: Viewer,
  file: FiledContent,
  known: ReadonlyMap<string, RecordVersion>,
  projects: SiteProjects,
): Promise<readonly FilePlan[]> {
  const inFile = new Set(file.portfolios.map(({ id }) => id));
  const { settings } = await ports.reader.site();
  return planFile(ports, file, {
    hasPortfolio: (id) => inFile.has(id) || known.has(id),
    projects,
    today: dayIn(settings?.timeZone ?? 'UTC', ports.clock()),
    viewer,
    linkTypes: new Set((settings?.linkTypes ?? []).map(({ id }) => id)),
  });
}

function findingsOf(
  check: FileCheck,
  others: readonly FilePlan[],
): Pick<ImportOutcome, 'others' | 'problems' | 'warnings'> {
  return {
    others: others.map(({ counts }) => counts),
    problems: [...check.problems, ...others.flatMap(({ problems }) => problems)],
    warnings: [...check.warnings, ...others.flatMap(({ warnings }) => warnings)],
  };
}

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

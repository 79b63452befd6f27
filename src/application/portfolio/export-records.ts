import type { ExportPage, ExportRequest, FiledContent, FiledPortfolio } from '#contract/record-file';
import type { FiledCapacity, FiledProduct, FiledReason, FiledSetting, FiledWorkView } from '#contract/filed-records';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { BaselineStore, ReasonStore } from '../baseline/ports';
import type { SetupStore } from '../capacity/ports';
import { readSetup } from '../capacity/setup';
import type { DependencyTypeStore } from '../dependencies/ports';
import { AppError } from '../errors';
import type { FieldChoiceStore, FieldSource } from '../field-mapping/ports';
import type { OverrideStore, ThresholdStore } from '../health/ports';
import type { ProductStore } from '../product/ports';
import type { WorkViewStore } from '../work/ports';
import { newestById } from './file-baselines';
import type { RecordStore } from './ports';

/** Far below what an answer may have, whatever the text. */
const PAGE_CHARS = 600_000;
/** Each takes three statements. */
const PORTFOLIOS_A_PAGE = 40;

export interface FiledStores {
  readonly baselines: BaselineStore;
  readonly overrides: OverrideStore;
  readonly views: WorkViewStore;
  readonly setup: SetupStore;
  readonly reasons: ReasonStore;
  readonly thresholds: ThresholdStore;
  readonly dependencyTypes: DependencyTypeStore;
  readonly choices: FieldChoiceStore;
  readonly fields: FieldSource;
  readonly products: ProductStore;
}

interface ExportPorts extends FiledStores {
  readonly records: RecordStore;
  readonly access: ViewerAccess;
}

const nothing: FiledContent = {
  portfolios: [],
  baselines: [],
  reasons: [],
  overrides: [],
  workViews: [],
  capacity: [],
  settings: [],
  products: [],
};

/** All records as they are, money and roles included, for administrators: a backup. Of views that nobody shares, their own. */
export const exportRecords =
  (ports: ExportPorts) =>
  async (viewer: Viewer, { from }: ExportRequest): Promise<ExportPage> => {
    if (!(await ports.access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const portfolios = (await ports.records.newest())
      .map(({ portfolioId, record }): FiledPortfolio => ({ id: portfolioId, ...record }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const { accountId } = viewer;
    const ofSite = async () => ({
      ...nothing,
      workViews: await viewsFor(ports, accountId, null),
      settings: await filedSettings(ports),
    });
    const capacity = await filedCapacity(ports.setup);
    const products = await filedProducts(ports.products);
    const pieces: readonly (() => Promise<FiledContent>)[] = [
      ...portfolios.map((portfolio) => () => withBelongings(ports, accountId, portfolio)),
      ofSite,
      ...capacity.map((one) => () => Promise.resolve({ ...nothing, capacity: [one] })),
      ...products.map((one) => () => Promise.resolve({ ...nothing, products: [one] })),
    ];
    const page: FiledContent[] = [];
    const isFull = (chars: number) =>
      chars > PAGE_CHARS || (page.length >= PORTFOLIOS_A_PAGE && from + page.length < portfolios.length);
    for (let chars = 0; !isFull(chars);) {
      const piece = await pieces[from + page.length]?.();
      if (!piece) break;
      page.push(piece);
      chars += JSON.stringify(piece).length;
    }
    const next = from + page.length;
    return { ...joined(page), next: next < pieces.length ? next : null };
  };

function joined(pieces: readonly FiledContent[]): FiledContent {
  return {
    portfolios: pieces.flatMap(({ portfolios }) => portfolios),
    baselines: pieces.flatMap(({ baselines }) => baselines),
    reasons: pieces.flatMap(({ reasons }) => reasons),
    overrides: pieces.flatMap(({ overrides }) => overrides),
    workViews: pieces.flatMap(({ workViews }) => workViews),
    capacity: pieces.flatMap(({ capacity }) => capacity),
    settings: pieces.flatMap(({ settings }) => settings),
    products: pieces.flatMap(({ products }) => products),
  };
}

async function withBelongings(ports: FiledStores, accountId: string, portfolio: FiledPortfolio): Promise<FiledContent> {
  const portfolioId = portfolio.id;
  const [versions, reasons, overrides, workViews] = await Promise.all([
    ports.baselines.versions(portfolioId),
    ports.reasons.ofPortfolio(portfolioId),
    ports.overrides.newest(portfolioId),
    viewsFor(ports, accountId, portfolioId),
  ]);
  const baselines = [...newestById(versions).values()].filter(({ action }) => action !== 'deleted');
  return {
    ...nothing,
    portfolios: [portfolio],
    baselines: baselines.map(({ baselineId, baseline }) => ({ id: baselineId, portfolioId, ...baseline })),
    overrides: overrides.flatMap(({ projectId, of, set }) => (set ? [{ portfolioId, projectId, of, ...set }] : [])),
    reasons: reasons.flatMap(({ move: { issueId, at, part }, reason: { text } }): FiledReason[] =>
      text === '' ? [] : [{ portfolioId, issueId: String(issueId), at, part, text }],
    ),
    workViews,
  };
}

async function viewsFor(
  { views }: FiledStores,
  accountId: string,
  portfolioId: string | null,
): Promise<FiledWorkView[]> {
  const all = await views.of(portfolioId);
  return all
    .filter(({ isShared, ownerId }) => isShared || ownerId === accountId)
    .map(({ viewId, ownerId, isShared, name, spec }) => ({
      id: viewId,
      portfolioId,
      ownerAccountId: ownerId,
      isShared,
      name,
      spec,
    }));
}

async function filedSettings({ thresholds, dependencyTypes, choices }: FiledStores): Promise<FiledSetting[]> {
  const [limits, types, fields] = await Promise.all([thresholds.kept(), dependencyTypes.chosen(), choices.latest()]);
  const meanings = [...types.rules].map(([typeId, rule]) => ({ typeId, rule }));
  return [
    ...(limits.version === 0 ? [] : [{ kind: 'thresholds' as const, record: limits.thresholds }]),
    ...(types.version === 0 ? [] : [{ kind: 'link-types' as const, record: meanings }]),
    ...(fields.version === 0 ? [] : [{ kind: 'fields' as const, record: fields.choices }]),
  ];
}

async function filedProducts(store: ProductStore): Promise<FiledProduct[]> {
  const newest = await store.wholes();
  return newest.map(({ productId, record }) => ({ id: productId, record })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What somebody has saved; defaults are not filed. */
async function filedCapacity(store: SetupStore): Promise<FiledCapacity[]> {
  const { settings, calendars, teams, people } = await readSetup(store);
  return [
    ...[...calendars.values()].map(({ id, record }) => ({ kind: 'calendar' as const, id, record })),
    ...[...teams.values()].map(({ id, record }) => ({ kind: 'team' as const, id, record })),
    ...[...people.values()].map(({ id, record }) => ({ kind: 'person' as const, id, record })),
    ...(settings.version === 0 ? [] : [{ kind: 'settings' as const, record: settings.record }]),
  ];
}

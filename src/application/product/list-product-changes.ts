import type {
  ProductChange,
  ProductChanges,
  ProductChangesRequest,
  ProductFieldChange,
} from '#contract/product-changes';
import type { Grantee } from '#contract/portfolio-record';
import type { ProductRecordRights } from '#contract/product-record';
import { differenceOfProducts, type ProductDifference } from '#domain/product/compare-products';
import { membersOf, type ProductRecord } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import { pageOfChanges, VERSIONS_A_PAGE } from '../portfolio/page-of-changes';
import type { QueryStore } from '../portfolio/ports';
import { isHidden, showSelection, statusesOf, type ShowingSelection } from '../portfolio/show-members';
import type { ProductStore, ProductVersion } from './ports';
import type { OpenProduct } from './product-shelf';
import { mayUndoProduct } from './undo-product';

interface ChangesPorts {
  readonly openProduct: OpenProduct;
  readonly products: ProductStore;
  readonly queries: QueryStore;
}

/** Who changed what and when, as far as the person may see it. */
export const listProductChanges =
  ({ openProduct, products, queries }: ChangesPorts) =>
  async (viewer: Viewer, { product, before }: ProductChangesRequest): Promise<ProductChanges> => {
    const { productId, version: current, rights, projects } = await openProduct(viewer, product);
    const from = before ?? (current?.version ?? 0) + 1;
    const versions = await products.before(productId, from, VERSIONS_A_PAGE);
    const members = versions.flatMap(({ record }) => membersOf(record));
    const showing = { projects, statuses: await statusesOf(queries, members) };
    const page = pageOfChanges(versions, (version, older) => changeOf(version, older, showing));
    return { ...page, mayUndo: mayUndoNewest(rights, versions, current) };
  };

/** Where the newest change is on this page, with what was before it. */
function mayUndoNewest(
  rights: ProductRecordRights,
  [newest, before]: readonly ProductVersion[],
  current: ProductVersion | null,
): boolean {
  if (!newest || !before || newest.version !== current?.version) return false;
  return mayUndoProduct(rights, before.record, newest.record);
}

function changeOf(
  { version, changedAt, changedBy, action, record }: ProductVersion,
  before: ProductVersion | undefined,
  showing: ShowingSelection,
): ProductChange {
  const change = { version, at: changedAt, by: changedBy, action };
  if (!before) return { ...change, fields: [], hasHidden: false };
  const difference = differenceOfProducts(before.record, record);
  const { members } = difference;
  const touched = [...(members?.added ?? []), ...(members?.removed ?? [])];
  return {
    ...change,
    fields: [
      ...wordChanges(before.record, record, difference),
      ...roleChanges(before.record, record, difference),
      ...memberChanges(difference, showing),
      ...entryChanges(difference),
    ],
    hasHidden: touched.some((member) => isHidden(member, showing.projects)),
  };
}

function wordChanges(from: ProductRecord, to: ProductRecord, difference: ProductDifference): ProductFieldChange[] {
  const words = difference.plain.map((field): ProductFieldChange => {
    switch (field) {
      case 'stage':
        return { field, from: from.stage, to: to.stage };
      case 'isArchived':
        return { field: 'is-archived', from: from.isArchived, to: to.isArchived };
      default:
        return { field, from: from[field], to: to[field] };
    }
  });
  return [...words, ...difference.dates.map((field) => ({ field, from: from.dates[field], to: to.dates[field] }))];
}

function roleChanges(from: ProductRecord, to: ProductRecord, difference: ProductDifference): ProductFieldChange[] {
  const owner = difference.ownerChanged
    ? [{ field: 'owner' as const, from: from.roles.ownerAccountId, to: to.roles.ownerAccountId }]
    : [];
  const lists = (['editors', 'viewers'] as const).flatMap((field) => {
    const change = difference.grantees[field];
    return change ? [{ field, ...change } satisfies { field: string; added: readonly Grantee[] }] : [];
  });
  return [...owner, ...lists];
}

function memberChanges({ members }: ProductDifference, showing: ShowingSelection): ProductFieldChange[] {
  if (!members) return [];
  const added = showSelection(members.added, showing);
  const removed = showSelection(members.removed, showing);
  return added.length + removed.length === 0 ? [] : [{ field: 'members', added, removed }];
}

function entryChanges({ goals, stakeholders, links, roadmapChanged }: ProductDifference): ProductFieldChange[] {
  return [
    ...(goals ? [{ field: 'goals' as const, ...goals }] : []),
    ...(stakeholders ? [{ field: 'stakeholders' as const, ...stakeholders }] : []),
    ...(links ? [{ field: 'links' as const, ...links }] : []),
    ...(roadmapChanged ? [{ field: 'roadmap' as const }] : []),
  ];
}

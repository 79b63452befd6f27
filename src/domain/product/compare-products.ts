import { exactly } from '../portfolio/compare-records';
import type { Grantee } from '../portfolio/portfolio-record';
import { entriesChange, listChange, type EntriesChange, type ListChange } from '../record/list-changes';
import type { Goal, ProductLink, ProductMember, ProductRecord, Stakeholder } from './product-record';
import { membersOf } from './product-record';
import { isAlike } from './is-alike';

type PlainField = 'name' | 'vision' | 'description' | 'stage' | 'isArchived';
type DateField = 'start' | 'launch' | 'end';
type GranteeField = 'editors' | 'viewers';

/** What is different between two versions of a product. Lists but the roadmap's are compared as sets. */
export interface ProductDifference {
  readonly plain: readonly PlainField[];
  readonly dates: readonly DateField[];
  readonly ownerChanged: boolean;
  readonly grantees: Readonly<Partial<Record<GranteeField, ListChange<Grantee>>>>;
  readonly members: ListChange<ProductMember> | null;
  readonly goals: EntriesChange<Goal> | null;
  readonly stakeholders: EntriesChange<Stakeholder> | null;
  readonly links: EntriesChange<ProductLink> | null;
  readonly roadmapChanged: boolean;
}

export function differenceOfProducts(from: ProductRecord, to: ProductRecord): ProductDifference {
  const lists = (['editors', 'viewers'] as const).flatMap((field) => {
    const change = listChange(from.roles[field], to.roles[field], (grantee) => JSON.stringify(grantee));
    return change ? [[field, change] as const] : [];
  });
  return {
    plain: (['name', 'vision', 'description', 'stage', 'isArchived'] as const).filter((f) => from[f] !== to[f]),
    dates: (['start', 'launch', 'end'] as const).filter((field) => from.dates[field] !== to.dates[field]),
    ownerChanged: from.roles.ownerAccountId !== to.roles.ownerAccountId,
    grantees: Object.fromEntries(lists),
    members: listChange(membersOf(from), membersOf(to), exactly),
    goals: entriesChange(from.goals, to.goals, hasSame('name', 'target', 'isReached', 'note')),
    stakeholders: entriesChange(from.stakeholders, to.stakeholders, hasSame('who', 'parts', 'note')),
    links: entriesChange(from.links, to.links, hasSame('title', 'url')),
    roadmapChanged: !isAlike(from.roadmap, to.roadmap),
  };
}

export function isSameProduct(from: ProductRecord, to: ProductRecord): boolean {
  const difference = differenceOfProducts(from, to);
  const { plain, dates, members, goals, stakeholders, links, roadmapChanged } = difference;
  return (
    plain.length + dates.length === 0 &&
    !(changesProductRoles(difference) || roadmapChanged) &&
    !(members ?? goals ?? stakeholders ?? links)
  );
}

export function changesProductRoles({ ownerChanged, grantees }: Pick<ProductDifference, 'ownerChanged' | 'grantees'>) {
  return ownerChanged || Object.keys(grantees).length > 0;
}

/** Whether two entries say the same in these fields. */
const hasSame =
  <T>(...fields: readonly (keyof T)[]) =>
  (a: T, b: T): boolean =>
    fields.every((field) => isAlike(a[field], b[field]));

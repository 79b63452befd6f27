import type { ProductHead, ProductRecordView, ShownProduct } from '#contract/product-record';
import { membersOf } from '#domain/product/product-record';
import type { QueryStore } from '../portfolio/ports';
import { isHidden, showSelection, statusesOf } from '../portfolio/show-members';
import type { SiteProjects } from '../portfolio/site-projects';
import type { OutlinedVersion, ProductVersion } from './ports';
import type { OpenedProduct } from './product-shelf';

/** What every list tells of a product. */
export function headOf({ record, changedAt, changedBy }: OutlinedVersion) {
  const { name, vision, stage, roles, isArchived } = record;
  const { ownerAccountId } = roles;
  return { name, vision, stage, ownerAccountId, isArchived, changedAt, changedBy } satisfies Partial<ProductHead>;
}

export type ShowProduct = (opened: OpenedProduct) => Promise<ProductRecordView>;

/** A record as this person may see it. That he may view it at all has been decided before. */
export const showProduct =
  (queries: QueryStore): ShowProduct =>
  async ({ product, project, version, rights, projects }) => ({
    product,
    project: project && { projectId: project.id, key: project.key, name: project.name },
    version: version?.version ?? 0,
    rights,
    record: version && (await shownRecord(queries, version, projects)),
  });

async function shownRecord(
  queries: QueryStore,
  version: ProductVersion,
  projects: SiteProjects,
): Promise<ShownProduct> {
  const { record } = version;
  const { description, goals, dates, stakeholders, links, roles } = record;
  const members = membersOf(record);
  const statuses = await statusesOf(queries, members);
  return {
    ...headOf(version),
    description,
    goals,
    dates,
    stakeholders,
    links,
    roles,
    members: record.scope.kind === 'project' ? null : showSelection(members, { projects, statuses }),
    hasHiddenMembers: members.some((member) => isHidden(member, projects)),
  };
}

import type { ProductDraft, ProductRecordRights } from '#contract/product-record';
import { identityOf } from '#domain/portfolio/check-record';
import { changesProductRoles, differenceOfProducts } from '#domain/product/compare-products';
import { membersOf, type ProductRecord, type ProductScope } from '#domain/product/product-record';
import { usualRoadmap } from '#domain/product/roadmap-setup';
import { AppError } from '../errors';
import { isHidden } from '../portfolio/show-members';
import type { SiteProjects } from '../portfolio/site-projects';

/** What a new product is before anything is typed. */
export function emptyProduct(ownerAccountId: string, name: string, scope: ProductScope): ProductRecord {
  return {
    name,
    vision: '',
    description: '',
    goals: [],
    roles: { ownerAccountId, editors: [], viewers: [{ kind: 'everyone' }] },
    stage: null,
    dates: { start: null, launch: null, end: null },
    stakeholders: [],
    links: [],
    scope,
    roadmap: usualRoadmap,
    isArchived: false,
  };
}

/**
 * What a product becomes by a draft. What its writer may not see stays as it is.
 * @throws AppError `not-permitted` where the draft gives what he may not change
 */
export function productOfDraft(
  before: ProductRecord,
  draft: ProductDraft,
  { mayManage }: ProductRecordRights,
  projects: SiteProjects,
): ProductRecord {
  const record: ProductRecord = {
    ...before,
    name: draft.name.trim(),
    vision: draft.vision.trim(),
    description: draft.description,
    goals: draft.goals.map((goal) => ({ ...goal, name: goal.name.trim() })),
    stakeholders: draft.stakeholders.map(({ who, ...one }) => ({
      ...one,
      who: who.kind === 'named' ? { ...who, name: who.name.trim() } : who,
    })),
    links: draft.links.map((link) => ({ ...link, title: link.title.trim(), url: link.url.trim() })),
    stage: draft.stage,
    dates: draft.dates,
    roles: draft.roles ?? before.roles,
    scope: scopeOfDraft(before, draft, projects),
  };
  if (!mayManage && changesProductRoles(differenceOfProducts(before, record)))
    throw new AppError({ code: 'not-permitted' });
  return record;
}

function scopeOfDraft(before: ProductRecord, draft: ProductDraft, projects: SiteProjects): ProductScope {
  if (draft.members === undefined) return before.scope;
  // A Jira project is itself, and nothing else.
  if (before.scope.kind === 'project') throw new AppError({ code: 'invalid-request', field: 'draft.members' });
  const kept = draft.hiddenMembers === 'keep' ? membersOf(before).filter((member) => isHidden(member, projects)) : [];
  const given = new Set(draft.members.map(identityOf));
  return {
    kind: 'members',
    members: [...draft.members, ...kept.filter((member) => !given.has(identityOf(member)))],
  };
}

import { z } from 'zod';
import { mostEntries } from '#domain/product/check-product';
import type {
  Goal,
  ProductLink,
  ProductOutline,
  ProductRecord,
  ProductRoles,
  Stakeholder,
} from '#domain/product/product-record';
import { productStages, stakeholderParts, type ProductDates, type ProductStage } from '#domain/product/product-record';
import type { Instant } from '#domain/units';
import { anyDay } from './any-day';
import type { Figures } from './figures';
import { productName } from './place';
import { grantee, member, type MemberView } from './portfolio-record';
import { roadmapSetup, type RoadmapSetup } from './roadmap-setup';

export type { Goal, ProductDates, ProductLink, ProductRoles, ProductStage, Stakeholder };

/*
 * As for portfolios: shapes are checked here, and what a person can type wrongly within them is answered by `invalid-record`.
 * The maxima of texts are far above what that accepts; those of lists are the same.
 */
const text = z.string().max(20_000);
const id = z.uuid();
const accountId = z.string().min(1).max(128);
const grantees = z.array(grantee).max(mostEntries.grantees).readonly();

const [projectMember, , queryMember] = member.options;
export const productMember = z.discriminatedUnion('kind', [projectMember, queryMember]);
const members = z.array(productMember).max(mostEntries.members).readonly();

const stage = z.enum(productStages).nullable();
const productRoles = z.strictObject({ ownerAccountId: accountId, editors: grantees, viewers: grantees });

const who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), accountId }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string().min(1).max(128) }),
  z.strictObject({ kind: z.literal('named'), name: text }),
]);

/** What people say of a product, apart from its people and its issues. */
const words = z.strictObject({
  name: text,
  vision: text,
  description: text,
  goals: z
    .array(z.strictObject({ id, name: text, target: anyDay, isReached: z.boolean(), note: text }))
    .max(mostEntries.goals)
    .readonly(),
  stage,
  dates: z.strictObject({ start: anyDay, launch: anyDay, end: anyDay }),
  stakeholders: z
    .array(z.strictObject({ id, who, parts: z.array(z.enum(stakeholderParts)).max(4).readonly(), note: text }))
    .max(mostEntries.stakeholders)
    .readonly(),
  links: z
    .array(z.strictObject({ id, title: text, url: text }))
    .max(mostEntries.links)
    .readonly(),
});

const stored = words.extend({
  roles: productRoles,
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('project'), projectId: projectMember.shape.projectId }),
    z.strictObject({ kind: z.literal('members'), members }),
  ]),
  roadmap: roadmapSetup,
  isArchived: z.boolean(),
});
/** A whole record, as it is stored. */
export const productRecord: z.ZodType<ProductRecord> = stored;

const { name, vision, roles, scope, isArchived } = stored.shape;
/** Of a whole record, or stored by itself. */
export const productOutline: z.ZodType<ProductOutline> = z.object({ name, vision, stage, roles, scope, isArchived });

const productDraft = words.extend({
  /** Absent: as they are; for a new product he owns it and everybody may view it. Only who may manage it may change them. */
  roles: productRoles.optional(),
  /** What the product is made of; absent for that of a Jira project, which is the project. */
  members: members.optional(),
  /** What becomes of projects that are not shown to the person who edits. A new product has none. */
  hiddenMembers: z.enum(['keep', 'remove']),
});
/** What an editor sends: everything but the roadmap, which has its own call. */
export type ProductDraft = z.infer<typeof productDraft>;

/** The version that was seen; 0: of a Jira project of which nobody has said anything yet. */
const version = z.number().int().min(0).max(1_000_000_000);

export const productListRequest = z.strictObject({});
export type ProductListRequest = z.infer<typeof productListRequest>;
/** So many products are told of at once. */
export const MOST_STANDINGS = 20;
export const standingsRequest = z.strictObject({
  products: z.array(productName).min(1).max(MOST_STANDINGS).readonly(),
});
export type StandingsRequest = z.infer<typeof standingsRequest>;
export const oneProductRequest = z.strictObject({ product: productName });
export type OneProductRequest = z.infer<typeof oneProductRequest>;
/** A product of members. */
export const createProductRequest = z.strictObject({ draft: productDraft });
export type CreateProductRequest = z.infer<typeof createProductRequest>;
export const saveProductRequest = z.strictObject({ product: productName, version, draft: productDraft });
export type SaveProductRequest = z.infer<typeof saveProductRequest>;
export const saveStageRequest = z.strictObject({ product: productName, version, stage });
export type SaveStageRequest = z.infer<typeof saveStageRequest>;
/** `before`: the roadmap that was shown, and from which `after` was made. Only the difference is saved. */
export const saveRoadmapRequest = z.strictObject({ product: productName, before: roadmapSetup, after: roadmapSetup });
export type SaveRoadmapRequest = z.infer<typeof saveRoadmapRequest>;
export const archiveProductRequest = z.strictObject({ product: productName, version, isArchived: z.boolean() });
export type ArchiveProductRequest = z.infer<typeof archiveProductRequest>;
/** Undoes the change that made this version, the newest one; or takes the product over. */
export const productVersionRequest = z.strictObject({ product: productName, version });
export type ProductVersionRequest = z.infer<typeof productVersionRequest>;

/** By which it is stored: a UUID, or the id of the Jira project that it is. */
const productId = z.union([projectMember.shape.projectId, id]);
export const saveProductRolesRequest = z.strictObject({ productId, version, roles: productRoles });
export type SaveProductRolesRequest = z.infer<typeof saveProductRolesRequest>;

/** What the asking person may do with one product's record. */
export interface ProductRecordRights {
  /** Everything but roles; where there is no record yet, to begin one. */
  readonly mayEdit: boolean;
  /** Roles, archive and restore: the owner, and whoever administers the project (of a product of members: the site). */
  readonly mayManage: boolean;
}

/** One product in lists. */
export interface ProductHead {
  /** Its name in addresses and calls. */
  readonly product: string;
  readonly version: number;
  readonly name: string;
  readonly vision: string;
  readonly stage: ProductStage | null;
  readonly ownerAccountId: string;
  readonly isArchived: boolean;
  readonly changedAt: Instant;
  readonly changedBy: string;
  /** By the product's roles alone: who administers something is not asked for lists. */
  readonly mayEdit: boolean;
}

/** Products that people made or described, as far as the person may view them, by name; archived ones too. */
export interface ProductList {
  readonly products: readonly ProductHead[];
}

/** What people said of a product, for administrators of the site: who has a part in it, whether or not they may view it. */
export interface ProductOverview {
  readonly products: readonly {
    readonly productId: string;
    readonly version: number;
    /** null: it is a Jira project that the person may not browse, or that is not there any more. */
    readonly name: string | null;
    readonly roles: ProductRoles;
    readonly isArchived: boolean;
    readonly changedAt: Instant;
  }[];
}

/** How products stand, in the order asked for; those that the person may not view are left out. */
export interface ProductStandings {
  readonly standings: readonly {
    readonly product: string;
    /** Over exactly what he may see of its issues, as its own work shows them; null: nothing of it has been read yet. */
    readonly figures: Figures | null;
  }[];
}

/** What people typed of one product, as the person may see it. */
export interface ShownProduct extends Omit<ProductHead, 'product' | 'version' | 'mayEdit'> {
  readonly description: string;
  readonly goals: readonly Goal[];
  readonly dates: ProductDates;
  readonly stakeholders: readonly Stakeholder[];
  readonly links: readonly ProductLink[];
  readonly roles: ProductRoles;
  /** What it is made of; null: it is a Jira project as a whole. */
  readonly members: readonly MemberView[] | null;
  /** It names projects that exist and that this person may not browse. Neither which nor how many is said. */
  readonly hasHiddenMembers: boolean;
}

export interface ProductRecordView {
  readonly product: string;
  /** The Jira project that it is; null: it is made of members. */
  readonly project: { readonly projectId: string; readonly key: string; readonly name: string } | null;
  /** 0 where there is no record. */
  readonly version: number;
  readonly rights: ProductRecordRights;
  /** null: nobody has said anything of this Jira project as a product yet. */
  readonly record: ShownProduct | null;
}

/** The roadmap as the person may see it: without a word about issues that he may not see. */
export interface RoadmapSaved {
  readonly version: number;
  readonly roadmap: RoadmapSetup;
}

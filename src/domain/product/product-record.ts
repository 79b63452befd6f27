import type { Grantee, Member } from '../portfolio/portfolio-record';
import type { Day } from '../units';
import type { RoadmapSetup } from './roadmap-setup';

/** The steps of a product's life, in their order. */
export const productStages = ['ideation', 'validation', 'development', 'launch', 'post-launch'] as const;
export type ProductStage = (typeof productStages)[number];

/** What a stakeholder does for a product. */
export const stakeholderParts = ['responsible', 'accountable', 'consulted', 'informed'] as const;
export type StakeholderPart = (typeof stakeholderParts)[number];

/** Something that the product is to reach. People say when it is reached: Jira knows no such thing. */
export interface Goal {
  readonly id: string;
  readonly name: string;
  /** By when; null: not decided. */
  readonly target: Day | null;
  readonly isReached: boolean;
  readonly note: string;
}

/** `named`: somebody who has no account in Jira, or a body of people. */
export type StakeholderIdentity =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'named'; readonly name: string };

export interface Stakeholder {
  readonly id: string;
  readonly who: StakeholderIdentity;
  /** At least one. */
  readonly parts: readonly StakeholderPart[];
  readonly note: string;
}

/** A page about the product, say in Confluence. */
export interface ProductLink {
  readonly id: string;
  readonly title: string;
  /** `https` only. */
  readonly url: string;
}

/**
 * Who has which part in a product. The owner may do everything, editors everything but change roles. `viewers` decide who may
 * look at a product of members; that of a Jira project is there for everybody who may browse the project.
 */
export interface ProductRoles {
  readonly ownerAccountId: string;
  readonly editors: readonly Grantee[];
  readonly viewers: readonly Grantee[];
}

/** What a product of members can be made of: projects as wholes, and what queries find. */
export type ProductMember = Extract<Member, { readonly kind: 'project' | 'query' }>;

/** Which issues belong to a product. Never widens what anybody may see in Jira. */
export type ProductScope =
  /** A Jira project as a whole. There is at most one such product for each project. */
  | { readonly kind: 'project'; readonly projectId: string }
  /** Several projects together, or parts of one. */
  | { readonly kind: 'members'; readonly members: readonly ProductMember[] };

export interface ProductDates {
  readonly start: Day | null;
  readonly launch: Day | null;
  readonly end: Day | null;
}

/** What people typed of one product. */
export interface ProductRecord {
  readonly name: string;
  /** One line. */
  readonly vision: string;
  readonly description: string;
  readonly goals: readonly Goal[];
  readonly roles: ProductRoles;
  /** null: nobody has said. */
  readonly stage: ProductStage | null;
  /** What people aim at; null: not decided. */
  readonly dates: ProductDates;
  readonly stakeholders: readonly Stakeholder[];
  readonly links: readonly ProductLink[];
  readonly scope: ProductScope;
  readonly roadmap: RoadmapSetup;
  readonly isArchived: boolean;
}

/** What lists, rights and queries take of a product: a small part of what may be a long text. */
export type ProductOutline = Pick<ProductRecord, 'name' | 'vision' | 'stage' | 'roles' | 'scope' | 'isArchived'>;

export const membersOf = ({ scope }: Pick<ProductRecord, 'scope'>): readonly ProductMember[] =>
  scope.kind === 'members' ? scope.members : [];

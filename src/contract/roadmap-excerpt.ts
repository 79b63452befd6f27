import { z } from 'zod/mini';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { statusCategories } from '#domain/progress/status-category';
import { monthsAhead, type ExcerptChoice, type LeftOutItems } from '#domain/roadmap/excerpt';
import type { Day, Instant } from '#domain/units';
import { givenDay } from './any-day';
import { productName } from './place';
import { portfolioId } from './portfolio-id';
import type { AudienceName, ShownRoadmap } from './roadmap';

/** An excerpt has at most so many items. The rest is counted. */
export const MOST_EXCERPT_ITEMS = 400;
/** And so many releases. */
export const MOST_EXCERPT_RELEASES = 100;

/** What a roadmap is of: a product, a portfolio, or every project of the site. */
export const roadmapSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('product'), product: productName }),
  z.strictObject({ of: z.literal('portfolio'), portfolioId }),
  z.strictObject({ of: z.literal('site') }),
]);
export type RoadmapSource = z.infer<typeof roadmapSource>;

const period: z.ZodMiniType<ExcerptChoice['period']> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('months'), months: z.literal(monthsAhead) }),
  z
    .strictObject({ kind: z.literal('days'), from: givenDay, to: givenDay })
    .check(z.refine(({ from, to }) => from <= to)),
]);

/** So many labels or releases an excerpt can be narrowed to. */
export const MOST_FILTERED = 50;
const names = z.readonly(z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.maxLength(MOST_FILTERED)));

const filter: z.ZodMiniType<ExcerptChoice['filter']> = z.strictObject({
  categories: z.readonly(z.array(z.enum(statusCategories)).check(z.maxLength(statusCategories.length))),
  labels: names,
  releases: names,
  isLate: z.boolean(),
  text: z.string().check(z.maxLength(255)),
});

/** `audience`: the id of one of the product, for whom it is to be shown; absent: everything that the viewer may see. */
export const excerptRequest = z.strictObject({
  source: roadmapSource,
  audience: z.optional(z.uuid()),
  period,
  hasUndated: z.boolean(),
  filter,
});
export type ExcerptRequest = z.infer<typeof excerptRequest>;

/** What a page says of what its author chose. Of releases the excerpt itself says it: it names them. */
export interface ToldChoice extends Pick<ExcerptChoice, 'period' | 'hasUndated'> {
  readonly filter: Omit<ExcerptChoice['filter'], 'releases'>;
}

/**
 * A roadmap cut to what a page outside Jira shows: complete in itself, and exactly what is shown, so that it can be kept as it
 * was on a day.
 */
export interface RoadmapExcerpt {
  /** null: it is not told, because products are named by keys and the audience is not shown any, or because it is frozen. */
  readonly source: RoadmapSource | null;
  /** Of the product or the portfolio; '' for the whole site. */
  readonly name: string;
  readonly day: Day;
  /** When the oldest of its data was read from Jira; null: nothing was yet. */
  readonly readAt: Instant | null;
  /** Without what people took off it, whoever asks. Of what was done earlier it tells only where nothing narrows it;
   * a period that reaches further back has what ended in it. */
  readonly roadmap: ShownRoadmap;
  /** It names projects that exist and that whoever asks may not browse, so it is not the whole of it. */
  readonly hasHiddenMembers: boolean;
  /** Releases have the items that are shown and their work alone, and for that no forecast. */
  readonly hasCutReleases: boolean;
  /** By which items stand where they stand; null: it is shown for an audience. */
  readonly rules: readonly HorizonRule[] | null;
  /** Names of the releases that it is narrowed to; null: of one that is not listed. */
  readonly inReleases: readonly (string | null)[];
  /**
   * Of what the audience is shown; `releases`: beyond the most that are sent. Where the period reaches back, `undated` has what
   * was done on an unknown day as well.
   */
  readonly leftOut: LeftOutItems & { readonly releases: number };
}

export const roadmapChoicesRequest = z.strictObject({ source: roadmapSource });
export type RoadmapChoicesRequest = z.infer<typeof roadmapChoicesRequest>;

/** What an excerpt can be narrowed to and shown for. */
export interface RoadmapChoices {
  /** Those of the product: a portfolio and the site have none. */
  readonly audiences: readonly AudienceName[];
  /** Of the items that the viewer may see, by name. */
  readonly labels: readonly string[];
  /** By day. `projectKey` as in roadmaps. */
  readonly releases: readonly { readonly id: string; readonly name: string; readonly projectKey: string | null }[];
}

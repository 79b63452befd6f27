import { z } from 'zod/mini';
import type { Hidable } from '#domain/product/roadmap-setup';
import { statusCategories } from '#domain/progress/status-category';
import { monthsAhead, type ExcerptPeriod } from '#domain/roadmap/excerpt';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import { lostOf, readAppLink, type AppLink, type LostOfLink } from './app-link';
import { keptTitle, mended, type MacroChoice } from './macro-choice';
import { productName } from './place';
import { portfolioId } from './portfolio-id';
import type { ExcerptRequest, RoadmapSource } from './roadmap-excerpt';

/** The ways in which a page can show a roadmap. */
export const macroLooks = ['horizons', 'timeline', 'releases', 'table'] as const;
export type MacroLook = (typeof macroLooks)[number];

/** What the table can have beside the name, in its order. */
export const roadmapColumns = [
  'status',
  'start',
  'due',
  'progress',
  'releases',
  'people',
  'late',
  'horizon',
  'why',
] as const;
export type RoadmapTableColumn = (typeof roadmapColumns)[number];

/** What an author chose for a roadmap in a page. */
export interface RoadmapConfig extends Omit<ExcerptRequest, 'audience'> {
  /** '': the name of what it is of. */
  readonly title: string;
  readonly look: MacroLook;
  readonly columns: readonly RoadmapTableColumn[];
  /** Id of one; null: nothing is left out. */
  readonly audience: string | null;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const projectKey = '[A-Z][A-Z0-9_]{0,254}';
const SITE = 'site';
const sourceName = new RegExp(`^(?:${SITE}|portfolio:${uuid}|product:(?:${uuid}|${projectKey}))$`, 'i');

const text = (most: number) => z.string().check(z.maxLength(most));
const names = z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.maxLength(50));
/** 1900 to 9999, as far as Jira has days; '' for none. */
const day = z.string().check(z.regex(/^(?:(?:19|[2-9]\d)\d{2}-\d{2}-\d{2})?$/));
/** All time, so many months ahead, or from a day to a day. */
export const periodNames = ['whole', '3', '6', '12', 'days'] as const;
export type PeriodName = (typeof periodNames)[number];

/** As calls take it. */
function isSource(name: string): boolean {
  if (!sourceName.test(name)) return false;
  const source = sourceOf(name);
  if (source.of === 'product') return z.safeParse(productName, source.product).success;
  return source.of === 'site' || z.safeParse(portfolioId, source.portfolioId).success;
}

const fields = {
  source: z.string().check(z.refine(isSource)),
  title: keptTitle,
  look: z.enum(macroLooks),
  columns: z.array(z.enum(roadmapColumns)),
  audience: z.union([z.literal(''), z.uuid()]),
  period: z.enum(periodNames),
  from: day,
  to: day,
  undated: z.boolean(),
  categories: z.array(z.enum(statusCategories)).check(z.maxLength(statusCategories.length)),
  labels: names,
  releases: names,
  late: z.boolean(),
  text: text(255),
};
const shape = z.object(fields);
/** As Confluence keeps it: texts, and lists of texts. */
export type KeptRoadmapConfig = z.infer<typeof shape>;

export const newRoadmapConfig = (source: RoadmapSource): RoadmapConfig => ({
  source,
  title: '',
  look: 'horizons',
  columns: ['status', 'start', 'due', 'progress', 'late'],
  audience: null,
  period: { kind: 'whole' },
  hasUndated: true,
  filter: { categories: [], labels: [], releases: [], isLate: false, text: '' },
});

/** What is to be kept of it. */
export function submittedRoadmapConfig(config: RoadmapConfig): KeptRoadmapConfig {
  const { source, title, look, columns, audience, period, hasUndated, filter } = config;
  const isDays = period.kind === 'days';
  return {
    source: sourceText(source),
    title,
    look,
    columns: inTableOrder(columns),
    audience: audience ?? '',
    period: period.kind === 'months' ? (`${period.months}` as const) : period.kind,
    from: isDays ? formatDay(period.from) : '',
    to: isDays ? formatDay(period.to) : '',
    undated: hasUndated,
    categories: [...filter.categories],
    labels: [...filter.labels],
    releases: [...filter.releases],
    late: filter.isLate,
    text: filter.text,
  };
}

/**
 * What the macro was configured to show. One that was made from a link shows what the link leads to.
 * @returns null: nothing that can be shown
 */
export function roadmapConfigOf({ config, link }: MacroChoice): RoadmapConfig | null {
  const known = shape.safeParse(config);
  const period = known.success ? periodOf(known.data) : null;
  if (known.success && period) return chosen(known.data, period);
  const read = config === null && link !== null ? readAppLink(link) : null;
  const linked = read && linkedSource(read);
  // A portfolio has its roadmap over time alone, a product first of all by horizons.
  return linked && { ...newRoadmapConfig(linked), look: linked.of === 'product' ? 'horizons' : 'timeline' };
}

/** Where its author begins: with what was chosen, as far as that is valid still. null: with nothing */
export function roadmapDraft(choice: MacroChoice): KeptRoadmapConfig | null {
  const source = z.safeParse(z.object({ source: fields.source }), choice.config);
  if (source.success) {
    const usual = submittedRoadmapConfig(newRoadmapConfig(sourceOf(source.data.source)));
    return mended<KeptRoadmapConfig>(fields, usual, choice.config);
  }
  const known = roadmapConfigOf(choice);
  return known && submittedRoadmapConfig(known);
}

/** What the link says that a roadmap was made from, and no roadmap shows; null: nothing, or somebody has chosen since. */
export function lostOfRoadmap({ config, link }: MacroChoice): LostOfLink | null {
  const read = config === null && link !== null ? readAppLink(link) : null;
  return read && lostOf(read, ['overview', 'roadmap', 'timeline']);
}

function chosen(kept: KeptRoadmapConfig, period: ExcerptPeriod): RoadmapConfig {
  const { source, title, look, columns, audience, undated, categories, labels, releases, late, text: words } = kept;
  return {
    source: sourceOf(source),
    title,
    look,
    columns: inTableOrder(columns),
    audience: audience === '' ? null : audience.toLowerCase(),
    period,
    hasUndated: undated,
    filter: { categories, labels, releases, isLate: late, text: words },
  };
}

/** null: its days are none, or in the wrong order. */
function periodOf({ period, from, to }: KeptRoadmapConfig): ExcerptPeriod | null {
  if (period === 'whole') return { kind: 'whole' };
  const months = monthsAhead.find((one) => String(one) === period);
  if (months !== undefined) return { kind: 'months', months };
  const [first, last] = [parseDay(from), parseDay(to)];
  return first === null || last === null || first > last ? null : { kind: 'days', from: first, to: last };
}

/** What calls are asked with. */
export const excerptRequestOf = ({ source, audience, period, hasUndated, filter }: RoadmapConfig): ExcerptRequest => ({
  source,
  ...(audience !== null && { audience }),
  period,
  hasUndated,
  filter,
});

/** One text for a source, in which no other is. */
export function sourceText(source: RoadmapSource): string {
  if (source.of === 'site') return SITE;
  return source.of === 'product' ? `product:${source.product}` : `portfolio:${source.portfolioId}`;
}

/** The source of such a text. */
export function sourceOf(name: string): RoadmapSource {
  const [of, id = ''] = name.split(':');
  if (of?.toLowerCase() === 'product') return { of: 'product', product: productNamed(id) };
  return of?.toLowerCase() === 'portfolio' ? { of: 'portfolio', portfolioId: id.toLowerCase() } : { of: 'site' };
}

/** What an address of the app leads to. */
function linkedSource({ page, name }: AppLink): RoadmapSource | null {
  const text = page === 'portfolio' && name === 'all' ? SITE : `${page}:${name}`;
  return isSource(text) ? sourceOf(text) : null;
}

/** Keys of projects have no hyphens, UUIDs always have. */
const productNamed = (name: string): string => (name.includes('-') ? name.toLowerCase() : name.toUpperCase());

export const inTableOrder = (columns: readonly RoadmapTableColumn[]): RoadmapTableColumn[] =>
  roadmapColumns.filter((column) => columns.includes(column));

/** What hides a column where an audience is not shown it; those that are not here are never hidden by that. */
const hiddenWith: Readonly<Partial<Record<RoadmapTableColumn, Hidable>>> = {
  status: 'status',
  start: 'dates',
  due: 'dates',
  late: 'dates',
  progress: 'figures',
  releases: 'releases',
  people: 'people',
};

/** Whether there is anything in a column for an audience. @param hides null: it is shown for none */
export function isShownIn(column: RoadmapTableColumn, hides: readonly Hidable[] | null): boolean {
  if (hides === null || column === 'horizon') return true;
  const hidable = hiddenWith[column];
  // Why something stands where it stands is for nobody but those who may see everything.
  return hidable !== undefined && !hides.includes(hidable);
}

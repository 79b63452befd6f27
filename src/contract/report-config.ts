import { z } from 'zod/mini';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import { lostOf, readAppLink, type LostOfLink } from './app-link';
import { keptTitle, mended, type MacroChoice } from './macro-choice';
import { pastDay } from './past-day';
import { reportParts, type ReportPart, type ReportRequest, type ReportSource } from './report';

/** What an author chose for a report in a page. */
export interface ReportConfig extends ReportRequest {
  /** '': the name of what it is of. */
  readonly title: string;
}

const SITE = 'site';
/** As calls take it. */
const isPortfolio = (name: string): boolean => z.safeParse(z.uuid(), name).success;

/** `2026-11-20` as a day from which changes can be told; null: it is none. */
export function dayOfChanges(text: string): Day | null {
  const day = z.safeParse(pastDay, parseDay(text));
  return day.success && formatDay(day.data) === text ? day.data : null;
}

const fields = {
  source: z.string().check(z.refine((name) => name === SITE || isPortfolio(name))),
  parts: z.array(z.enum(reportParts)).check(z.minLength(1)),
  changesDays: z.union([z.literal(7), z.literal(30)]),
  /** '': so many days ago. Was not kept at first. */
  changesSince: z._default(z.string().check(z.refine((text) => text === '' || dayOfChanges(text) !== null)), ''),
  title: keptTitle,
};
const shape = z.object(fields);
/** As Confluence keeps it. */
type KeptReportConfig = z.infer<typeof shape>;

export const newConfig = (source: ReportSource): ReportConfig => ({
  source,
  parts: [...reportParts],
  changesDays: 7,
  title: '',
});

/** As Confluence keeps it. */
export const submittedConfig = ({
  source,
  parts,
  changesDays,
  changesSince,
  title,
}: ReportConfig): KeptReportConfig => ({
  source: source.of === 'site' ? SITE : source.portfolioId,
  parts: [...parts],
  changesDays,
  changesSince: changesSince === undefined ? '' : formatDay(changesSince),
  title,
});

/**
 * What the macro was configured to show. One that was made from a link shows what the link leads to.
 * @returns null: nothing that can be shown
 */
export function configOf({ config, link }: MacroChoice): ReportConfig | null {
  const known = shape.safeParse(config);
  if (known.success) return chosen(known.data);
  const linked = config === null ? linkedSource(link) : null;
  return linked && newConfig(linked);
}

function chosen({ source, parts, changesSince, ...rest }: KeptReportConfig): ReportConfig {
  const since = dayOfChanges(changesSince);
  const config = { ...rest, source: sourceOf(source), parts: inOrder(parts) };
  return since === null ? config : { ...config, changesSince: since };
}

/** Where its author begins: with what was chosen, as far as that is valid still. null: with nothing */
export function reportDraft(choice: MacroChoice): ReportConfig | null {
  const source = z.safeParse(z.object({ source: fields.source }), choice.config);
  if (!source.success) return configOf(choice);
  const usual = newConfig(sourceOf(source.data.source));
  return chosen(mended<KeptReportConfig>(fields, submittedConfig(usual), choice.config));
}

/** The portfolio that an address of the app leads to. */
function linkedSource(link: string | null): ReportSource | null {
  const read = link === null ? null : readAppLink(link);
  if (read?.page !== 'portfolio') return null;
  if (read.name === 'all') return { of: 'site' };
  return isPortfolio(read.name) ? sourceOf(read.name) : null;
}

/** What the link says that a report was made from, and no report shows; null: nothing, or somebody has chosen since. */
export function lostOfReport({ config, link }: MacroChoice): LostOfLink | null {
  const read = config === null && link !== null ? readAppLink(link) : null;
  return read && lostOf(read, ['overview', 'changes']);
}

const sourceOf = (name: string): ReportSource =>
  name === SITE ? { of: 'site' } : { of: 'portfolio', portfolioId: name.toLowerCase() };

export const inOrder = (parts: readonly ReportPart[]): ReportPart[] =>
  reportParts.filter((part) => parts.includes(part));

import { z } from 'zod/mini';
import { printable } from '#domain/printable';

/** So many letters the title of a macro has at most. */
export const LONGEST_TITLE = 200;

/** What an author wrote as a title, as far as it can stand above something; '': nothing that can. */
export const shownTitle = (written: string): string =>
  printable(printable(written).trim().slice(0, LONGEST_TITLE)).trim();

/** Of a configuration as Confluence keeps it. */
export const keptTitle = z.pipe(z.string(), z.transform(shownTitle));

const titled = z.object({ title: keptTitle });

/** What the author wrote above the macro, whatever else of the configuration is valid; '': nothing. */
export function titleIn({ config }: Pick<MacroChoice, 'config'>): string {
  const read = z.safeParse(titled, config);
  return read.success ? read.data.title : '';
}

/** Of a list the entries that are valid by themselves, if there are any. */
function validPart(field: z.ZodMiniType, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const entries = value.filter((entry) => z.safeParse(field, [entry]).success);
  return entries.length > 0 ? entries : value;
}

/** What of a configuration is valid; in place of the rest is what is usual. */
export function mended<T extends object>(
  shape: { readonly [K in keyof T]: z.ZodMiniType<T[K]> },
  usual: T,
  config: unknown,
): T {
  const given = (typeof config === 'object' ? config : null) as Readonly<Record<string, unknown>> | null;
  const valid = Object.entries<z.ZodMiniType>(shape).flatMap(([name, field]) => {
    const read = z.safeParse(field, validPart(field, given?.[name]));
    return read.success ? [[name, read.data]] : [];
  });
  return { ...usual, ...(Object.fromEntries(valid) as Partial<T>) };
}

/** What Confluence knows of a macro; nothing in it is checked. */
export interface MacroChoice {
  /** As it was submitted last; null: never. */
  readonly config: unknown;
  /** The link that the macro was made from. */
  readonly link: string | null;
}

/** Nobody has chosen yet. */
export const isNew = ({ config }: Pick<MacroChoice, 'config'>): boolean => config === null;

/** What was submitted, as Confluence hands it over: for a macro that never was configured that may be an empty object. */
export function submitted<T>(config: T): T | null {
  const isEmpty = typeof config === 'object' && config !== null && Object.keys(config).length === 0;
  return config === undefined || isEmpty ? null : config;
}

/** Where this very installation of the app stands. */
export interface OwnPlace {
  readonly siteUrl: string;
  readonly environmentId: string;
}

/** Below the app's own page, or its page in a project. */
const inApps =
  /^\/jira\/(?:[^/]+\/(?:c\/)?projects\/[^/]+\/)?apps\/[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;

/** A link as long as it leads to this installation: the same on another site, or of another app, names something else. */
export function ownLink(link: string | null | undefined, { siteUrl, environmentId }: OwnPlace): string | null {
  if (link === null || link === undefined || !URL.canParse(link) || !URL.canParse(siteUrl)) return null;
  const { host, pathname } = new URL(link);
  if (host !== new URL(siteUrl).host) return null;
  const [, environment] = inApps.exec(pathname) ?? [];
  return environment === undefined || environment.toLowerCase() === environmentId.toLowerCase() ? link : null;
}

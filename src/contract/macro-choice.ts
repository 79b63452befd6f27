/** So many letters the title of a macro has at most. */
export const LONGEST_TITLE = 200;

/** What Confluence knows of a macro; nothing in it is checked. */
export interface MacroChoice {
  /** As it was submitted last; null: never. */
  readonly config: unknown;
  /** The link that the macro was made from. */
  readonly link: string | null;
}

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

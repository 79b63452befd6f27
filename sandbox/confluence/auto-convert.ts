/** Patterns of links that become a macro when somebody pastes one. */
export interface AutoConvert {
  readonly moduleKey: string;
  readonly patterns: readonly string[];
}

/**
 * The macro that a pasted link becomes: each `*` of a pattern stands for one part of the address.
 * @returns key of its module, or null
 */
export function macroForLink(link: string, macros: readonly AutoConvert[]): string | null {
  if (/\s/.test(link)) return null;
  return macros.find(({ patterns }) => patterns.some((pattern) => matches(pattern, link)))?.moduleKey ?? null;
}

function matches(pattern: string, link: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('[^/]+')}$`, 'i').test(link);
}

/**
 * A link within this sandbox as Jira writes it, where an app's pages stand below the ids of app and environment, and in a
 * project below the project's type.
 */
export function asJiraLink(link: string, origin: string, ids: { readonly app: string; readonly environment: string }) {
  if (!link.startsWith(`${origin}/`)) return link;
  const place = `${ids.app}/${ids.environment}`;
  const path = link
    .slice(origin.length)
    .replace(/^\/jira\/apps\/altitude(?=[/?]|$)/, `/jira/apps/${place}`)
    .replace(/^\/jira\/projects\/([^/]+)\/altitude(?=[/?]|$)/, `/jira/software/projects/$1/apps/${place}`);
  return `${origin}${path}`;
}

/** The same on a site of Atlassian's: patterns are written for those. */
export const asSiteLink = (link: string, origin: string): string =>
  link.startsWith(`${origin}/`) ? `https://sandbox.atlassian.net${link.slice(origin.length)}` : link;

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
 * The address that a link within this sandbox would have on a site of Atlassian's, where an app's pages stand below the ids
 * of app and environment. Patterns are written for those.
 */
export function asSiteLink(link: string, origin: string, ids: { readonly app: string; readonly environment: string }) {
  if (!link.startsWith(`${origin}/`)) return link;
  const path = link
    .slice(origin.length)
    .replace(/^\/jira\/apps\/altitude(?=\/|$)/, `/jira/apps/${ids.app}/${ids.environment}`);
  return `https://sandbox.atlassian.net${path}`;
}

import type { Route } from './jira-call';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

type Router = (method: string, path: string) => Match | null;

/** Finds the endpoint for a path. Fixed segments win over parameters: `project/search` is no project. */
export function routerOf(routes: readonly Route[]): Router {
  const byParameters = [...routes].sort((a, b) => parameters(a.path).length - parameters(b.path).length);
  const patterns = byParameters.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (method, path) => {
    for (const { route, pattern } of patterns) {
      const groups = route.method === method ? pattern.exec(path) : null;
      if (groups) return { route, params: namedParams(route.path, groups) };
    }
    return null;
  };
}

function parameters(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function patternOf(path: string): RegExp {
  const source = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)');
  return new RegExp(`^${source}/?$`);
}

function namedParams(path: string, groups: RegExpExecArray): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters(path).map((name, position) => [name, decode(groups[position + 1] ?? '')]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What the gateway must know of one endpoint; the app's own table (`src/contract/jira-endpoints.ts`) has this shape. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly string[];
  readonly points: { readonly base: number; readonly perItem: number };
  readonly actors: readonly ('user' | 'app')[];
}

/** Finds the endpoint that a call goes to; more literal templates win over ones with more parameters. */
export function endpointFinder(endpoints: readonly Endpoint[]): (method: string, path: string) => Endpoint | null {
  const entries = endpoints
    .map((endpoint) => ({ endpoint, pattern: patternOf(endpoint.path), parameters: endpoint.path.split('{').length }))
    .sort((a, b) => a.parameters - b.parameters);
  return (method, path) =>
    entries.find((entry) => entry.endpoint.method === method && entry.pattern.test(path))?.endpoint ?? null;
}

function patternOf(template: string): RegExp {
  const segments = template.split('/').map((segment) => {
    const escaped = segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return escaped.replace(/\{[^}]*\}/g, '[^/]+');
  });
  return new RegExp(`^${segments.join('/')}$`);
}

import type { IncomingMessage } from 'node:http';
import type { Reply } from './reply';

/** One HTTP request as handlers see it. */
export interface HttpCall {
  readonly method: string;
  readonly url: URL;
  /** Decoded parts of the path that the route names; `*` is the rest of the path without its first slash. */
  readonly params: Readonly<Record<string, string>>;
  readonly request: IncomingMessage;
}

export type HttpHandler = (call: HttpCall) => Promise<Reply> | Reply;

/** [method, path with `:names` and at most one `*` at its end, handler] */
export type Route = readonly [method: 'GET' | 'POST', path: string, handler: HttpHandler];

/** @returns the first route that fits, or null */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const [routeMethod, template, handler] of routes) {
    const params = routeMethod === wanted ? matchPath(template, path) : null;
    if (params) return { handler, params };
  }
  return null;
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part === '*') return { ...params, '*': decode(given.slice(index).join('/')) };
    const value = given[index];
    if (value === undefined) return null;
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return given.length === wanted.length ? params : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws Error past the limit */
export async function readBody(request: IncomingMessage, limitBytes = 8 * 1024 * 1024): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) throw new Error('The request body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

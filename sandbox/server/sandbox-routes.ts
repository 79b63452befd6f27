import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Manifest } from '../forge/manifest';
import { appFile } from './app-files';
import { bridgeRoutes } from './bridge-routes';
import type { Health } from './health';
import { hostAssetRoutes } from './host-assets';
import { hostRoutes } from './host-routes';
import { wikiRoutes } from './wiki-routes';
import type { HostInput } from './page-routes';
import { jsonReply, textReply, type Reply } from './reply';
import { findRoute, type Route } from './router';

export interface RoutesInput extends HostInput {
  readonly uiFolder: string;
  readonly health: () => Promise<Health>;
}

/** Everything that the sandbox serves, most specific first. */
export function sandboxRoutes(input: RoutesInput): readonly Route[] {
  const { manifest, uiFolder, runtime } = input;
  return [
    ['GET', '/healthz', async () => healthReply(await input.health())],
    ['GET', '/sandbox/points', () => jsonReply(200, runtime.points())],
    ...hostAssetRoutes(runtime.connection),
    ...bridgeRoutes(runtime, input.tokens),
    ['GET', '/app/:resource/*', ({ params }) => resourceFile(uiFolder, manifest, params)],
    ['GET', '/sandbox/*', () => textReply(404, 'The sandbox has nothing at this address.')],
    ...wikiRoutes(input),
    ...hostRoutes(input),
  ];
}

export function healthReply(health: Health): Reply {
  return jsonReply(health.status === 'ready' ? 200 : 503, health);
}

/** By the resource, as Atlassian's content delivery does: modules that show the same one share what browsers keep of it. */
function resourceFile(
  folder: string,
  manifest: Manifest,
  params: Readonly<Record<string, string>>,
): Promise<Reply> | Reply {
  const isKnown = manifest.resources.some(({ key }) => key === params.resource);
  return isKnown ? appFile(folder, params['*'] ?? '', manifest) : textReply(404, 'manifest.yml has no such resource.');
}

/** @returns a function that answers requests by the first route that fits */
export function answerBy(routes: readonly Route[]) {
  return async (request: IncomingMessage, _response: ServerResponse, url: URL): Promise<Reply> => {
    const method = request.method ?? 'GET';
    const found = findRoute(routes, method, url.pathname);
    if (!found) return textReply(405, `${method} is not possible here.`);
    return found.handler({ method, url, params: found.params, request });
  };
}

import { readFile } from 'node:fs/promises';
import { extname, normalize, sep, join } from 'node:path';
import type { Manifest } from '../forge/manifest';
import { textReply, type Reply } from './reply';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** Where Atlassian's content delivery would be named beside 'self'. */
const forgeCdn = 'https://forge.cdn.prod.atlassian-dev.net';

/** The headers' policy of an app's frame in production, with what the manifest adds. */
export function contentSecurityPolicy({ contentStyles, contentScripts }: Manifest): string {
  const quoted = (values: readonly string[]): string => values.map((value) => ` '${value}'`).join('');
  return [
    "default-src 'self'",
    "frame-ancestors 'self'",
    "frame-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob: https://secure.gravatar.com https://*.atl-paas.net https://api.atlassian.com",
    "media-src 'self' data: blob:",
    `connect-src 'self' ${forgeCdn}`,
    `script-src 'self' ${forgeCdn}${quoted(contentScripts)}`,
    `style-src 'self' ${forgeCdn}${quoted(contentStyles)}`,
    "form-action 'self'",
    `sandbox ${frameSandbox}`,
  ].join('; ');
}

/** What a frame of an app may do, as Jira writes it on the iframe. */
export const frameSandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** One file of the built Custom UI. Its page gets the bridge before every other script, as production puts it there. */
export async function appFile(folder: string, path: string, manifest: Manifest): Promise<Reply> {
  const relative = normalize(path === '' ? 'index.html' : path);
  if (relative.startsWith('..') || relative.startsWith(sep) || relative.startsWith('.'))
    return textReply(404, 'No such file.');
  const content = await readFile(join(folder, relative)).catch(() => null);
  if (content === null) return textReply(404, 'No such file.');
  const type = types[extname(relative)] ?? 'application/octet-stream';
  if (type.startsWith('text/html')) return appPage(content.toString('utf8'), type, manifest);
  const isHashed = /-[A-Za-z0-9_-]{8,}\.\w+$/.test(relative);
  const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { status: 200, headers: { 'content-type': type, 'cache-control': caching }, body: content };
}

function appPage(page: string, type: string, manifest: Manifest): Reply {
  const bridge = '<script src="/sandbox/bridge.js"></script>';
  const body = /<head[^>]*>/i.test(page)
    ? page.replace(/<head[^>]*>/i, (head) => `${head}${bridge}`)
    : `${bridge}${page}`;
  const headers = {
    'content-type': type,
    'cache-control': 'no-cache',
    'content-security-policy': contentSecurityPolicy(manifest),
  };
  return { status: 200, headers, body };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { themeCss } from '../host/theme-css';
import { projectPaths } from './project-paths';
import { redirect, type Reply } from './reply';
import type { JiraConnection } from '../forge/jira-connection';
import type { HttpCall, Route } from './router';

/** Styles, scripts and switches of the host pages. */
export function hostAssetRoutes(connection: JiraConnection): readonly Route[] {
  const style = join(projectPaths.hostFolder, 'styles', 'host.css');
  return [
    asset('/sandbox/bridge.js', 'text/javascript; charset=utf-8', () => bundleScript('bridge')),
    asset('/sandbox/host.js', 'text/javascript; charset=utf-8', () => bundleScript('host')),
    asset('/sandbox/host.css', 'text/css; charset=utf-8', () => readFileSync(style, 'utf8')),
    asset('/sandbox/tokens.css', 'text/css; charset=utf-8', themeCss),
    asset('/sandbox/icon.svg', 'image/svg+xml', () => icon),
    ['GET', '/sandbox/theme', chooseTheme],
    ['GET', '/sandbox/person', choosePersonAndReturn],
    ['GET', '/sandbox/connection', ({ url }) => chooseConnection(connection, url)],
  ];
}

/**
 * Made when a page first asks for it, and kept: a sandbox without pages, as most tests have, starts without. The frames of one
 * page fetch it once.
 */
function asset(path: string, type: string, make: () => Promise<string> | string): Route {
  let body: Promise<string> | string | null = null;
  const headers = { 'content-type': type, 'cache-control': 'max-age=60' };
  return ['GET', path, async () => ({ status: 200, headers, body: await (body ??= make()) })];
}

async function bundleScript(name: string): Promise<string> {
  const entry = join(projectPaths.hostFolder, 'browser', `${name}.ts`);
  const options = { bundle: true, format: 'iife', target: 'es2022', write: false, logLevel: 'silent' } as const;
  const result = await build({ entryPoints: [entry], ...options });
  return result.outputFiles[0]?.text ?? '';
}

function chooseTheme({ url }: HttpCall): Reply {
  const choice = url.searchParams.get('choice') ?? 'auto';
  const theme = ['light', 'dark', 'auto'].includes(choice) ? choice : 'auto';
  return redirect(backTo(url), { 'set-cookie': `altitude-theme=${theme}; Path=/; SameSite=Lax` });
}

function chooseConnection(connection: JiraConnection, url: URL): Reply {
  connection.switch(url.searchParams.get('choice') !== 'off');
  return redirect(backTo(url));
}

function choosePersonAndReturn({ url }: HttpCall): Reply {
  const target = new URL(backTo(url), 'http://sandbox.invalid');
  target.searchParams.set('as', url.searchParams.get('as') ?? '');
  return redirect(`${target.pathname}${target.search}`);
}

/** Only to this sandbox's own pages. */
function backTo(url: URL): string {
  const back = url.searchParams.get('back') ?? '/jira';
  return /^\/(?![/\\])/.test(back) ? back : '/jira';
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 14 6.5 3l3 6L11 6.5 15 14z" fill="#1868DB"/></svg>';

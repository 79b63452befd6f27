import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuiltPage {
  /** Without a query. */
  readonly url: string;
  readonly remove: () => void;
}

/** Bundles one page of its own around a component that no page of the app shows by itself. */
export async function buildPage(entry: string, isProduction = true): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-page-'));
  await build({
    entryPoints: [join(root, entry)],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['style', 'module'],
    nodePaths: [join(root, 'node_modules')],
    minify: isProduction,
    define: { 'process.env.NODE_ENV': isProduction ? '"production"' : '"development"', 'process.env': '{}' },
    alias: { '@atlaskit/feature-gate-js-client/feature-gates': join(root, 'static', 'feature-gates.ts') },
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    // Styles within the page: axe reads them, and may read no other files.
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Timeline</title><style>${readFileSync(join(folder, 'page.css'), 'utf8')}</style><div id="root"></div><script src="page.js"></script></html>`,
  );
  return {
    url: pathToFileURL(join(folder, 'index.html')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';

type NameOfChunk = (id: string, graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>) => string | null;

/** Everything that these modules are made of, save what they load later. */
function madeOf(paths: readonly string[], name: string): NameOfChunk {
  const found = new Set<string>();
  return (id, graph) => {
    if (found.size === 0) {
      const ways = paths.map((path) => join(import.meta.dirname, path));
      for (let next = ways.pop(); next !== undefined; next = ways.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        ways.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
      }
    }
    return found.has(id) ? name : null;
  };
}

/**
 * A page of Confluence has a frame for each of its macros, and each reads every file again. What macros begin with comes in two
 * files that hold nothing else: one that asks, and one that shows.
 */
const asks = madeOf(['main.ts'], 'ask');
const shows = madeOf(
  ['pages/show.tsx', 'pages/report-macro/report-macro-page.tsx', 'pages/roadmap-macro/roadmap-macro-page.tsx'],
  'show',
);

/** Every page needs these files: the browser fetches and compiles them while the page still asks where it stands. */
const fetchedAhead: Plugin = {
  name: 'altitude:fetched-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const files = Object.keys(bundle).filter((file) => /\/show-[^/]*\.(?:js|css)$/.test(file));
      return files.map((file): HtmlTagDescriptor => {
        const how = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
        return { tag: 'link', injectTo: 'head', attrs: { ...how, crossorigin: true, href: `./${file}` } };
      });
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // Forge serves the resource from a path that is not known when it is built.
  base: './',
  plugins: [react(), fetchedAhead],
  resolve: {
    alias: { '@atlaskit/feature-gate-js-client/feature-gates': join(import.meta.dirname, 'feature-gates.ts') },
  },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        strictExecutionOrder: true,
        // Without the names of all pages that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0] ?? name}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: asks, priority: 3 },
            { name: shows, priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 50_000 },
          ],
        },
      },
    },
  },
});

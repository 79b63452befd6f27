import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The places of the project that the sandbox reads or writes. */
export const projectPaths = {
  root,
  manifest: join(root, 'manifest.yml'),
  appEntry: join(root, 'src', 'index.ts'),
  appBundle: join(root, 'sandbox', 'build', 'app.cjs'),
  buildFolder: join(root, 'sandbox', 'build'),
  uiFolder: join(root, 'static'),
  uiBuild: join(root, 'static', 'build'),
  hostFolder: join(root, 'sandbox', 'host'),
} as const;

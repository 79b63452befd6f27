import { createRequire } from 'node:module';

const themes = ['light', 'dark', 'spacing', 'shape', 'typography'] as const;

/** The design tokens that Jira's own pages and the app's frames share; which theme applies is said on `html`. */
export function themeCss(): string {
  const load = createRequire(import.meta.url);
  return themes
    .map((name) => load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`) as { default: string })
    .map((artifact) => artifact.default)
    .join('\n');
}

/** Value of `data-theme` as Jira writes it. */
export const themeAttribute = 'light:light dark:dark spacing:spacing shape:shape typography:typography';

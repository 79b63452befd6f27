import type { ColourOf } from './picture-markup';

/** Colours of the light theme, whichever one the page has: pictures are for paper and for documents. */
export async function loadLightColours(): Promise<ColourOf> {
  const { default: getThemeStyles } = await import('@atlaskit/tokens/get-theme-styles');
  const styles = await getThemeStyles({ colorMode: 'light', light: 'light', typography: 'typography' });
  const values = new Map(
    styles.flatMap(({ css }) =>
      [...css.matchAll(/(--ds-[\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name, value]),
    ),
  );
  return (token) => values.get(token)?.trim() ?? 'currentColor';
}

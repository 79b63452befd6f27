const isDefined = (variable: string): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue(variable).trim() !== '';

/** One token of each part that a theme may lack. */
const probes = ['--ds-space-100', '--ds-font-body', '--ds-radius-small', '--ds-text'];

/** Some hosts hand over colours only. What their theme lacks then comes with the page. */
export async function completeTheme(): Promise<void> {
  if (probes.every(isDefined)) return;
  const { setGlobalTheme } = await import('@atlaskit/tokens/set-global-theme');
  await setGlobalTheme({
    colorMode: document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
}

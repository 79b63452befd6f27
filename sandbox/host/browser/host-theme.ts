export interface HostTheme {
  readonly current: () => { readonly colorMode: 'light' | 'dark'; readonly theme: string };
  readonly onChange: (listener: () => void) => void;
}

/** Resolves "Match system" and keeps following the system. */
export function followTheme(): HostTheme {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners: (() => void)[] = [];
  const apply = (): void => {
    const choice = root.dataset.themeChoice;
    if (choice === 'auto') root.dataset.colorMode = system.matches ? 'dark' : 'light';
    listeners.forEach((listener) => {
      listener();
    });
  };
  system.addEventListener('change', apply);
  apply();
  return {
    current: () => ({
      colorMode: root.dataset.colorMode === 'dark' ? 'dark' : 'light',
      theme: root.dataset.theme ?? '',
    }),
    onChange: (listener) => listeners.push(listener),
  };
}

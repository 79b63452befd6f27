import { useEffect, useState } from 'react';

const themeOf = (root: HTMLElement): string => `${root.dataset.colorMode ?? ''} ${root.dataset.theme ?? ''}`;

/** Which theme the page has: for what is painted once and not by style sheets. */
export function useTheme(): string {
  const [theme, setTheme] = useState(() => themeOf(document.documentElement));
  useEffect(() => {
    const root = document.documentElement;
    const observer = new MutationObserver(() => setTheme(themeOf(root)));
    observer.observe(root, { attributes: true, attributeFilter: ['data-color-mode', 'data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}

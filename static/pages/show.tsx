import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageContext } from '../bridge/page-context';
import { loadTexts } from '../messages/load-messages';
import { completeTheme } from '../ui/theme/complete-theme';
import { App } from './app';
import { beginLoading } from './page-of-module';

/** Shows the page of a module. @param theming settles when the host's theme is taken over */
export async function show(root: HTMLElement, context: PageContext, theming: Promise<void>): Promise<void> {
  beginLoading(context.moduleKey);
  const [texts] = await Promise.all([loadTexts(context.locale), theming.then(completeTheme)]);
  document.documentElement.lang = texts.language;
  createRoot(root).render(
    <StrictMode>
      <App context={context} texts={texts} />
    </StrictMode>,
  );
}

import '@atlaskit/css-reset';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readPageContext } from './bridge/page-context';
import { enableTheme } from './bridge/theme';
import { loadTexts } from './messages/load-messages';
import { App } from './pages/app';
import { completeTheme } from './ui/theme/complete-theme';

async function start(root: HTMLElement): Promise<void> {
  const [context] = await Promise.all([readPageContext(), enableTheme().then(completeTheme)]);
  const texts = await loadTexts(context.locale);
  document.documentElement.lang = texts.language;
  createRoot(root).render(
    <StrictMode>
      <App context={context} texts={texts} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import '@atlaskit/css-reset';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readPageContext } from './bridge/page-context';
import { enableTheme } from './bridge/theme';
import { loadTexts } from './messages/load-messages';
import { App } from './pages/app';
import { beginLoading } from './pages/page-of-module';
import { completeTheme } from './ui/theme/complete-theme';

async function start(root: HTMLElement): Promise<void> {
  const reading = readPageContext().then((context) => {
    beginLoading(context.moduleKey);
    return context;
  });
  const [context] = await Promise.all([reading, enableTheme().then(completeTheme)]);
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

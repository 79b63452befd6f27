// Before the first schema is made.
import './no-eval';
import '@atlaskit/css-reset';
import './main.css';
import { readPageContext } from './bridge/page-context';
import { enableTheme } from './bridge/theme';
import { askFirst } from './pages/first-question';

/** Begins with what is small: everything else comes while the first question is on its way. */
async function start(root: HTMLElement): Promise<void> {
  const theming = enableTheme();
  const context = await readPageContext();
  askFirst(context);
  const { show } = await import('./pages/show');
  await show(root, context, theming);
}

const root = document.getElementById('root');
if (root) void start(root);

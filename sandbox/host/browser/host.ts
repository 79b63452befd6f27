import { closeMenusOutside, openPanels } from './host-panels';
import { startFrames } from './host-frames';
import { followTheme } from './host-theme';
import { WikiEditor } from './wiki/editor';

// Before the first paint: the theme of "Match system" is known in the browser only.
const theme = followTheme();
const url = new URL(window.location.href);
if (url.searchParams.has('as')) {
  url.searchParams.delete('as');
  window.history.replaceState(window.history.state, '', url);
}
startFrames(theme);
document.addEventListener('DOMContentLoaded', () => {
  openPanels();
  closeMenusOutside();
  const editor = document.getElementById('wiki-editor');
  if (editor) new WikiEditor(editor);
});

import type { MacroModule } from '../forge/macro-modules';
import { addressOf, type WikiPage } from '../confluence/wiki-site';
import { html, type SafeHtml } from './html';
import { wikiTrail } from './wiki-pages';

/** What the editor's script starts with. */
export interface EditorStart {
  readonly pageId: string;
  readonly version: number;
  readonly body: unknown;
  readonly macros: readonly MacroModule[];
  /** Before the module key in the key of an extension: ids of app and environment. */
  readonly place: string;
  readonly ids: { readonly app: string; readonly environment: string };
}

/** The editor of a page: a line of text or a macro each. Its script fills it. */
export function renderEditor(page: WikiPage, start: EditorStart): SafeHtml {
  return html`<div class="wiki-page">
    ${wikiTrail(page, 'edit')}
    <div id="wiki-editor" data-start="${JSON.stringify(start)}">
      <div class="wiki-tools">
        <details class="menu" id="wiki-insert">
          <summary>Insert</summary>
          <div class="menu-list wide" id="wiki-insert-list"></div>
        </details>
        <span class="spacer"></span>
        <a href="${addressOf(page)}">Close draft</a>
        <button type="button" class="primary" id="wiki-publish">Publish</button>
      </div>
      <p id="wiki-problem" role="alert" class="problem" hidden></p>
      <label class="wiki-title"
        >Title <input id="wiki-edit-title" value="${page.current.title}" maxlength="200"
      /></label>
      <ol id="wiki-blocks" aria-label="Content of the page"></ol>
    </div>
  </div>`;
}

import type { WikiPage } from '../confluence/wiki-site';
import { html, type SafeHtml } from './html';
import { wikiTrail } from './wiki-pages';

export type ExportType = 'pdf' | 'word';

/** A page as its export shows it, on a sheet. */
export function renderExport(page: WikiPage, type: ExportType, isAsUser: boolean, body: SafeHtml): SafeHtml {
  const other = `/wiki/export/${page.id}?type=${type}&identity=${isAsUser ? 'none' : 'user'}`;
  return html`<div class="wiki-page">
    ${wikiTrail(page, type)}
    <p class="wiki-byline">
      ${isAsUser ? 'Macros are exported as you.' : 'Macros are exported without a user, as exports in the background are.'}
      <a href="${other}">${isAsUser ? 'Export without a user' : 'Export as yourself'}</a>
    </p>
    <article class="sheet" data-export="${type}">
      <h1>${page.current.title}</h1>
      ${body}
    </article>
  </div>`;
}

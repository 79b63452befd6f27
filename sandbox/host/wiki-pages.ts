import type { WikiPage, WikiVersion } from '../confluence/wiki-site';
import { space } from '../confluence/wiki-site';
import { renderAdf, type ShowMacro } from './adf-view';
import { html, type SafeHtml } from './html';

export const addressOfPage = (id: string): string => `/wiki/spaces/${space.key}/pages/${id}`;

/** Says who somebody is by the account id. */
export type NameOf = (accountId: string) => string;

export function renderPageList(pages: readonly WikiPage[], nameOf: NameOf): SafeHtml {
  return html`<h1>${space.name}</h1>
    <form method="post" action="/wiki/pages" class="wiki-new">
      <label for="wiki-title">New page</label>
      <input id="wiki-title" name="title" required maxlength="200" placeholder="Title" autocomplete="off" />
      <button type="submit" class="primary">Create</button>
    </form>
    <table class="issue-list">
      <caption>
        Pages in this space
      </caption>
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col">Version</th>
          <th scope="col">Published by</th>
          <th scope="col">On</th>
        </tr>
      </thead>
      <tbody>
        ${pages.map(
          ({ id, current, isDraft }) =>
            html`<tr>
              <td><a href="${addressOfPage(id)}">${current.title}</a>${isDraft ? ' (draft)' : ''}</td>
              <td>${current.number}</td>
              <td>${nameOf(current.by)}</td>
              <td>${momentOf(current)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

export function renderWikiPage(page: WikiPage, shown: WikiVersion, nameOf: NameOf, showMacro: ShowMacro): SafeHtml {
  const isOld = shown.number !== page.current.number;
  return html`<div class="wiki-page">
    ${wikiTrail(page, 'view')}
    ${
      isOld
        ? html`<p class="adf-panel" data-panel="note">
            This is version ${shown.number} of ${page.current.number}.
            <a href="${addressOfPage(page.id)}">Look at the current one</a>
          </p>`
        : null
    }
    <h1>${shown.title}</h1>
    <p class="wiki-byline">Published by ${nameOf(shown.by)} on ${momentOf(shown)}</p>
    <div class="wiki-body">${renderAdf(shown.body, showMacro)}</div>
  </div>`;
}

export function renderHistory(page: WikiPage, nameOf: NameOf): SafeHtml {
  return html`<div class="wiki-page">
    ${wikiTrail(page, 'history')}
    <h1>${page.current.title}</h1>
    <table class="issue-list">
      <caption>
        Versions of this page
      </caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Published by</th>
          <th scope="col">On</th>
        </tr>
      </thead>
      <tbody>
        ${page.versions.toReversed().map(
          (version) =>
            html`<tr>
              <td><a href="${addressOfPage(page.id)}?version=${version.number}">Version ${version.number}</a></td>
              <td>${nameOf(version.by)}</td>
              <td>${momentOf(version)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const actions = { view: 'View', edit: 'Edit', history: 'History', pdf: 'Export to PDF', word: 'Export to Word' };

/** The way back to the space, and what can be done with the page. */
export function wikiTrail({ id }: WikiPage, here: keyof typeof actions): SafeHtml {
  const addresses: Readonly<Record<keyof typeof actions, string>> = {
    view: addressOfPage(id),
    edit: `/wiki/edit/${id}`,
    history: `/wiki/history/${id}`,
    pdf: `/wiki/export/${id}?type=pdf`,
    word: `/wiki/export/${id}?type=word`,
  };
  return html`<div class="wiki-trail">
    <nav aria-label="Breadcrumbs" class="breadcrumbs">
      <ol>
        <li><a href="/wiki">${space.name}</a></li>
      </ol>
    </nav>
    <nav aria-label="Page" class="tabs">
      <ul>
        ${(Object.keys(actions) as (keyof typeof actions)[]).map(
          (name) =>
            html`<li>
              <a href="${addresses[name]}" ${name === here ? html`aria-current="page"` : null}>${actions[name]}</a>
            </li>`,
        )}
      </ul>
    </nav>
  </div>`;
}

function momentOf({ at }: WikiVersion): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

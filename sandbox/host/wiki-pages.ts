import type { WikiPage, WikiType, WikiVersion } from '../confluence/wiki-site';
import { addressOf, space, wikiTypes } from '../confluence/wiki-site';
import { renderAdf, type ShowMacro } from './adf-view';
import { html, type SafeHtml } from './html';

/** Says who somebody is by the account id. */
export type NameOf = (accountId: string) => string;

const kinds: Readonly<Record<WikiType, { readonly one: string; readonly all: string }>> = {
  page: { one: 'page', all: 'Pages' },
  blogpost: { one: 'blog post', all: 'Blog posts' },
};

/** The space: what there is in it, and forms to make more. */
export function renderSpace(pages: readonly WikiPage[], nameOf: NameOf): SafeHtml {
  return html`<h1>${space.name}</h1>
    ${wikiTypes.map((type) => {
      const own = pages.filter((page) => page.type === type);
      return html`${newForm(type)} ${own.length === 0 ? null : pageTable(own, kinds[type].all, nameOf)}`;
    })}`;
}

function newForm(type: WikiType): SafeHtml {
  const id = `wiki-new-${type}`;
  return html`<form method="post" action="/wiki/pages" class="wiki-new">
    <label for="${id}">New ${kinds[type].one}</label>
    <input id="${id}" name="title" required maxlength="200" placeholder="Title" autocomplete="off" />
    <input type="hidden" name="type" value="${type}" />
    <button type="submit" class="primary">Create</button>
  </form>`;
}

function pageTable(pages: readonly WikiPage[], all: string, nameOf: NameOf): SafeHtml {
  const lines = pages.map((page) => ({
    cells: [
      html`<a href="${addressOf(page)}">${page.current.title}</a>${page.isDraft ? ' (draft)' : ''}`,
      page.current.number,
    ],
    version: page.current,
  }));
  return versionTable(`${all} in this space`, ['Title', 'Version'], lines, nameOf);
}

interface VersionLine {
  /** Before who published it and when. */
  readonly cells: readonly (SafeHtml | number)[];
  readonly version: WikiVersion;
}

function versionTable(
  caption: string,
  titles: readonly string[],
  lines: readonly VersionLine[],
  nameOf: NameOf,
): SafeHtml {
  return html`<table class="issue-list">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[...titles, 'Published by', 'On'].map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ cells, version }) =>
          html`<tr>
            ${[...cells, nameOf(version.by), momentOf(version)].map((cell) => html`<td>${cell}</td>`)}
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
            <a href="${addressOf(page)}">Look at the current one</a>
          </p>`
        : null
    }
    <h1>${shown.title}</h1>
    <p class="wiki-byline">Published by ${nameOf(shown.by)} on ${momentOf(shown)}</p>
    <div class="wiki-body">${renderAdf(shown.body, showMacro)}</div>
  </div>`;
}

export function renderHistory(page: WikiPage, nameOf: NameOf): SafeHtml {
  const lines = page.versions.toReversed().map((version) => ({
    cells: [html`<a href="${addressOf(page)}?version=${version.number}">Version ${version.number}</a>`],
    version,
  }));
  return html`<div class="wiki-page">
    ${wikiTrail(page, 'history')}
    <h1>${page.current.title}</h1>
    ${versionTable(`Versions of this ${kinds[page.type].one}`, ['Version'], lines, nameOf)}
  </div>`;
}

const actions = { view: 'View', edit: 'Edit', history: 'History', pdf: 'Export to PDF', word: 'Export to Word' };

/** The way back to the space, and what can be done with the page. */
export function wikiTrail(page: WikiPage, here: keyof typeof actions): SafeHtml {
  const { id } = page;
  const addresses: Readonly<Record<keyof typeof actions, string>> = {
    view: addressOf(page),
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

import type { Person } from '../site/model';
import type { HostProject } from './host-jira';
import { html, type SafeHtml } from './html';
import { themeAttribute } from './theme-css';

export type ThemeChoice = 'light' | 'dark' | 'auto';

/** What every host page shows around its content. */
export interface Surroundings {
  readonly siteName: string;
  readonly appTitle: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly projects: readonly HostProject[];
  readonly isAdministrator: boolean;
  readonly theme: ThemeChoice;
  /** Confluence with Jira. */
  readonly isJiraConnected: boolean;
  /** Types of the app's modules by their keys. */
  readonly modules: Readonly<Record<string, string>>;
  /** Path and query of the page, to come back to after a switch. */
  readonly here: string;
}

export interface PageParts {
  readonly title: string;
  readonly product?: 'Jira' | 'Confluence';
  /** The app fills the whole page. */
  readonly isFullFrame?: boolean;
  readonly content: SafeHtml;
}

export function renderPage(around: Surroundings, page: PageParts): string {
  const product = page.product ?? 'Jira';
  const mode = around.theme === 'dark' ? 'dark' : 'light';
  return html`<!doctype html>
    <html lang="en" data-theme="${themeAttribute}" data-color-mode="${mode}" data-theme-choice="${around.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - ${product}</title>
        <link rel="icon" href="/sandbox/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/sandbox/tokens.css" />
        <link rel="stylesheet" href="/sandbox/host.css" />
        <script src="/sandbox/host.js"></script>
      </head>
      <body data-modules="${JSON.stringify(around.modules)}">
        <a class="skip" href="#content">Skip to content</a>
        ${topBar(around, product)}
        <div class="columns">
          ${product === 'Jira' ? sideBar(around) : null}
          <main id="content" class="${page.isFullFrame === true ? 'full' : 'padded'}" tabindex="-1">
            ${page.content}
          </main>
        </div>
        <div id="flags" role="status" aria-live="polite"></div>
      </body>
    </html>`.markup.trim();
}

function connectionMenu({ isJiraConnected, here }: Surroundings): SafeHtml {
  const choices = [
    { choice: 'on', label: 'Connected to Jira', isChosen: isJiraConnected },
    { choice: 'off', label: 'Not connected to Jira', isChosen: !isJiraConnected },
  ];
  return html`<details class="menu">
    <summary>${isJiraConnected ? 'Connected' : 'Not connected'}</summary>
    <div class="menu-list">
      ${choices.map(
        ({ choice, label, isChosen }) =>
          html`<a
            href="/sandbox/connection?choice=${choice}&amp;back=${encodeURIComponent(here)}"
            ${isChosen ? html`aria-current="true"` : null}
            >${label}</a
          >`,
      )}
    </div>
  </details>`;
}

function topBar(around: Surroundings, product: string): SafeHtml {
  const { siteName, person, people, theme, here } = around;
  return html`<header class="top-bar">
    <a class="product" href="${product === 'Jira' ? '/jira' : '/wiki'}">
      <span class="product-mark" aria-hidden="true"></span>${product}</a
    >
    <nav aria-label="Products" class="products">
      ${product === 'Jira' ? html`<a href="/wiki">Confluence</a>` : html`<a href="/jira">Jira</a>`}
    </nav>
    <span class="spacer"></span>
    <span class="sandbox-mark" title="${siteName}">Sandbox</span>
    ${product === 'Confluence' ? connectionMenu(around) : null}
    <details class="menu">
      <summary aria-label="Theme: ${theme}">Theme</summary>
      <div class="menu-list">
        ${(['light', 'dark', 'auto'] as const).map(
          (choice) =>
            html`<a
              href="/sandbox/theme?choice=${choice}&amp;back=${encodeURIComponent(here)}"
              ${choice === theme ? html`aria-current="true"` : null}
              >${{ light: 'Light', dark: 'Dark', auto: 'Match system' }[choice]}</a
            >`,
        )}
      </div>
    </details>
    <details class="menu">
      <summary aria-label="Signed in as ${person.displayName}. Switch person">
        <span class="avatar" data-initials="${initials(person.displayName)}"></span>
        <span class="person-name">${person.displayName}</span>
      </summary>
      <div class="menu-list wide">${people.map((each) => personItem(each, person, here))}</div>
    </details>
  </header>`;
}

function personItem(each: Person, current: Person, here: string): SafeHtml {
  const target = `/sandbox/person?as=${encodeURIComponent(each.accountId)}&back=${encodeURIComponent(here)}`;
  return html`<a href="${target}" ${each.accountId === current.accountId ? html`aria-current="true"` : null}>
    <span class="avatar" data-initials="${initials(each.displayName)}"></span>
    <span><strong>${each.displayName}</strong><small>${each.about ?? each.email}</small></span>
  </a>`;
}

function sideBar({ projects, isAdministrator, appTitle, here }: Surroundings): SafeHtml {
  const link = (href: string, label: string | SafeHtml): SafeHtml => {
    const isHere = here === href || here.startsWith(`${href}/`) || here.startsWith(`${href}?`);
    return html`<li><a href="${href}" ${isHere ? html`aria-current="page"` : null}>${label}</a></li>`;
  };
  return html`<nav class="side-bar" aria-label="Jira">
    <h2>Apps</h2>
    <ul>
      ${link('/jira/apps/altitude', appTitle)}
    </ul>
    <h2>Projects</h2>
    <ul>
      ${projects.map(({ key, name }) => link(`/jira/projects/${key}`, html`${name} <small>${key}</small>`))}
      ${projects.length === 0 ? html`<li class="none">No projects you can browse</li>` : null}
    </ul>
    ${
      isAdministrator
        ? html`<h2>Administration</h2>
            <ul>
              ${link('/jira/admin/altitude', appTitle)}
            </ul>`
        : null
    }
  </nav>`;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => /^./u.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}

import { html, type SafeHtml } from './html';
import type { HostIssue, HostProject } from './host-jira';
import { renderIssueList } from './issue-list';

/** A message in place of a page, in Jira's own words where Jira has them. */
export function renderMessage(title: string, text: string): SafeHtml {
  return html`<div class="message">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/jira">Go to Altitude</a></p>
  </div>`;
}

export function renderNoAccess(): SafeHtml {
  return renderMessage(
    "We couldn't find that work item",
    "You don't have access to it, or it doesn't exist. Switch the person at the top right to look at it as somebody else.",
  );
}

export function renderProjects(projects: readonly HostProject[]): SafeHtml {
  return html`<h1>Projects</h1>
    <table class="issue-list">
      <caption>
        Projects you can browse
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Key</th>
          <th scope="col">Type</th>
        </tr>
      </thead>
      <tbody>
        ${projects.map(
          ({ key, name, type }) =>
            html`<tr>
              <td><a href="/jira/projects/${key}">${name}</a></td>
              <td>${key}</td>
              <td>${type}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

export function renderProjectHeader(
  { key, name }: HostProject,
  appTitle: string,
  current: 'summary' | 'app',
): SafeHtml {
  const tab = (href: string, label: string, isCurrent: boolean): SafeHtml =>
    html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : null}>${label}</a></li>`;
  return html`<div class="project-header">
    <nav aria-label="Breadcrumbs" class="breadcrumbs">
      <ol>
        <li><a href="/jira/projects">Projects</a></li>
      </ol>
    </nav>
    <p class="project-name">${name}</p>
    <nav aria-label="${name}" class="tabs">
      <ul>
        ${tab(`/jira/projects/${key}`, 'Summary', current === 'summary')}
        ${tab(`/jira/projects/${key}/altitude`, appTitle, current === 'app')}
      </ul>
    </nav>
  </div>`;
}

/** Jira's issue navigator, without more than its list. */
export function renderSearch(jql: string, issues: readonly HostIssue[] | null): SafeHtml {
  return html`<h1>Search work items</h1>
    <form class="jql" method="get" action="/jira/issues">
      <label for="jql">JQL</label>
      <input id="jql" name="jql" value="${jql}" spellcheck="false" />
      <button type="submit">Search</button>
    </form>
    ${
      issues === null
        ? html`<p class="none" role="alert">Jira can't read this query.</p>`
        : renderIssueList(issues, `${String(issues.length)} work items, the first 100 at most`)
    }`;
}

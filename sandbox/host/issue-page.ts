import { renderDescription } from './adf-text';
import { iconAddress, renderFrame, type AppFrame } from './app-frame';
import { html, type SafeHtml } from './html';
import type { HostIssue } from './host-jira';
import { renderIssueList, renderStatus } from './issue-list';

export interface IssuePageInput {
  readonly issue: HostIssue;
  readonly children: readonly HostIssue[];
  readonly panels: readonly AppFrame[];
  readonly contexts: readonly AppFrame[];
  readonly frameSandbox: string;
  /** null: this person may not edit the issue. */
  readonly editForm: SafeHtml | null;
}

/** Jira's issue view: the wide column with the app's panel, the narrow one with details and the app's context. */
export function renderIssuePage({
  issue,
  children,
  panels,
  contexts,
  frameSandbox,
  editForm,
}: IssuePageInput): SafeHtml {
  const { fields, key } = issue;
  return html`${breadcrumbs(issue)}
    <div class="issue">
      <div class="issue-main">
        <h1>${fields.summary}</h1>
        ${quickAdd(panels)}
        <h2>Description</h2>
        ${renderDescription(fields.description)}
        ${panels.map(
          (frame) =>
            html`<section class="panel" id="panel-${frame.module.key}" data-issue="${key}" hidden>
              <header>
                <h2>${frame.module.title}</h2>
                <button type="button" data-close-panel="${frame.module.key}">Hide</button>
              </header>
              ${renderFrame(frame, { height: 'grow', routes: null, sandbox: frameSandbox, isClosed: true })}
            </section>`,
        )}
        <h2>Child work items</h2>
        ${renderIssueList(children, `Child work items of ${key}`)}
      </div>
      <aside class="issue-side" aria-label="Details">
        <p>${renderStatus(fields.status)}</p>
        ${editForm}
        <details open>
          <summary>Details</summary>
          ${renderDetails(fields)}
        </details>
        ${contexts.map(
          (frame) =>
            html`<details class="context" data-lazy-frame="${frame.module.key}" open>
              <summary>${frame.module.title} <small>${frame.module.label}</small></summary>
              ${renderFrame(frame, { height: 'grow', routes: null, sandbox: frameSandbox, isClosed: true })}
            </details>`,
        )}
        <p class="dates">Created ${day(fields.created)}<br />Updated ${day(fields.updated)}</p>
      </aside>
    </div>`;
}

function quickAdd(panels: readonly AppFrame[]): SafeHtml {
  return html`<div class="quick-add" role="group" aria-label="Add to this work item">
    ${panels.map(({ module }) => {
      const icon = iconAddress(module);
      const image = icon === null ? null : html`<img src="${icon}" alt="" width="16" height="16" />`;
      return html`<button
        type="button"
        data-open-panel="${module.key}"
        aria-expanded="false"
        aria-controls="panel-${module.key}"
      >
        ${image}${module.title}
      </button>`;
    })}
  </div>`;
}

function breadcrumbs({ key, fields }: HostIssue): SafeHtml {
  const { project, parent } = fields;
  return html`<nav aria-label="Breadcrumbs" class="breadcrumbs">
    <ol>
      <li><a href="/jira/projects">Projects</a></li>
      ${project ? html`<li><a href="/jira/projects/${project.key}">${project.name}</a></li>` : null}
      ${parent ? html`<li><a href="/jira/browse/${parent.key}">${parent.key}</a></li>` : null}
      <li><a href="/jira/browse/${key}" aria-current="page">${key}</a></li>
    </ol>
  </nav>`;
}

function renderDetails(fields: HostIssue['fields']): SafeHtml {
  const { assignee, reporter, issuetype, priority, duedate, labels, fixVersions, resolution } = fields;
  const versions = fixVersions?.map(({ name }) => name ?? '');
  return html`<dl>
    ${detail('Assignee', assignee?.displayName, 'Unassigned')} ${detail('Reporter', reporter?.displayName)}
    ${detail('Type', issuetype?.name)} ${detail('Priority', priority?.name)} ${detail('Due date', duedate)}
    ${detail('Labels', labels?.join(', '))} ${detail('Fix versions', versions?.join(', '))}
    ${detail('Resolution', resolution?.name, 'Unresolved')}
  </dl>`;
}

function detail(name: string, value: string | null | undefined, without = 'None'): SafeHtml {
  const isEmpty = value === undefined || value === null || value === '';
  return html`<dt>${name}</dt>
    <dd>${isEmpty ? without : value}</dd>`;
}

function day(instant: string | undefined): string {
  return instant?.slice(0, 10) ?? 'unknown';
}

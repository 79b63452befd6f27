import { html, type SafeHtml } from './html';
import type { HostIssue } from './host-jira';

/** A plain list of issues, as Jira shows children or recent work. */
export function renderIssueList(issues: readonly HostIssue[], caption: string): SafeHtml {
  if (issues.length === 0) return html`<p class="none">Nothing to show.</p>`;
  return html`<table class="issue-list">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Type</th>
        <th scope="col">Key</th>
        <th scope="col">Summary</th>
        <th scope="col">Status</th>
        <th scope="col">Assignee</th>
        <th scope="col">Due</th>
      </tr>
    </thead>
    <tbody>
      ${issues.map(renderRow)}
    </tbody>
  </table>`;
}

function renderRow({ key, fields }: HostIssue): SafeHtml {
  return html`<tr>
    <td>${fields.issuetype?.name}</td>
    <td><a href="/jira/browse/${key}">${key}</a></td>
    <td>${fields.summary}</td>
    <td>${renderStatus(fields.status)}</td>
    <td>${fields.assignee?.displayName ?? 'Unassigned'}</td>
    <td>${fields.duedate ?? ''}</td>
  </tr>`;
}

export function renderStatus(status: HostIssue['fields']['status']): SafeHtml {
  const category = status?.statusCategory?.key ?? 'undefined';
  return html`<span class="status ${/^[a-z]+$/.test(category) ? category : ''}">${status?.name ?? ''}</span>`;
}

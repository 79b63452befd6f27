import { html, type SafeHtml } from './html';

/** What the form offers, and what is chosen now. */
export interface EditChoices {
  readonly key: string;
  readonly statusId: string;
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
  readonly assigneeId: string | null;
  readonly people: readonly { readonly accountId: string; readonly displayName: string }[];
  readonly dueDate: string | null;
  readonly parentKey: string | null;
  /** null: the issue has no field for points. */
  readonly points: { readonly value: number | null } | null;
  /** Why the last attempt was refused; null: it was not. */
  readonly problem: string | null;
}

/** A small form for what moves a plan, so that one can watch the app follow. */
export function renderEditForm(choices: EditChoices): SafeHtml {
  const { key, statuses, statusId, people, assigneeId, dueDate, parentKey, points, problem } = choices;
  return html`<details class="edit" ${problem === null ? null : html`open`}>
    <summary>Edit</summary>
    <form method="post" action="/jira/browse/${key}">
      ${problem === null ? null : html`<p role="alert" class="problem">${problem}</p>`}
      <label
        >Status
        <select name="status">
          ${statuses.map(({ id, name }) => option(id, name, id === statusId))}
        </select></label
      >
      <label
        >Assignee
        <select name="assignee">
          ${option('', 'Unassigned', assigneeId === null)}
          ${people.map(({ accountId, displayName }) => option(accountId, displayName, accountId === assigneeId))}
        </select></label
      >
      <label>Due date <input type="date" name="due" value="${dueDate ?? ''}" /></label>
      <label
        >Parent <input name="parent" value="${parentKey ?? ''}" placeholder="Key, e.g. ABC-12" autocomplete="off"
      /></label>
      ${
        points === null
          ? null
          : html`<label
              >Story points <input type="number" name="points" min="0" step="any" value="${points.value ?? ''}"
            /></label>`
      }
      <button type="submit" class="primary">Save</button>
    </form>
  </details>`;
}

function option(value: string, label: string, isChosen: boolean): SafeHtml {
  return html`<option value="${value}" ${isChosen ? html`selected` : null}>${label}</option>`;
}

import { macroOf, type PlacedMacro } from '../confluence/macro-node';
import type { AdfNode } from '../confluence/adf';
import { html, SafeHtml } from './html';

/** What stands in the place of a macro. */
export type ShowMacro = (macro: PlacedMacro) => SafeHtml;

type Render = (children: SafeHtml, node: AdfNode) => SafeHtml;

const cell =
  (tag: 'td' | 'th'): Render =>
  (children, { attrs }) => {
    const span = html`colspan="${textOf(attrs?.colspan, '1')}" rowspan="${textOf(attrs?.rowspan, '1')}"`;
    return tag === 'td' ? html`<td ${span}>${children}</td>` : html`<th scope="col" ${span}>${children}</th>`;
  };

const renderers: Readonly<Record<string, Render>> = {
  doc: (children) => children,
  paragraph: (children) => html`<p>${children}</p>`,
  heading: (children, { attrs }) => {
    const tag = new SafeHtml(`h${String(Math.min(6, Math.max(1, Number(attrs?.level ?? 2))))}`);
    return html`<${tag}>${children}</${tag}>`;
  },
  bulletList: (children) =>
    html`<ul class="bullets">
      ${children}
    </ul>`,
  orderedList: (children) =>
    html`<ol class="numbers">
      ${children}
    </ol>`,
  listItem: (children) => html`<li>${children}</li>`,
  blockquote: (children) => html`<blockquote>${children}</blockquote>`,
  rule: () => html`<hr />`,
  hardBreak: () => html`<br />`,
  panel: (children, { attrs }) =>
    html`<div class="adf-panel" data-panel="${textOf(attrs?.panelType, 'info')}">${children}</div>`,
  table: (children) =>
    html`<table class="adf-table">
      <tbody>
        ${children}
      </tbody>
    </table>`,
  tableRow: (children) =>
    html`<tr>
      ${children}
    </tr>`,
  tableCell: cell('td'),
  tableHeader: cell('th'),
  status: (_, { attrs }) =>
    html`<span class="adf-status" data-color="${textOf(attrs?.color, 'neutral')}">${textOf(attrs?.text, '')}</span>`,
  date: (_, { attrs }) => {
    const day = new Date(Number(attrs?.timestamp)).toISOString().slice(0, 10);
    return html`<time datetime="${day}">${day}</time>`;
  },
};

/** A document as Confluence shows it. What the sandbox does not know is said, not left out. */
export function renderAdf(node: AdfNode, showMacro: ShowMacro): SafeHtml {
  const macro = macroOf(node);
  if (macro) return showMacro(macro);
  if (node.type === 'text') return withMarks(node);
  const children = html`${(node.content ?? []).map((child) => renderAdf(child, showMacro))}`;
  const render = renderers[node.type];
  return render ? render(children, node) : html`<p class="none">[${node.type}]</p>`;
}

function withMarks({ text = '', marks = [] }: AdfNode): SafeHtml {
  return marks.reduce<SafeHtml>(
    (inner, { type, attrs }) => {
      if (type === 'strong') return html`<strong>${inner}</strong>`;
      if (type === 'em') return html`<em>${inner}</em>`;
      if (type === 'strike') return html`<s>${inner}</s>`;
      if (type === 'code') return html`<code>${inner}</code>`;
      if (type === 'link') return html`<a href="${safeAddress(attrs?.href)}">${inner}</a>`;
      return inner;
    },
    html`${text}`,
  );
}

/** Scripts are no addresses. */
function safeAddress(href: unknown): string {
  return typeof href === 'string' && /^(https?:\/\/|\/(?!\/))/.test(href) ? href : '#';
}

function textOf(value: unknown, without: string): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : without;
}

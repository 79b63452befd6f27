import { html, type SafeHtml } from './html';

interface AdfNode {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
}

/** A description as paragraphs of text: Atlassian's document format, or plain text as servers had it. */
export function renderDescription(description: unknown): SafeHtml {
  const paragraphs =
    typeof description === 'string' ? description.split(/\n{2,}/) : blocksOf(description as AdfNode | null);
  const shown = paragraphs.filter((text) => text.trim() !== '');
  return shown.length === 0
    ? html`<p class="none">No description.</p>`
    : html`${shown.map((text) => html`<p>${text}</p>`)}`;
}

function blocksOf(node: AdfNode | null): string[] {
  if (!node?.content) return [];
  const isBlock = node.content.every(({ type }) => type === 'text' || type === 'hardBreak' || type === 'mention');
  return isBlock ? [textOf(node)] : node.content.flatMap(blocksOf);
}

function textOf(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

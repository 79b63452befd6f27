/** A node of Atlassian's document format, as far as the sandbox looks at it. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export const documentOf = (content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** An empty text is a paragraph without content: the format allows no empty text nodes. */
export const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: textNodes(text) });

export const heading = (level: number, text: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: textNodes(text),
});

const textNodes = (text: string): AdfNode[] => (text === '' ? [] : [{ type: 'text', text }]);

/** All that is written in a node, without its marks. */
export function plainText(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(plainText).join('');
}

export function isDocument(value: unknown): value is AdfDocument {
  return isNode(value) && value.type === 'doc' && Array.isArray(value.content) && value.content.every(isNode);
}

function isNode(value: unknown): value is AdfNode {
  if (typeof value !== 'object' || value === null) return false;
  const { type, content } = value as { type?: unknown; content?: unknown };
  return typeof type === 'string' && (content === undefined || (Array.isArray(content) && content.every(isNode)));
}

import { asObject, asObjects, property, textOf } from './json-access';

const blocks = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow']);

/** The text of a description: wiki text of version 2 as it is, of an Atlassian document its words. */
export function plainText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  const document = asObject(value);
  if (document === null) return null;
  const text = textIn(document).trim();
  return text === '' ? null : text;
}

function textIn(node: Readonly<Record<string, unknown>>): string {
  const type = textOf(node, 'type');
  if (type === 'hardBreak') return '\n';
  const inside = asObjects(property(node, 'content')).map(textIn).join('');
  const own = textOf(node, 'text') ?? textOf(asObject(property(node, 'attrs')), 'text') ?? '';
  return blocks.has(type ?? '') ? `${own}${inside}\n` : own + inside;
}

/** Plain text as an Atlassian Document: blank lines part paragraphs. */
export function adfOf(text: string): object {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return { type: 'doc', version: 1, content: paragraphs.map(paragraphOf) };
}

function paragraphOf(paragraph: string): object {
  const lines = paragraph.split('\n').map((text) => (text === '' ? [] : [{ type: 'text', text }]));
  const content = lines.flatMap((line, position) => (position === 0 ? line : [{ type: 'hardBreak' }, ...line]));
  return { type: 'paragraph', content };
}

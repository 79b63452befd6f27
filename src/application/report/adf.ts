import { printable } from '#domain/printable';

/** Atlassian's document format, as far as exports write it. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}

interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export const adfDocument = (content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** The format has no empty texts: '' gives none. What prints it is XML, which cannot have what is not printable. */
export const words = (text: string, ...marks: readonly AdfMark[]): AdfNode[] =>
  text === '' ? [] : [{ type: 'text', text: printable(text), ...(marks.length > 0 && { marks }) }];

export const paragraph = (content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const heading = (level: 2 | 3, text: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: words(text),
});

export const link = (text: string, href: string): AdfNode[] => words(text, { type: 'link', attrs: { href } });

export const status = (text: string, color: 'green' | 'yellow' | 'red' | 'blue' | 'neutral'): AdfNode => ({
  type: 'status',
  attrs: { text: printable(text), color, localId: '', style: '' },
});

/** @param day as a number of days since 1970; a date has no time and no zone */
export const date = (day: number): AdfNode => ({ type: 'date', attrs: { timestamp: String(day * 86_400_000) } });

export const bullets = (items: readonly (readonly AdfNode[])[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

/** @param rows each a list of cells, as many as there are titles */
export const table = (titles: readonly string[], rows: readonly (readonly (readonly AdfNode[])[])[]): AdfNode => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [
    row(
      'tableHeader',
      titles.map((title) => words(title, { type: 'strong' })),
    ),
    ...rows.map((cells) => row('tableCell', cells)),
  ],
});

const row = (type: 'tableHeader' | 'tableCell', cells: readonly (readonly AdfNode[])[]): AdfNode => ({
  type: 'tableRow',
  content: cells.map((content) => ({ type, attrs: {}, content: [paragraph(content)] })),
});

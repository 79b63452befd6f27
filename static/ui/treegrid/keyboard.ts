import type { TreeLine } from './tree';

/** What a key does in the grid. */
export type TreeAction =
  | { readonly do: 'focus'; readonly index: number }
  | { readonly do: 'turn'; readonly id: string }
  | { readonly do: 'open'; readonly id: string };

const pageOfLines = 10;

function focus(index: number, count: number): TreeAction | null {
  return count === 0 ? null : { do: 'focus', index: Math.min(Math.max(index, 0), count - 1) };
}

function right<Row>(lines: readonly TreeLine<Row>[], index: number): TreeAction | null {
  const line = lines[index];
  if (line?.expansion === 'collapsed') return { do: 'turn', id: line.id };
  const isParentOfNext = line !== undefined && lines[index + 1]?.parentId === line.id;
  return isParentOfNext ? focus(index + 1, lines.length) : null;
}

function left<Row>(lines: readonly TreeLine<Row>[], index: number): TreeAction | null {
  const line = lines[index];
  if (line?.expansion === 'expanded') return { do: 'turn', id: line.id };
  const parent = lines.findIndex((candidate) => candidate.id === line?.parentId);
  return parent === -1 ? null : focus(parent, lines.length);
}

/**
 * What a key means on the line `index`, after the WAI-ARIA pattern for treegrids with focus on rows.
 *
 * @returns null: the key means nothing here and is left to the browser
 */
export function actionOf<Row>(key: string, lines: readonly TreeLine<Row>[], index: number): TreeAction | null {
  const moves = new Map<string, () => TreeAction | null>([
    ['ArrowDown', () => focus(index + 1, lines.length)],
    ['ArrowUp', () => focus(index - 1, lines.length)],
    ['PageDown', () => focus(index + pageOfLines, lines.length)],
    ['PageUp', () => focus(index - pageOfLines, lines.length)],
    ['Home', () => focus(0, lines.length)],
    ['End', () => focus(lines.length - 1, lines.length)],
    ['ArrowRight', () => right(lines, index)],
    ['ArrowLeft', () => left(lines, index)],
    ['Enter', () => (lines[index] ? { do: 'open', id: lines[index].id } : null)],
  ]);
  return moves.get(key)?.() ?? null;
}

import type { Frame } from 'playwright-core';

/** The texts of one line by the titles of its columns. */
export type GridLine = Readonly<Record<string, string>>;

export interface ReadGrid {
  /** Every line, also those that are drawn only after scrolling. */
  readonly lines: readonly GridLine[];
  /** null: the grid has no totals row. */
  readonly totals: GridLine | null;
}

/** Reads a grid as a person would who scrolls from its top to its bottom. */
export async function readGrid(frame: Frame, at = 0): Promise<ReadGrid> {
  await frame.locator('[role=treegrid]').nth(at).waitFor();
  return frame.evaluate(async (index) => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const grid = document.querySelectorAll<HTMLElement>('[role=treegrid]')[index];
    const scroller = grid?.parentElement;
    if (!grid || !scroller) throw new Error('There is no such grid.');
    const titles = [...grid.querySelectorAll<HTMLElement>('thead th')].map(({ innerText }) => plain(innerText));
    const textsOf = (row: Element) =>
      Object.fromEntries(
        [...row.children].map((cell, column) => [titles[column] ?? '', plain((cell as HTMLElement).innerText)]),
      );
    const lines = new Map<number, Record<string, string>>();
    // The head counts as a row.
    const count = () => Number(grid.getAttribute('aria-rowcount')) - 1;
    // Lines are drawn some frames after they come into view: whoever has missed some begins anew at the top.
    for (let top = 0; lines.size < count(); top = top < scroller.scrollHeight ? top + 300 : 0) {
      scroller.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (const row of grid.querySelectorAll<HTMLElement>('tr[data-line]'))
        lines.set(Number(row.dataset.index), textsOf(row));
    }
    scroller.scrollTop = 0;
    const totals = grid.querySelector('tfoot tr');
    const ordered = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
    return { lines: ordered, totals: totals && textsOf(totals) };
  }, at);
}

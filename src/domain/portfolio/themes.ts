import { ROOT, type Forest } from '../hierarchy/forest';
import type { Theme } from './portfolio-record';

/** Belongs to no theme. */
export const NO_THEME = -1;

/**
 * Which theme each issue has: the first of which it has a label, else that of the nearest issue above it that has one. What a
 * viewer may not see gives no theme to what is below it.
 *
 * @param labelsOf of any node
 * @returns position in `themes`, or NO_THEME
 */
export function themesIn(
  { parent, size }: Pick<Forest, 'parent' | 'size'>,
  themes: readonly Theme[],
  labelsOf: (node: number) => readonly string[],
): (node: number) => number {
  const own = ownThemeOf(themes);
  const known = new Map<number, number>();
  return (node) => {
    const below: number[] = [];
    let at = node;
    let found = NO_THEME;
    // In a loop of parents, if Jira ever had one, everybody is asked once.
    while (at > ROOT && below.length <= size) {
      const before = known.get(at);
      found = before ?? own(labelsOf(at));
      below.push(at);
      if (before !== undefined || found !== NO_THEME) break;
      at = parent[at] ?? ROOT;
    }
    for (const one of below) known.set(one, found);
    return found;
  };
}

function ownThemeOf(themes: readonly Theme[]): (labels: readonly string[]) => number {
  const first = new Map<string, number>();
  themes.forEach(({ labels }, at) => {
    for (const label of labels) if (!first.has(label)) first.set(label, at);
  });
  return (labels) => {
    const found = labels.flatMap((label) => first.get(label) ?? []);
    return found.length === 0 ? NO_THEME : Math.min(...found);
  };
}

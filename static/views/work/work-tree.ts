import type { WorkRow } from '#contract/work';
import type { CallFailure } from '../../bridge/failure-error';
import type { TreeNode } from '../../ui/treegrid/tree';
import type { WorkGridRow } from './work-row';

/** What is known of the lines below one that was opened. */
export interface OpenedLine {
  readonly rows: readonly WorkRow[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
  /** null: all is loaded, or the next page is on its way. */
  readonly showMore: (() => void) | null;
}

type Node = TreeNode<WorkGridRow>;

/** Lines are named by the tokens that lead to them. */
export const lineId = (path: readonly string[]): string => path.join('\n');
export const pathOfLine = (id: string): readonly string[] => id.split('\n');

interface Pending {
  readonly row: WorkRow;
  readonly path: readonly string[];
  readonly below: Pending[];
}

/** Depth-first lines as the tree that they stand for. A line that comes twice, because two pages overlap, counts once. */
function nest(rows: readonly WorkRow[], above: readonly string[]): Pending[] {
  const roots: Pending[] = [];
  const open: Pending[] = [];
  const met = new Set<string>();
  for (const row of rows) {
    open.length = Math.min(open.length, row.depth);
    const parent = open.at(-1);
    const pending: Pending = { row, path: [...(parent?.path ?? above), row.token], below: [] };
    const id = lineId(pending.path);
    if (!met.has(id)) (parent?.below ?? roots).push(pending);
    met.add(id);
    open.push(pending);
  }
  return roots;
}

type Opened = (id: string) => OpenedLine | undefined;

function nodeOf({ row, path, below }: Pending, opened: Opened): Node {
  const id = lineId(path);
  const { subject, isMatch, isOpen } = row;
  return {
    id,
    row: { kind: 'subject', subject, isMatch, path },
    isBranch: row.below > 0,
    isOpenAtFirst: isOpen,
    children: isOpen ? below.map((one) => nodeOf(one, opened)) : openedBelow(path, opened),
  };
}

function openedBelow(path: readonly string[], opened: Opened): Node[] {
  const id = lineId(path);
  const line = opened(id);
  if (!line) return [];
  return [...nest(line.rows, path).map((one) => nodeOf(one, opened)), ...endOf(id, line)];
}

const leaf = (id: string, row: WorkGridRow): Node => ({ id, row, isBranch: false, children: [] });

/** What stands after the lines that are there: nothing, where these are all. */
function endOf(id: string, { rows, total, isLoading, failure, retry, showMore }: OpenedLine): Node[] {
  if (failure) return [leaf(`${id}\nfailed`, { kind: 'failed', failure, retry })];
  if (isLoading) return [leaf(`${id}\nloading`, { kind: 'loading' })];
  if (showMore) return [leaf(`${id}\nmore`, { kind: 'more', shown: rows.length, total, showMore })];
  return [];
}

/** The table as far as it is loaded: what is open at first, and below lines that people opened what has come of it. */
export function workTree(first: OpenedLine, opened: Opened): readonly Node[] {
  return [...nest(first.rows, []).map((one) => nodeOf(one, opened)), ...endOf('', first)];
}

/** Ids of the lines that are open by themselves. */
export function openAtFirst(rows: readonly WorkRow[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = ({ row, path, below }: Pending): void => {
    if (row.isOpen) ids.add(lineId(path));
    below.forEach(visit);
  };
  nest(rows, []).forEach(visit);
  return ids;
}

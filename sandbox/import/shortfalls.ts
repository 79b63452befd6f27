import type { Issue } from '../site/model';
import type { Collected } from './collected';
import type { RawIssue } from './raw-issue';

interface Shortfall {
  readonly key: string;
  readonly words: string;
}

function issuesOf(count: number): string {
  return count === 1 ? '1 issue' : `${String(count)} issues`;
}

function sentence(what: string, [first, ...more]: readonly Shortfall[]): string[] {
  return first === undefined ? [] : [`Of ${issuesOf(more.length + 1)} ${what} (first ${first.key}: ${first.words}).`];
}

/** What rows say there is, and the import does not have. In plain words, one sentence for each kind. */
export function shortfalls(raw: readonly RawIssue[], issues: readonly Issue[], collected: Collected): string[] {
  const histories: Shortfall[] = [];
  const worklogs: Shortfall[] = [];
  for (const { key, changes, worklogs: logged } of issues) {
    const total = collected.totals.get(key);
    if (total === undefined) continue;
    const here = `${String(changes.length)} of ${String(total.changes)} changes are here`;
    if (changes.length < total.changes) histories.push({ key, words: here });
    const entries = `${String(logged.length)} of ${String(total.worklogs)} entries are here`;
    if (logged.length < total.worklogs) worklogs.push({ key, words: entries });
  }
  const known = new Set(issues.flatMap(({ key, parent }) => (parent === null ? [] : [key])));
  const parents = raw.flatMap(({ key, parent }): Shortfall[] =>
    parent?.key !== null || known.has(key)
      ? []
      : [{ key, words: `no issue here has the id ${parent.id ?? ''}, so it is shown without a parent` }],
  );
  return [
    ...sentence('the change history is incomplete', histories),
    ...sentence('the time log is incomplete', worklogs),
    ...sentence('the parent is unknown', parents),
  ];
}

import { CLOSED } from '#domain/privacy/closed-account';
import type { SourceHistory } from '../../application/site-index/source-issue';
import { erasedAmong } from './erased-accounts';

type Rename = (accountId: string | null) => string | null;

/** Issues as they are stored: Jira may go on to name who closed his account in what was done, what is kept of that does not. */
export async function withoutErased(issues: readonly SourceHistory[]): Promise<readonly SourceHistory[]> {
  const people = new Set(issues.flatMap(peopleIn).filter((id) => id !== null));
  const erased = await erasedAmong(people);
  if (erased.size === 0) return issues;
  const author: Rename = (id) => (id !== null && erased.has(id) ? CLOSED : id);
  const worker: Rename = (id) => (id !== null && erased.has(id) ? null : id);
  return issues.map((issue) => ({
    ...issue,
    changes: issue.changes.map((change) => renamed(change, author)),
    work: issue.work && {
      ...issue.work,
      entries: issue.work.entries.map((entry) => ({ ...entry, author: worker(entry.author) })),
    },
  }));
}

type Change = SourceHistory['changes'][number];

function peopleIn({ changes, work }: SourceHistory): (string | null)[] {
  const changed = changes.flatMap(({ author, ...change }) =>
    change.field === 'assignee' ? [author, change.from, change.to] : [author],
  );
  return [...changed, ...(work?.entries ?? []).map(({ author }) => author)];
}

function renamed(change: Change, rename: Rename): Change {
  const author = rename(change.author);
  if (change.field !== 'assignee') return { ...change, author };
  return { ...change, author, from: rename(change.from), to: rename(change.to) };
}

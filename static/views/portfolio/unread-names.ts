import type { ProjectRow } from '#contract/portfolio';
import type { Message } from '../../messages/message';

const namesShown = 5;

/** The projects without figures, by name; null: all have figures. */
export function unreadNames(projects: readonly ProjectRow[]): Message | null {
  const unread = projects.filter(({ figures }) => figures === null).map(({ name }) => name);
  if (unread.length === 0) return null;
  const names = unread.slice(0, namesShown).join(', ');
  const count = unread.length - namesShown;
  return count > 0
    ? { id: 'index.partial.more', values: { names, count } }
    : { id: 'index.partial.names', values: { names } };
}

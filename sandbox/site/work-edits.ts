import { changeItems } from './change-items';
import { item, nothing } from './change-sides';
import type { ChangeItem, Issue, Worklog } from './model';
import type { SiteDesk } from './site-desk';

/** Work that people log. The time spent follows, and the remaining estimate shrinks by what is logged. */
export class WorkEdits {
  constructor(private readonly desk: SiteDesk) {}

  /** @param started milliseconds; the time of entry unless told */
  log(by: string | null, idOrKey: string, seconds: number, started = this.desk.now()): Worklog {
    const issue = this.desk.issue(idOrKey);
    const worklog = { id: this.desk.nextId(), authorId: by, started, created: this.desk.now(), seconds };
    this.#write(by, issue, [...issue.worklogs, worklog], 'created', worklog);
    return worklog;
  }

  edit(by: string | null, idOrKey: string, id: string, change: { seconds?: number; started?: number }): Worklog {
    const issue = this.desk.issue(idOrKey);
    const worklog = { ...this.#find(issue, id), ...change, updated: this.desk.now() };
    const worklogs = issue.worklogs.map((one) => (one.id === id ? worklog : one));
    this.#write(by, issue, worklogs, 'updated', worklog);
    return worklog;
  }

  delete(by: string | null, idOrKey: string, id: string): void {
    const issue = this.desk.issue(idOrKey);
    const worklog = this.#find(issue, id);
    const { deletedWorklogs = [] } = this.desk.store.parts;
    this.desk.put([], { deletedWorklogs: [...deletedWorklogs, { id, at: this.desk.now() }] });
    const worklogs = issue.worklogs.filter((one) => one.id !== id);
    this.#write(by, issue, worklogs, 'deleted', worklog, [item('WorklogId', null, [id, id], nothing)]);
  }

  #find(issue: Issue, id: string): Worklog {
    return this.desk.one(issue.worklogs, `work entry ${id} on ${issue.key}`, (one) => one.id === id);
  }

  #write(
    by: string | null,
    before: Issue,
    worklogs: readonly Worklog[],
    action: 'created' | 'updated' | 'deleted',
    worklog: Worklog,
    more: readonly ChangeItem[] = [],
  ): void {
    const { desk } = this;
    const [was, is] = [before.worklogs, worklogs].map((all) => all.reduce((sum, { seconds }) => sum + seconds, 0));
    const logged = (is ?? 0) - (was ?? 0);
    const { remainingSeconds: remaining, spentSeconds: spent } = before;
    const after: Issue = {
      ...before,
      worklogs,
      spentSeconds: (spent ?? 0) + logged,
      remainingSeconds: remaining === null ? null : Math.max(0, remaining - logged),
    };
    const { issue, change } = desk.withHistory(by, { ...after, updated: desk.now() }, [
      ...changeItems(desk.store.parts, before, after),
      ...more,
    ]);
    desk.put([{ id: issue.id, issue }]);
    desk.tell({ kind: 'worklog', action, by, at: desk.now(), issue, worklog });
    if (change) desk.tell({ kind: 'issue-updated', by, at: change.at, issue, change });
  }
}

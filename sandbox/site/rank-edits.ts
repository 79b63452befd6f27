import { rankBetween } from './lexo-rank';
import type { IssueEdits } from './issue-edits';
import type { Issue } from './model';
import { EditRefused, type SiteDesk } from './site-desk';

/** The order of everything on the site, which boards and backlogs show. */
export class RankEdits {
  constructor(
    private readonly desk: SiteDesk,
    private readonly issues: IssueEdits,
  ) {}

  /** Takes issues, in their order, to right after or right before another one. Without effect for those that stand there. */
  move(by: string | null, idsOrKeys: readonly string[], anchor: string, side: 'before' | 'after'): void {
    const moved = idsOrKeys.map((one) => this.desk.issue(one));
    const at = this.desk.issue(anchor);
    if (moved.some(({ id }) => id === at.id)) throw new EditRefused(`${at.key} cannot be ranked beside itself.`);
    let low = side === 'after' ? at.rank : this.#nextBelow(at.rank);
    for (const issue of moved) low = this.#placeAbove(by, issue, low);
  }

  /** Right after a rank; null: before everything. @returns where the issue stands then */
  #placeAbove(by: string | null, issue: Issue, low: string | null): string {
    const high = this.#nextAbove(low ?? '');
    if (high === issue.rank) return high;
    const rank = rankBetween(low, high);
    this.issues.edit(by, issue.id, { rank });
    return rank;
  }

  #nextAbove(rank: string): string | null {
    let found: string | null = null;
    for (const issue of this.desk.store.issues())
      if (issue.rank > rank && (found === null || issue.rank < found)) found = issue.rank;
    return found;
  }

  #nextBelow(rank: string): string | null {
    let found: string | null = null;
    for (const issue of this.desk.store.issues())
      if (issue.rank < rank && (found === null || issue.rank > found)) found = issue.rank;
    return found;
  }
}

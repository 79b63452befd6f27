import type { Member, PortfolioRecord } from './portfolio-record';
import { withoutOrder } from './query-text';

/** Finds the record of a portfolio; undefined: it is gone. */
export type FindRecord = (portfolioId: string) => Pick<PortfolioRecord, 'members' | 'isArchived'> | undefined;

/** For members among which there are no portfolios. */
export const nothingWithin: FindRecord = () => undefined;

/** Everything that a portfolio selects, nested ones included, each once. */
export interface Reach {
  readonly projectIds: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** Without ORDER BY. */
  readonly queries: ReadonlySet<string>;
  /** Portfolios below, at any depth, archived and gone ones not included. */
  readonly portfolioIds: ReadonlySet<string>;
}

/**
 * The union of the members and of those of nested portfolios. Archived and gone portfolios add nothing. Each portfolio is
 * entered once, so a circle, which two saves at once can make, ends as any other.
 */
export function reachOf(members: readonly Member[], find: FindRecord): Reach {
  const reach = {
    projectIds: new Set<string>(),
    categories: new Set<string>(),
    queries: new Set<string>(),
    portfolioIds: new Set<string>(),
  };
  const left: Member[] = [...members];
  for (let member = left.pop(); member; member = left.pop()) {
    switch (member.kind) {
      case 'project':
        reach.projectIds.add(member.projectId);
        break;
      case 'category':
        reach.categories.add(member.category);
        break;
      case 'query':
        reach.queries.add(withoutOrder(member.jql));
        break;
      case 'portfolio':
        left.push(...enter(member.portfolioId, reach.portfolioIds, find));
    }
  }
  return reach;
}

function enter(portfolioId: string, entered: Set<string>, find: FindRecord): readonly Member[] {
  const record = find(portfolioId);
  if (!record || record.isArchived || entered.has(portfolioId)) return [];
  entered.add(portfolioId);
  return record.members;
}

/**
 * The way from a portfolio over one of its members back to itself.
 * @returns ids along it, the portfolio first and last; null: there is none. Archived portfolios count: they can be restored.
 */
export function circleThrough(portfolioId: string, over: string, find: FindRecord): readonly string[] | null {
  const cameFrom = new Map<string, string>([[over, portfolioId]]);
  for (const at of cameFrom.keys()) {
    if (at === portfolioId) return wayTo(portfolioId, cameFrom);
    for (const member of find(at)?.members ?? []) {
      if (member.kind === 'portfolio' && !cameFrom.has(member.portfolioId)) cameFrom.set(member.portfolioId, at);
    }
  }
  return null;
}

function wayTo(portfolioId: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [portfolioId];
  for (let at = cameFrom.get(portfolioId); at !== undefined; at = cameFrom.get(at)) {
    way.unshift(at);
    if (at === portfolioId) break;
  }
  return way;
}

import type { NestedRow, PortfolioPart } from '#contract/portfolio';
import type { Figures } from '#domain/progress/figures';
import { reachOf } from '#domain/portfolio/nesting';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { Judging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import { countedSite } from '../hierarchy/counted-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import { hasHiddenMembers } from './hidden-members';
import type { QueryStore, VisitStore } from './ports';
import type { SeenPortfolio } from './see-portfolio';
import { finder, rights, viewable } from './shelf';
import { nestedState, queriesOf, queryState } from './show-members';
import { headOf, showCandidate } from './show-record';

export type DescribePart = (viewer: Viewer, seen: SeenPortfolio, judging: Judging) => Promise<PortfolioPart>;

/** What the page of a portfolio shows beside its projects. */
export const describePart =
  (reader: IndexReader, queries: QueryStore, visits: VisitStore): DescribePart =>
  async (viewer, seen, judging) => {
    const { shelf, version, whole } = seen;
    const { members, candidates } = version.record;
    const [earlier, hasHidden, nested, states] = await Promise.all([
      visits.earlier(viewer.accountId),
      hasHiddenMembers(reader, whole, members, finder(shelf)),
      nestedRows(seen, judging),
      queryRows(seen, queries),
    ]);
    const { maySeeMoney } = rights(shelf, version);
    return {
      head: headOf(shelf, version, earlier),
      nested,
      candidates: candidates.map((candidate) => showCandidate(candidate, maySeeMoney)),
      hasHiddenMembers: hasHidden,
      queries: states,
    };
  };

async function nestedRows({ shelf, version, select }: SeenPortfolio, judging: Judging): Promise<NestedRow[]> {
  const rows: NestedRow[] = [];
  for (const member of version.record.members) {
    if (member.kind !== 'portfolio') continue;
    const { portfolioId } = member;
    const named = { portfolioId, ...nestedState(shelf, portfolioId) };
    if (named.state === 'gone' || named.state === 'archived') {
      rows.push({ ...named, figures: null, now: null, health: null });
      continue;
    }
    const { site } = await select([member]);
    const figures = totalsOf(site);
    const health = healthIn(site, judging)(countedSite(site));
    rows.push({ ...named, figures, now: site.past && totalsOf(site.past.present()), health });
  }
  return rows;
}

/** Each issue of the site once. */
export function totalsOf(site: VisibleSite): Figures {
  return countedSite(site).figures();
}

/**
 * A query is told with its words where he may view a portfolio that has it. All others are told as one, and only where
 * one of them keeps the portfolio from being complete.
 */
async function queryRows({ shelf, version }: SeenPortfolio, queries: QueryStore): Promise<PortfolioPart['queries']> {
  const reach = reachOf(version.record.members, finder(shelf));
  const legible = new Set(
    [version.portfolioId, ...reach.portfolioIds].flatMap((id) => queriesOf(viewable(shelf, id)?.record.members ?? [])),
  );
  const statuses = await queries.statuses([...reach.queries]);
  const rowOf = (jql: string) => ({ jql, result: queryState(statuses.get(jql)) });
  const rows = [...reach.queries].map(rowOf);
  const isLegible = ({ jql }: { readonly jql: string }) => legible.has(jql);
  return [...rows.filter(isLegible), ...worstAlone(rows.filter((row) => !isLegible(row)))];
}

type QueryRow = PortfolioPart['queries'][number];

function worstAlone(rows: readonly QueryRow[]): QueryRow[] {
  const isWaiting = ({ result }: QueryRow) => result.evaluatedAt === null;
  const worst = rows.find(isWaiting) ?? rows.find(({ result }) => result.state === 'failed');
  return worst ? [{ jql: null, result: worst.result }] : [];
}

import type { SlippedItem, SlippedItemsRequest, SlippedItemsView } from '#contract/baseline';
import type { IssueRow } from '#contract/items';
import type { ItemComparison } from '#domain/baseline/compare-plans';
import type { ScopeChanges } from '#domain/history/scope-changes';
import { scopeChanges } from '#domain/history/scope-changes';
import { idOf, keyOf, projectIdOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SeeBaseline, SeenBaseline } from './see-baseline';

const MOST_LISTED = 200;

/** The epics and initiatives of one project against a baseline. */
export const listSlippedItems =
  (see: SeeBaseline, reader: IndexReader) =>
  async (viewer: Viewer, { portfolioId, baselineId, projectId }: SlippedItemsRequest): Promise<SlippedItemsView> => {
    const seen = await see(viewer, portfolioId, baselineId);
    const { now, items } = seen;
    if (!now.projects.some(({ project }) => project.id === projectId)) throw new AppError({ code: 'not-found' });
    const own = items.filter(({ node }) => projectIdOf(now.forest, node) === projectId);
    const listed = sorted(seen, own).slice(0, MOST_LISTED);
    const issues = await describeIssues(
      reader,
      now,
      listed.map(({ node }) => node),
    );
    const scopes = scopesOf(seen, listed);
    return {
      items: issues.map((issue, at) => show(issue, listed[at], scopes.get(Number(issue.issueId)))),
      total: own.length,
    };
  };

/** Largest slip first, earlier ones after those that stayed, then those without a slip; by key among equals. */
function sorted({ now }: SeenBaseline, items: readonly ItemComparison[]): ItemComparison[] {
  const rank = ({ slip }: ItemComparison) => (slip.state === 'known' ? -slip.days : Number.MAX_SAFE_INTEGER);
  const key = ({ node }: ItemComparison) => keyOf(now.forest, node);
  return [...items].sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}

/** How the children of the items changed since the baseline, by issue id: of those that the viewer may see. */
function scopesOf({ now, pastOf, since }: SeenBaseline, items: readonly ItemComparison[]) {
  const segments = now.forest.sources.flatMap(({ facts, isVisible }) => {
    const past = pastOf(facts);
    return past ? [{ facts, isVisible, history: past.history }] : [];
  });
  const known = items.filter(({ then }) => then !== null);
  return scopeChanges(segments, new Map(known.map(({ node }) => [idOf(now.forest, node), since])));
}

function show(issue: IssueRow, item: ItemComparison | undefined, scope: ScopeChanges | undefined): SlippedItem {
  if (!item) throw new Error('Issues are described in the order of the items.');
  const { then, now, slip } = item;
  return {
    issue,
    startThen: then?.start ?? null,
    startNow: now.start,
    dueThen: then?.due ?? null,
    dueNow: now.due,
    slip,
    pointsThen: then?.points ?? null,
    pointsNow: now.points,
    children: scope ? { added: scope.added.length, removed: scope.removed.length } : null,
    hasOtherParent: then !== null && then.parentKey !== now.parentKey,
  };
}

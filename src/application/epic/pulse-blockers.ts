import type { PulseBlocker, PulseBlockers } from '#contract/epic-pulse';
import { MOST_HELD, MOST_TOLD } from '#contract/epic-pulse';
import { holdsUp, wholeOf } from '#domain/epic/waiting-for';
import { keyOf } from '#domain/hierarchy/forest';
import { isLate } from '#domain/progress/sum-figures';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SeeDependencies, VisibleDependency } from '../dependencies/see-dependencies';
import { checkOf } from '../dependencies/view-issue-dependencies';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';

interface BlockerPorts {
  readonly dependencies: SeeDependencies;
  readonly reader: IndexReader;
}

interface Blocker {
  readonly node: number;
  readonly holds: readonly number[];
  readonly isConflict: boolean;
  readonly isLate: boolean;
}

/** What an issue and all below it wait for: open issues outside of it that the viewer may see, each once. */
export async function pulseBlockers(
  { dependencies, reader }: BlockerPorts,
  viewer: Viewer,
  site: VisibleSite,
  node: number,
  calendar: WorkCalendar,
): Promise<PulseBlockers> {
  const whole = wholeOf(site.forest, node);
  const { links, isPartial } = await dependencies(viewer, () => (end) => whole.has(end), site);
  const holding = links.filter(({ predecessor, successor }) => {
    const before = 'node' in predecessor ? predecessor.node : null;
    return 'node' in successor && holdsUp(site.forest, whole, before, successor.node);
  });
  const blockers = urgentFirst(site, blockersIn(site, holding, calendar));
  const outside = holding.flatMap(({ predecessor }) => ('outside' in predecessor ? [predecessor.outside] : []));
  return {
    count: blockers.length,
    listed: await told(reader, site, blockers.slice(0, MOST_TOLD)),
    outside: [...new Set(outside)].sort(),
    isPartial,
  };
}

function blockersIn(site: VisibleSite, links: readonly VisibleDependency[], calendar: WorkCalendar): Blocker[] {
  const found = new Map<number, { holds: Set<number>; isConflict: boolean }>();
  for (const link of links) {
    const { predecessor, successor } = link;
    if (!('node' in predecessor) || !('node' in successor)) continue;
    const blocker = found.get(predecessor.node) ?? { holds: new Set(), isConflict: false };
    blocker.holds.add(successor.node);
    blocker.isConflict ||= checkOf(site, calendar, link).isConflict === true;
    found.set(predecessor.node, blocker);
  }
  return [...found].map(([node, { holds, isConflict }]) => ({
    node,
    holds: [...holds],
    isConflict,
    isLate: isLate(site.forest, site.rolled, node, site.today),
  }));
}

function urgentFirst({ forest }: VisibleSite, blockers: readonly Blocker[]): Blocker[] {
  const byKey = (a: Blocker, b: Blocker) =>
    keyOf(forest, a.node).localeCompare(keyOf(forest, b.node), 'en', { numeric: true });
  return [...blockers].sort(
    (a, b) => Number(b.isConflict) - Number(a.isConflict) || Number(b.isLate) - Number(a.isLate) || byKey(a, b),
  );
}

async function told(reader: IndexReader, site: VisibleSite, blockers: readonly Blocker[]): Promise<PulseBlocker[]> {
  const nodes = blockers.map(({ node }) => node);
  const issues = await describeIssues(reader, site, nodes);
  return issues.map((issue, at) => {
    const { holds = [], isConflict = false } = blockers[at] ?? {};
    const keys = holds.map((held) => keyOf(site.forest, held));
    return { issue, holds: keys.slice(0, MOST_HELD), holdsInAll: keys.length, isConflict };
  });
}

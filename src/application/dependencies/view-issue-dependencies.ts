import type {
  DependencyEnd,
  IssueDependenciesRequest,
  IssueDependenciesView,
  IssueDependency,
} from '#contract/dependencies';
import type { IssueRow } from '#contract/items';
import type { LinkedSpan } from '#domain/dependencies/check-link';
import { checkLink } from '#domain/dependencies/check-link';
import { plannedSpan } from '#domain/dependencies/planned-span';
import { nodeOfKey, sourceOf } from '#domain/hierarchy/forest';
import { statusCategories } from '#domain/progress/status-category';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SeeDependencies, VisibleDependency, VisibleEnd } from './see-dependencies';

const DONE = statusCategories.indexOf('done');

/** What one issue waits for, and what waits for it, with words. */
export const viewIssueDependencies =
  (see: SeeDependencies, reader: IndexReader, workRules: SiteWorkRules) =>
  async (viewer: Viewer, { issueKey }: IssueDependenciesRequest): Promise<IssueDependenciesView> => {
    const { site, links, isPartial } = await see(viewer, ({ forest }) => {
      const own = nodeOfKey(forest, issueKey);
      if (own === null) throw new AppError({ code: 'not-found' });
      return (node) => node === own;
    });
    const own = nodeOfKey(site.forest, issueKey) ?? 0;
    const calendar = workCalendar(await workRules());
    const nodes = links.flatMap((link) => {
      const other = otherEnd(link, own);
      return 'node' in other ? [other.node] : [];
    });
    const rows = await describeIssues(reader, site, [...new Set(nodes)]);
    const rowOf = new Map([...new Set(nodes)].map((node, at) => [node, rows[at]]));
    const told = links.map((link) => ({ link, ...tell(site, calendar, own, link, rowOf) }));
    const isFor = (place: 'predecessor' | 'successor') =>
      urgentFirst(told.filter(({ link }) => isAt(link[place], own)).map(({ dependency }) => dependency));
    return {
      today: site.today,
      ...plannedSpan(site.forest, site.rolled, own),
      predecessors: isFor('successor'),
      successors: isFor('predecessor'),
      isPartial,
    };
  };

function isAt(end: VisibleEnd, node: number): boolean {
  return 'node' in end && end.node === node;
}

function otherEnd({ predecessor, successor }: VisibleDependency, own: number): VisibleEnd {
  return isAt(predecessor, own) ? successor : predecessor;
}

function tell(
  site: VisibleSite,
  calendar: WorkCalendar,
  own: number,
  link: VisibleDependency,
  rowOf: ReadonlyMap<number, IssueRow | undefined>,
): { dependency: IssueDependency } {
  const words = link.words[isAt(link.predecessor, own) ? 0 : 1];
  const other = endOf(site, otherEnd(link, own), rowOf);
  return { dependency: { words, type: link.type, other, ...checkOf(site, calendar, link) } };
}

function endOf(site: VisibleSite, end: VisibleEnd, rowOf: ReadonlyMap<number, IssueRow | undefined>): DependencyEnd {
  if ('outside' in end) return { kind: 'outside', key: end.outside };
  const issue = rowOf.get(end.node);
  if (!issue) throw new Error(`Nobody described node ${String(end.node)}.`);
  return { kind: 'open', issue, start: plannedSpan(site.forest, site.rolled, end.node).start };
}

/** Of an end outside the index no day is known. */
export function checkOf(
  { forest, rolled }: VisibleSite,
  calendar: WorkCalendar,
  { predecessor, successor, type }: VisibleDependency,
): Pick<IssueDependency, 'isConflict' | 'shortByDays'> {
  const spanOf = (end: VisibleEnd): LinkedSpan => {
    if ('outside' in end) return { start: null, due: null, isDone: false };
    const { source, at } = sourceOf(forest, end.node);
    return { ...plannedSpan(forest, rolled, end.node), isDone: source.facts.categories[at] === DONE };
  };
  const { verdict, shortBy } = checkLink([spanOf(predecessor), spanOf(successor)], type, calendar);
  return { isConflict: verdict === 'unknown' ? null : verdict === 'violated', shortByDays: shortBy };
}

function urgentFirst(dependencies: readonly IssueDependency[]): IssueDependency[] {
  const rank = ({ other, isConflict }: IssueDependency) => {
    if (isConflict) return 0;
    return other.kind === 'open' && other.issue.category === 'done' ? 2 : 1;
  };
  const keyOf = ({ other }: IssueDependency) => (other.kind === 'open' ? other.issue.key : other.key);
  return [...dependencies].sort(
    (a, b) => rank(a) - rank(b) || keyOf(a).localeCompare(keyOf(b), 'en', { numeric: true }),
  );
}

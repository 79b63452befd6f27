import type { IssueRow } from '#contract/items';
import type { Forest } from '#domain/hierarchy/forest';
import { idOf, levelOf, projectIdOf, sourceOf } from '#domain/hierarchy/forest';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import { statusCategories } from '#domain/progress/status-category';
import type { Points } from '#domain/units';
import { dueOf, isLate } from '#domain/progress/sum-figures';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader, PublishedProject } from '../site-index/ports/index-reader';
import type { IndexedIssue } from '../site-index/source-issue';

/** Reads the words of some visible issues, and adds what roll-ups know of them. In the order given. */
export async function describeIssues(
  reader: IndexReader,
  site: VisibleSite,
  nodes: readonly number[],
): Promise<IssueRow[]> {
  const rows = await readRows(reader, site, nodes);
  return nodes.map((node) => describe(site, node, rowOf(site, rows, node)));
}

/** @throws Error where it is wanting: facts and rows of a generation are published together, so that is a defect */
export function rowOf({ forest }: VisibleSite, rows: ReadonlyMap<number, IndexedIssue>, node: number): IndexedIssue {
  const row = rows.get(idOf(forest, node));
  if (!row) throw new Error(`The index has facts but no row of issue ${String(idOf(forest, node))}.`);
  return row;
}

/** Rows of some visible issues, by id. */
export async function readRows(reader: IndexReader, site: VisibleSite, nodes: readonly number[]) {
  const found = await Promise.all(idsByProject(site, nodes).map(([project, ids]) => reader.rows(project, ids)));
  return new Map(found.flat().map((row) => [row.id, row]));
}

/** Ids of some visible issues, each with where they are published. */
export function idsByProject(site: VisibleSite, nodes: readonly number[]): [PublishedProject, number[]][] {
  const wanted = new Map<string, number[]>();
  for (const node of nodes) {
    const projectId = projectIdOf(site.forest, node);
    const ids = wanted.get(projectId);
    if (ids) ids.push(idOf(site.forest, node));
    else wanted.set(projectId, [idOf(site.forest, node)]);
  }
  const generations = new Map(site.projects.map(({ project, generation }) => [project.id, generation]));
  return [...wanted].map(([projectId, ids]) => [{ projectId, generation: generations.get(projectId) ?? 0 }, ids]);
}

/** One visible issue, with its row. */
export function describe(site: VisibleSite, node: number, row: IndexedIssue): IssueRow {
  const projectId = projectIdOf(site.forest, node);
  const project = site.projects.find((candidate) => candidate.project.id === projectId)?.project;
  return {
    issueId: String(row.id),
    key: row.key,
    projectKey: project?.key ?? '',
    summary: row.summary,
    typeName: row.typeName,
    statusName: row.statusName,
    assigneeAccountId: row.assigneeAccountId,
    ...site.past?.wordsOf(projectId, row.id),
    ...ownFacts(site.forest, node),
    due: dueOf(site.forest, site.rolled, node),
    isLate: isLate(site.forest, site.rolled, node, site.today),
  };
}

/** What facts know of an issue by itself: as of the day that is seen, where rows know the present alone. */
function ownFacts(forest: Forest, node: number) {
  const { source, at } = sourceOf(forest, node);
  const { facts } = source;
  const points = facts.points[at] ?? Number.NaN;
  return {
    level: levelOf(forest, node),
    category: statusCategories[facts.categories[at] ?? -1] ?? 'unknown',
    ownPoints: Number.isNaN(points) ? null : (points as Points),
    ownStart: dayOrNull(facts.starts[at]),
    parentKey: facts.parents.keys[facts.parentAt[at] ?? -1] ?? null,
  };
}

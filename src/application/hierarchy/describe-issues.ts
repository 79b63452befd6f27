import type { IssueRow } from '#contract/items';
import { idOf, projectIdOf } from '#domain/hierarchy/forest';
import { dueOf, isLate } from '#domain/progress/sum-figures';
import type { VisibleSite } from '../access/visible-site';
import type { IndexedIssue, IndexReader } from '../site-index/ports';

/** Reads the words of some visible issues, and adds what roll-ups know of them. In the order given. */
export async function describeIssues(
  reader: IndexReader,
  site: VisibleSite,
  nodes: readonly number[],
): Promise<IssueRow[]> {
  const rows = await readRows(reader, site, nodes);
  return nodes.map((node) => {
    const row = rows.get(idOf(site.forest, node));
    // Facts and rows of a generation are published together: a missing row is a defect, never an issue to leave out.
    if (!row) throw new Error(`The index has facts but no row of issue ${String(idOf(site.forest, node))}.`);
    return describe(site, node, row);
  });
}

async function readRows(reader: IndexReader, site: VisibleSite, nodes: readonly number[]) {
  const wanted = new Map<string, number[]>();
  for (const node of nodes) {
    const projectId = projectIdOf(site.forest, node);
    wanted.set(projectId, [...(wanted.get(projectId) ?? []), idOf(site.forest, node)]);
  }
  const generations = new Map(site.projects.map(({ project, generation }) => [project.id, generation]));
  const found = await Promise.all(
    [...wanted].map(([projectId, ids]) => reader.rows({ projectId, generation: generations.get(projectId) ?? 0 }, ids)),
  );
  return new Map(found.flat().map((row) => [row.id, row]));
}

function describe(site: VisibleSite, node: number, row: IndexedIssue): IssueRow {
  const project = site.projects.find((candidate) => candidate.project.id === row.projectId)?.project;
  return {
    issueId: String(row.id),
    key: row.key,
    projectKey: project?.key ?? '',
    summary: row.summary,
    typeName: row.typeName,
    level: row.level,
    statusName: row.statusName,
    category: row.category,
    assigneeAccountId: row.assigneeAccountId,
    ownPoints: row.points,
    ownStart: row.start,
    due: dueOf(site.forest, site.rolled, node),
    isLate: isLate(site.forest, site.rolled, node, site.today),
    parentKey: row.parent?.key ?? null,
  };
}

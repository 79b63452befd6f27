import type { EpicRequest, EpicView, ParentLink } from '#contract/epic';
import { leavesOf } from '#domain/hierarchy/below';
import { childrenOf, keyOf, OUTSIDE, projectIdOf } from '#domain/hierarchy/forest';
import { itemChildren } from '#domain/hierarchy/items';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import { describeItems } from '../hierarchy/describe-items';
import { figuresBelow, figuresOf } from '../hierarchy/figures-of';
import type { IndexReader } from '../site-index/ports';
import { pageOfIssues } from './list-issues';

/** One issue with what belongs to it. An issue that is hidden and one that does not exist are both not found. */
export const viewEpic =
  (see: SeeSite, reader: IndexReader) =>
  async (viewer: Viewer, { issueKey }: EpicRequest): Promise<EpicView> => {
    const site = await see(viewer);
    const node = nodeOfKey(site, issueKey);
    if (node === null) throw new AppError({ code: 'not-found' });
    const children = [...childrenOf(site.forest, node)];
    const item = { node, depth: 0, itemsBelow: itemChildren(site.forest, node).length };
    const [items, parent, page] = await Promise.all([
      describeItems(reader, site, [item]),
      parentOf(reader, site, node),
      pageOfIssues(reader, site, children, 0),
    ]);
    if (!items[0]) throw new AppError({ code: 'not-found' });
    return {
      ...contextOf(site, node),
      item: items[0],
      parent,
      leaves: figuresOf(site, leavesOf(site.forest, node)),
      children: page,
      childrenElsewhere: children.filter((child) => projectIdOf(site.forest, child) !== projectIdOf(site.forest, node))
        .length,
    };
  };

function contextOf(site: VisibleSite, node: number) {
  const indexed = site.projects.find(({ project }) => project.id === projectIdOf(site.forest, node));
  return {
    index: site.index,
    today: site.today,
    asOf: indexed?.freshUntil ?? null,
    projectName: indexed?.project.name ?? '',
  };
}

function nodeOfKey({ forest }: VisibleSite, key: string): number | null {
  for (let node = 0; node < forest.size; node++) if (keyOf(forest, node) === key) return node;
  return null;
}

async function parentOf(reader: IndexReader, site: VisibleSite, node: number): Promise<ParentLink> {
  const { forest } = site;
  const parent = forest.parent[node] ?? -1;
  if (parent === OUTSIDE) return { kind: 'outside', key: forest.outsideKeys[forest.outsideAt[node] ?? -1] ?? '' };
  if (parent < 0) return { kind: 'none' };
  const [issue] = await describeIssues(reader, site, [parent]);
  if (!issue) return { kind: 'none' };
  return {
    kind: 'open',
    key: issue.key,
    summary: issue.summary,
    level: issue.level,
    children: figuresBelow(site, parent),
  };
}

import type { Ancestor, EpicRequest, EpicView, ParentLink } from '#contract/epic';
import type { IssueListScope } from '#contract/issue-list';
import { leavesOf } from '#domain/hierarchy/below';
import type { Figures } from '#domain/progress/figures';
import { childrenOf, idOf, nodeOfKey, OUTSIDE, projectIdOf } from '#domain/hierarchy/forest';
import { itemChildren } from '#domain/hierarchy/items';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import { describeItems } from '../hierarchy/describe-items';
import { figuresBelow, figuresOf } from '../hierarchy/figures-of';
import { pageOfIssues } from '../hierarchy/list-issues';
import { jqlOf } from '../hierarchy/search-in-jira';
import type { HeldBy } from '../portfolio/held-by';
import type { IndexReader } from '../site-index/ports/index-reader';

/** One issue with what belongs to it. An issue that is hidden and one that does not exist are both not found. */
export const viewEpic =
  (see: SeeSite, reader: IndexReader, held: HeldBy) =>
  async (viewer: Viewer, { issueKey, asOf, portfolioId }: EpicRequest): Promise<EpicView> => {
    const site = await see(viewer, asOf);
    const node = nodeOfKey(site.forest, issueKey);
    if (node === null) throw new AppError({ code: 'not-found' });
    const children = [...childrenOf(site.forest, node)];
    const item = { node, depth: 0, itemsBelow: itemChildren(site.forest, node).length };
    const [items, parent, above, page, inPortfolio] = await Promise.all([
      describeItems(reader, site, [item]),
      parentOf(reader, site, node),
      ancestorsOf(reader, site, node),
      pageOfIssues(reader, site, children, 0),
      portfolioId === undefined ? null : held(viewer, portfolioId, site, node),
    ]);
    if (!items[0]) throw new AppError({ code: 'not-found' });
    return {
      ...contextOf(site, node),
      item: items[0],
      now: figuresNow(site, node),
      parent,
      above,
      leaves: figuresOf(site, leavesOf(site.forest, node)),
      children: {
        ...page,
        jql: jqlOf(site, { scope: childrenScope(site, node), figure: 'issues', nodes: children, isPart: false }),
      },
      childrenElsewhere: children.filter((child) => projectIdOf(site.forest, child) !== projectIdOf(site.forest, node))
        .length,
      inPortfolio,
    };
  };

const childrenScope = ({ forest }: VisibleSite, node: number): IssueListScope => ({
  of: 'epic',
  issueId: String(idOf(forest, node)),
});

function contextOf(site: VisibleSite, node: number) {
  const indexed = site.projects.find(({ project }) => project.id === projectIdOf(site.forest, node));
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    asOf: indexed?.freshUntil ?? null,
    projectName: indexed?.project.name ?? '',
  };
}

function figuresNow({ forest, past }: VisibleSite, node: number): Figures | null {
  const present = past?.present();
  const nodeNow = present?.forest.nodeOfId.get(idOf(forest, node));
  return present && nodeNow !== undefined ? figuresBelow(present, nodeNow) : null;
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

async function ancestorsOf(reader: IndexReader, site: VisibleSite, node: number): Promise<Ancestor[]> {
  const { parent } = site.forest;
  const above = new Set<number>();
  // A loop of parents, if Jira ever had one, is walked once.
  for (let at = parent[node] ?? -1; at >= 0 && at !== node && !above.has(at); at = parent[at] ?? -1) above.add(at);
  const issues = await describeIssues(reader, site, [...above].reverse());
  return issues.map(({ key, summary }) => ({ key, summary }));
}

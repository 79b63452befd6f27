import type { IssueRow } from '#contract/items';
import type {
  TimelineCandidate,
  TimelineItems,
  TimelineProject,
  TimelineRequest,
  TimelineView,
} from '#contract/timeline';
import { doneBys, dueSources } from '#contract/timeline';
import { levelOf, projectIdOf } from '#domain/hierarchy/forest';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import type { Candidate, PortfolioRecord } from '#domain/portfolio/portfolio-record';
import { bestShareDone } from '#domain/progress/share-done';
import { statusCategories } from '#domain/progress/status-category';
import { ownDueOf } from '#domain/progress/sum-figures';
import type { Viewer } from '../access/ports';
import type { SetupStore } from '../capacity/ports';
import type { VisibleSite } from '../access/visible-site';
import { describeIssues } from '../hierarchy/describe-issues';
import { countedProject } from '../hierarchy/counted-issues';
import { figuresBelow } from '../hierarchy/figures-of';
import type { SeePlace } from '../place/see-place';
import { heldParts } from '../portfolio/held-parts';
import type { SeenPortfolio, SeePortfolio } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports/index-reader';
import { teamsOf, themePlaces } from './item-groups';
import { visibleSprints } from './visible-sprints';

interface TimelinePorts {
  readonly see: SeePlace;
  readonly seeOne: SeePortfolio;
  readonly reader: IndexReader;
  readonly store: SetupStore;
}

/** Initiatives and epics with their days, over what of the place the viewer may see. */
export const viewTimeline =
  ({ see, seeOne, ...ports }: TimelinePorts) =>
  async (viewer: Viewer, { portfolioId, product, asOf }: TimelineRequest): Promise<TimelineView> => {
    if (portfolioId !== undefined && product === undefined) {
      const { version, ...seen } = await seeOne(viewer, portfolioId, asOf);
      return viewOf(ports, seen, version.record);
    }
    const { site } = await see(viewer, { portfolioId, product }, asOf);
    return viewOf(ports, { site, whole: site }, null);
  };

/** @param record null: it is no portfolio */
async function viewOf(
  { reader, store }: Pick<TimelinePorts, 'reader' | 'store'>,
  { site, whole }: Pick<SeenPortfolio, 'site' | 'whole'>,
  record: PortfolioRecord | null,
): Promise<TimelineView> {
  const nodes = [...site.forest.topDown].filter((node) => levelOf(site.forest, node) >= EPIC_LEVEL);
  const themes = record?.themes ?? [];
  const [issues, { sprints, projectsUnread }, themeAt] = await Promise.all([
    describeIssues(reader, site, nodes),
    visibleSprints(reader, site),
    themePlaces(reader, site, nodes, themes),
  ]);
  const assignees = issues.map(({ assigneeAccountId }) => assigneeAccountId);
  const { teams, teamAt } = await teamsOf(store, site, nodes, assignees);
  const parts = nodes.map(heldParts({ site, whole }));
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    projects: projectsOf(site),
    items: { ...itemsOf(site, nodes, issues), assignees, teamAt, themeAt, parts },
    teams,
    themes: themes.map(({ name }) => name),
    candidates: record?.candidates.map(candidateOf) ?? [],
    milestones: record?.milestones ?? [],
    sprints,
    sprintsUnread: projectsUnread,
    isPartial: site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
  };
}

/** What candidates cost and bring is not for everybody, so it stays out. */
function candidateOf({ id, name, start, end }: Candidate): TimelineCandidate {
  return { id, name, start, end };
}

function projectsOf(site: VisibleSite): TimelineProject[] {
  return site.projects.map(({ project }) => {
    const figures = countedProject(site, project.id).figures();
    const { done, by } = bestShareDone(figures);
    const { start, due } = figures;
    return { projectId: project.id, key: project.key, name: project.name, start, due, done, doneBy: by };
  });
}

function itemsOf(
  site: VisibleSite,
  nodes: readonly number[],
  issues: readonly IssueRow[],
): Omit<TimelineItems, 'assignees' | 'teamAt' | 'themeAt' | 'parts'> {
  const { forest, rolled } = site;
  const projectAt = new Map(site.projects.map(({ project }, at) => [project.id, at]));
  const places = new Map(nodes.map((node, at) => [node, at]));
  // In a loop of parents the one that stands first hangs on none.
  const parentAt = (node: number, at: number) => {
    const place = places.get(forest.parent[node] ?? -1) ?? -1;
    return place < at ? place : -1;
  };
  const dues = nodes.map((node) => ownDueOf(forest, node));
  const shares = nodes.map((node) => bestShareDone(figuresBelow(site, node)));
  return {
    keys: issues.map(({ key }) => key),
    summaries: issues.map(({ summary }) => summary),
    projectAt: nodes.map((node) => projectAt.get(projectIdOf(forest, node)) ?? 0),
    parentAt: nodes.map(parentAt),
    categories: issues.map(({ category }) => statusCategories.indexOf(category)),
    starts: issues.map(({ ownStart }) => ownStart),
    dues: dues.map((due) => due?.day ?? null),
    dueSources: dues.map((due) => dueSources.findIndex((source) => source === due?.source)),
    startsBelow: nodes.map((node) => dayOrNull(rolled.startBelow[node])),
    duesBelow: nodes.map((node) => dayOrNull(rolled.dueBelow[node])),
    done: shares.map(({ done }) => done),
    doneBys: shares.map(({ by }) => doneBys.indexOf(by)),
    late: issues.map(({ isLate }) => (isLate ? 1 : 0)),
  };
}

import type { ChangesRequest, ChangesView } from '#contract/overview';
import type { PortfolioRequest, PortfolioView, ProjectRow } from '#contract/portfolio';
import type {
  Report,
  ReportChanges,
  ReportConcern,
  ReportFigures,
  ReportProject,
  ReportRequest,
} from '#contract/report';
import { checkReason } from '#domain/health/check-reason';
import type { Concern } from '#domain/health/concerns';
import { concernsOf, isConcern, mostConcerns, stateOf } from '#domain/health/concerns';
import { severityOf } from '#domain/health/health-state';
import type { Viewer } from '../access/ports';

interface ReportPorts {
  readonly portfolio: (viewer: Viewer, request: PortfolioRequest) => Promise<PortfolioView>;
  readonly changes: (viewer: Viewer, request: ChangesRequest) => Promise<ChangesView>;
}

/** A report, and beside it what no report tells. */
export interface KnownReport {
  readonly report: Report;
  /** Of its projects, in the order in which it lists them if it does: keys are given to others once a project is renamed or gone. */
  readonly projectIds: readonly string[];
}

/** How a portfolio stands for one viewer: what its own pages say, as one value. */
export const viewReport =
  (ports: ReportPorts) =>
  async (viewer: Viewer, request: ReportRequest): Promise<Report> =>
    (await answerReport(ports)(viewer, request)).report;

/** The same for the server itself. */
export const answerReport =
  ({ portfolio, changes }: ReportPorts) =>
  async (viewer: Viewer, request: ReportRequest): Promise<KnownReport> => {
    const { source, parts } = request;
    const one = source.of === 'portfolio' ? { portfolioId: source.portfolioId } : {};
    const hasChanges = source.of === 'portfolio' && parts.includes('changes');
    const [view, changed] = await Promise.all([
      portfolio(viewer, one),
      hasChanges ? changes(viewer, { portfolioId: source.portfolioId, from: changesFrom(request) }) : null,
    ]);
    const asked = new Set(parts);
    const projects = [...view.projects].sort(worstFirst);
    const report: Report = {
      source,
      name: view.portfolio?.head.name ?? '',
      day: view.today,
      readAt: view.index.asOf,
      isReading: view.index.state !== 'ready',
      isPartial: view.isPartial,
      standing: standingOf(view),
      issues: view.totals.issues,
      figures: asked.has('figures') ? view.totals : null,
      attention: asked.has('attention') ? attentionOf(view) : null,
      projects: asked.has('projects') ? projects.map(projectOf) : null,
      changes: changed && changesOf(changed),
      hasHiddenMembers: hidesMembers(view),
    };
    return { report, projectIds: projects.map(({ projectId }) => projectId) };
  };

const changesFrom = ({ changesDays, changesSince }: ReportRequest): ChangesRequest['from'] =>
  changesSince === undefined ? { days: changesDays } : { day: changesSince };

function changesOf({ since, counts, furthest, health }: ChangesView): ReportChanges {
  return {
    since,
    counts,
    furthest: furthest.map(({ key, summary, days }) => ({ key, summary, days })),
    health: health.map(({ key, name, then, now }) => ({ key, name, then, now })),
  };
}

const hidesMembers = ({ portfolio }: PortfolioView): boolean => portfolio?.hasHiddenMembers ?? false;

function standingOf({ projects }: PortfolioView): Report['standing'] {
  const read = projects.filter(({ figures }) => figures !== null);
  return {
    projects: projects.length,
    read: read.length,
    concerns: read.filter(isConcern).length,
    danger: read.filter((project) => isConcern(project) && stateOf(project) === 'danger').length,
    late: read.filter(({ figures }) => (figures?.late ?? 0) > 0).length,
  };
}

function attentionOf({ projects }: PortfolioView): Report['attention'] {
  const concerns = concernsOf(projects);
  return {
    concerns: concerns.slice(0, mostConcerns).map(concernOf),
    more: Math.max(0, concerns.length - mostConcerns),
  };
}

function concernOf({ project, state, checks, setByHand }: Concern<ProjectRow>): ReportConcern {
  const { key, name, health } = project;
  const reasons = setByHand.map(({ reason }) => reason);
  return { key, name, state, checks: checks.map((check) => checkReason(check, health)), reasons };
}

function projectOf(project: ProjectRow): ReportProject {
  const { key, name, figures, overrides } = project;
  return { key, name, state: stateOf(project), isByHand: overrides.length > 0, figures: figures && toldOf(figures) };
}

const toldOf = ({ issues, late, due }: ReportFigures): ReportFigures => ({ issues, late, due });

/** The unknown stand between attention and good: they are not known to be well. */
function worstFirst(a: ProjectRow, b: ProjectRow): number {
  const weight = (project: ProjectRow) => severityOf(stateOf(project)) ?? 0.5;
  return weight(b) - weight(a) || a.name.localeCompare(b.name, 'en');
}

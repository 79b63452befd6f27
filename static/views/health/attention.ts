import type { HealthCheck, HealthDimension, HealthInputs, HealthState } from '#contract/health';
import type { HealthOverride } from '#contract/health-override';
import type { ProjectRow } from '#contract/portfolio';
import { checksOf } from '#domain/health/health';
import { shownHealth } from '#domain/health/override';
import { severityOf } from '#domain/health/health-state';
import { healthChecks } from '#domain/health/thresholds';
import { partsOf } from './health-words';

/** More would be a list again, and no answer. */
export const mostConcerns = 7;

export type KnownProject = ProjectRow & {
  readonly health: NonNullable<ProjectRow['health']>;
  readonly figures: NonNullable<ProjectRow['figures']>;
};

/** A project that is a concern, and why. */
export interface Concern {
  readonly project: KnownProject;
  readonly state: HealthState;
  /** The rules that give it the state that it has. */
  readonly checks: readonly HealthCheck[];
  /** What people set by hand to that state. */
  readonly setByHand: readonly HealthOverride[];
  /** The most issues that are behind one of them: where work is behind its time, all that are open. */
  readonly affected: number;
}

export const isKnown = (project: ProjectRow): project is KnownProject =>
  project.health !== null && project.figures !== null;

/** What was set by hand counts before what the rules give. */
export const stateOf = (project: ProjectRow): HealthState =>
  project.health === null ? 'unknown' : shownHealth(project.health, project.overrides).state;

export const isConcern = (project: ProjectRow): boolean =>
  isKnown(project) && (stateOf(project) === 'attention' || stateOf(project) === 'danger');

/** Danger before attention, then schedule, dependencies, scope, capacity, data quality, then by the number of issues affected, then by name. */
export function concernsOf(projects: readonly ProjectRow[]): readonly Concern[] {
  return projects.filter(isKnown).filter(isConcern).map(concernOf).sort(compare);
}

function concernOf(project: KnownProject): Concern {
  const { checks: results, inputs } = project.health;
  const state = stateOf(project);
  const checks = healthChecks.filter((check) => results[check].state === state);
  const setByHand = project.overrides.filter((override) => override.state === state);
  const affected = Math.max(0, ...checks.map((check) => affectedBy(check, inputs)));
  return { project, state, checks, setByHand, affected };
}

function affectedBy(check: HealthCheck, inputs: HealthInputs): number {
  if (check === 'overload') return inputs.busiest?.issues ?? 0;
  // Growth may be counted in points.
  return check === 'growth' ? inputs.added : (partsOf(check, inputs)?.part ?? inputs.open);
}

/** Missed days come before what may lead to them, and missing data, which is mended at a desk, comes last. */
const dimensionsByWeight = [
  'schedule',
  'dependencies',
  'scope',
  'capacity',
  'dataQuality',
] as const satisfies readonly HealthDimension[];

const weightOf = ({ checks, setByHand }: Concern): number =>
  dimensionsByWeight.findIndex(
    (dimension) =>
      setByHand.some(({ of }) => of === dimension || of === 'whole') ||
      checks.some((check) => checksOf[dimension].includes(check)),
  );

function compare(a: Concern, b: Concern): number {
  const bySeverity = (severityOf(b.state) ?? 0) - (severityOf(a.state) ?? 0);
  return (
    bySeverity ||
    weightOf(a) - weightOf(b) ||
    b.affected - a.affected ||
    a.project.name.localeCompare(b.project.name, undefined)
  );
}

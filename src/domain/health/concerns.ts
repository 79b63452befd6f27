import type { Figures } from '../progress/figures';
import { partsOf } from './check-parts';
import type { Health, HealthDimension, HealthInputs } from './health';
import { checksOf } from './health';
import type { HealthState } from './health-state';
import { severityOf } from './health-state';
import type { HealthOverride } from './override';
import { shownHealth } from './override';
import type { HealthCheck } from './thresholds';
import { healthChecks } from './thresholds';

/** More would be a list again, and no answer. */
export const mostConcerns = 7;

/** A project as health sees it. */
export interface JudgedProject {
  readonly name: string;
  /** null: nothing is known of it, as with the next. */
  readonly figures: Figures | null;
  readonly health: Health | null;
  readonly overrides: readonly HealthOverride[];
}

export type Known<P extends JudgedProject> = P & { readonly health: Health; readonly figures: Figures };

/** A project that is a concern, and why. */
export interface Concern<P extends JudgedProject> {
  readonly project: Known<P>;
  readonly state: HealthState;
  /** The rules that give it the state that it has. */
  readonly checks: readonly HealthCheck[];
  /** What people set by hand to that state. */
  readonly setByHand: readonly HealthOverride[];
  /** The most issues that are behind one of them: where work is behind its time, all that are open. */
  readonly affected: number;
}

export const isKnown = <P extends JudgedProject>(project: P): project is Known<P> =>
  project.health !== null && project.figures !== null;

/** What was set by hand counts before what the rules give. */
export const stateOf = (project: JudgedProject): HealthState =>
  project.health === null ? 'unknown' : shownHealth(project.health, project.overrides).state;

export const isConcern = (project: JudgedProject): boolean =>
  isKnown(project) && (stateOf(project) === 'attention' || stateOf(project) === 'danger');

/** Danger before attention, then schedule, dependencies, scope, capacity, data quality, then by the number of issues affected, then by name. */
export function concernsOf<P extends JudgedProject>(projects: readonly P[]): readonly Concern<P>[] {
  return projects
    .filter(isKnown<P>)
    .filter(isConcern)
    .map(concernOf)
    .sort(compare);
}

function concernOf<P extends JudgedProject>(project: Known<P>): Concern<P> {
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

const weightOf = ({ checks, setByHand }: Pick<Concern<JudgedProject>, 'checks' | 'setByHand'>): number =>
  dimensionsByWeight.findIndex(
    (dimension) =>
      setByHand.some(({ of }) => of === dimension || of === 'whole') ||
      checks.some((check) => checksOf[dimension].includes(check)),
  );

function compare(a: Concern<JudgedProject>, b: Concern<JudgedProject>): number {
  const bySeverity = (severityOf(b.state) ?? 0) - (severityOf(a.state) ?? 0);
  return (
    bySeverity ||
    weightOf(a) - weightOf(b) ||
    b.affected - a.affected ||
    a.project.name.localeCompare(b.project.name, undefined)
  );
}

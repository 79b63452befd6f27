import type { FeatureRow, FeatureScope, FeaturesView } from '#contract/features';
import type { Health } from '#contract/health';
import { judge } from '#domain/health/health';
import type { Day, Fraction } from '#domain/units';
import { issueCount, shareDone } from '../figures/progress';
import { issueName } from '../items/issue-name';

/** An epic as the table shows it. */
export interface Feature {
  readonly row: FeatureRow;
  readonly name: string;
  readonly health: Health;
  /** null: it has none. */
  readonly team: { readonly id: string; readonly name: string | null } | null;
  readonly theme: string | null;
}

/** By what progress is told. */
export const progressMeasures = ['issues', 'points', 'time'] as const;
export type ProgressMeasure = (typeof progressMeasures)[number];

/** The epics of one page of answers. */
export function featuresOf({ rows, teams, themes, thresholds }: FeaturesView): Feature[] {
  return rows.map((row) => ({
    row,
    name: issueName(row.issue),
    health: judge(row.health, thresholds),
    team: teams[row.teamAt] ?? null,
    theme: themes[row.themeAt] ?? null,
  }));
}

/** null: there is nothing to measure by, or it is not known. */
export function shareOf({ row }: Feature, by: ProgressMeasure): Fraction | null {
  if (by === 'issues') return shareDone(row.children.issues);
  if (by === 'points') return row.children.points && shareDone(row.children.points);
  const { spent = null, left = null } = row.time ?? {};
  // What is logged says nothing of what is to come.
  return left === null ? null : shareDone({ toDo: left, inProgress: 0, done: spent ?? 0, unknown: 0 });
}

/** When something began, in days up to and including a day. */
export interface FeatureAge {
  readonly days: number;
  /** Since work on it began, or since it was made. */
  readonly since: 'started' | 'created';
}

/** null: it is done, or not known, or not known yet. */
export function ageOf({ row }: Feature, scope: FeatureScope | undefined, today: Day): FeatureAge | null {
  if (row.issue.category === 'done') return null;
  if (scope === undefined || scope.state === 'unknown') return null;
  if (scope.state === 'started') return { days: today - scope.start + 1, since: 'started' };
  if (row.created === null) return null;
  return { days: today - row.created + 1, since: 'created' };
}

/** Requirements that are wanting among the open children; null: it has no child, or not known of all of them. */
export function gapsOf({ row: { children, withoutFixVersion, withoutAcceptance } }: Feature): number | null {
  if (issueCount(children.issues) === 0 || withoutFixVersion === null || withoutAcceptance === null) return null;
  return children.unestimated + withoutFixVersion + withoutAcceptance;
}

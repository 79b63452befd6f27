import type { HealthState } from '../health/health-state';
import type { CategoryCounts, Figures } from '../progress/figures';
import { shareDone } from '../progress/share-done';
import type { Day, Fraction } from '../units';

/** What is compared of a report. */
export interface ComparedReport {
  readonly standing: { readonly projects: number; readonly concerns: number; readonly danger: number };
  /** Each issue once. */
  readonly issues: CategoryCounts;
  /** null: it was not asked for. */
  readonly figures: Figures | null;
  /** null: they were not asked for. */
  readonly projects: readonly { readonly name: string; readonly state: HealthState }[] | null;
}

/** One figure, then and now. null: unknown. */
export type FigureThenNow =
  | {
      readonly figure: 'done';
      readonly unit: 'fraction';
      readonly then: Fraction | null;
      readonly now: Fraction | null;
    }
  | {
      readonly figure: 'projects' | 'concerns' | 'danger' | 'late' | 'unestimated';
      readonly unit: 'count';
      readonly then: number;
      readonly now: number;
    }
  | { readonly figure: 'start' | 'due'; readonly unit: 'day'; readonly then: Day | null; readonly now: Day | null };

/** How a project stood and stands. null: it was, or is, not in the report, or not for whoever asks. */
export interface StateThenNow {
  readonly name: string;
  readonly then: HealthState | null;
  readonly now: HealthState | null;
}

export interface ReportComparison {
  readonly figures: readonly FigureThenNow[];
  /** Those that stand otherwise first, then by name; null: one of the two has none. */
  readonly projects: readonly StateThenNow[] | null;
}

/**
 * A report beside another of the same, made later. Of projects nothing but their names is frozen, of which Jira has none twice:
 * one that was renamed since is told as one that is gone and one that is new. Where some bear one name, by their order.
 */
export function compareReports(then: ComparedReport, now: ComparedReport): ReportComparison {
  return {
    figures: figuresOf(then, now),
    projects: then.projects && now.projects && statesOf(then.projects, now.projects),
  };
}

function figuresOf(then: ComparedReport, now: ComparedReport): FigureThenNow[] {
  const counted = (['projects', 'concerns', 'danger'] as const).map((figure): FigureThenNow => ({
    figure,
    unit: 'count',
    then: then.standing[figure],
    now: now.standing[figure],
  }));
  const done = { figure: 'done', unit: 'fraction', then: shareDone(then.issues), now: shareDone(now.issues) } as const;
  const [before, after] = [then.figures, now.figures];
  if (!before || !after) return [done, ...counted];
  const counts = (['late', 'unestimated'] as const).map((figure): FigureThenNow => ({
    figure,
    unit: 'count',
    then: before[figure],
    now: after[figure],
  }));
  const days = (['start', 'due'] as const).map((figure): FigureThenNow => ({
    figure,
    unit: 'day',
    then: before[figure],
    now: after[figure],
  }));
  return [done, ...counted, ...counts, ...days];
}

type Projects = NonNullable<ComparedReport['projects']>;

function statesOf(then: Projects, now: Projects): StateThenNow[] {
  const left = [...then];
  const present = now.map(({ name, state }) => {
    const at = left.findIndex((one) => one.name === name);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return { name, then: before?.state ?? null, now: state };
  });
  const gone = left.map(({ name, state }) => ({ name, then: state, now: null }));
  const isSame = (one: StateThenNow) => Number(one.then === one.now);
  return [...present, ...gone].sort((a, b) => isSame(a) - isSame(b) || a.name.localeCompare(b.name, 'en'));
}

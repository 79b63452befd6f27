import type { HealthState } from '../health/health-state';
import { countAmong } from '../progress/count-among';
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
      readonly then: number | null;
      readonly now: number | null;
    }
  | { readonly figure: 'start' | 'due'; readonly unit: 'day'; readonly then: Day | null; readonly now: Day | null };

/** How a project stood and stands. null: it was, or is, not in the report, or not for whoever asks. */
export interface StateThenNow {
  readonly name: string;
  /** null: it was called the same, or was not there. */
  readonly formerName: string | null;
  readonly then: HealthState | null;
  readonly now: HealthState | null;
}

/** Where a project stood in an earlier report; `nowhere`: it was not in it, whatever was called as it is now; null: not known. */
export type FormerPlace = number | 'nowhere' | null;

export interface ReportComparison {
  readonly figures: readonly FigureThenNow[];
  /** Those that stand otherwise first, then those that came or went, each by name; null: one of the two has none. */
  readonly projects: readonly StateThenNow[] | null;
}

/**
 * A report beside another of the same, made later. Projects of which nobody knows where they stood then are held beside one that
 * was called the same; where several bear one name, by their order.
 * @param formerly of each project now
 */
export function compareReports(
  then: ComparedReport,
  now: ComparedReport,
  formerly: readonly FormerPlace[],
): ReportComparison {
  return {
    figures: figuresOf(then, now),
    projects: then.projects && now.projects && statesOf(then.projects, now.projects, formerly),
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
    then: countAmong(before[figure], before.issues),
    now: countAmong(after[figure], after.issues),
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

function statesOf(then: Projects, now: Projects, formerly: readonly FormerPlace[]): StateThenNow[] {
  const left = new Map(then.entries());
  const take = (at: FormerPlace | undefined) => {
    const place = typeof at === 'number' ? at : -1;
    const one = left.get(place);
    left.delete(place);
    return one;
  };
  const namesake = (called: string) => [...left].find(([, { name }]) => name === called)?.[0];
  const known = now.map((_, place) => take(formerly[place]));
  const present = now.map(({ name, state }, place): StateThenNow => {
    const before = known[place] ?? take(formerly[place] === 'nowhere' ? null : namesake(name));
    const formerName = before === undefined || before.name === name ? null : before.name;
    return { name, formerName, then: before?.state ?? null, now: state };
  });
  const gone = [...left.values()].map(({ name, state }) => ({ name, formerName: null, then: state, now: null }));
  return [...present, ...gone].sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'en'));
}

function rankOf({ then, now }: StateThenNow): number {
  if (then === null || now === null) return 1;
  return then === now ? 2 : 0;
}

import type { HealthInputs } from './health';
import type { HealthCheck } from './thresholds';

/** What a rule counts, and of how many. */
export interface Parts {
  readonly part: number;
  readonly whole: number;
}

/** What a rule counts of issues, and of how many; null: it compares something else, or that is not known. */
const parts: Readonly<Record<HealthCheck, (inputs: HealthInputs) => Parts | null>> = {
  late: ({ late, open }) => ({ part: late, whole: open }),
  behind: () => null,
  growth: ({ growth }) => growth && { part: growth.added, whole: growth.before },
  conflicts: ({ waits, open }) => waits && { part: waits.inConflict, whole: open },
  withoutDue: ({ epicsWithoutDue, openEpics }) => ({ part: epicsWithoutDue, whole: openEpics }),
  unestimated: ({ unestimated, openStories }) => ({ part: unestimated, whole: openStories }),
  contradictions: ({ contradictions, issues }) => ({ part: contradictions, whole: issues }),
  overload: () => null,
};

export const partsOf = (check: HealthCheck, inputs: HealthInputs): Parts | null => parts[check](inputs);

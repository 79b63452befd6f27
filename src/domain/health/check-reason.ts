import type { Fraction } from '../units';
import { partsOf, type Parts } from './check-parts';
import type { Health, HealthInputs } from './health';
import type { HealthCheck } from './thresholds';

/** Why a rule makes a set of issues a concern: the numbers of its one sentence and no others. Of people it says nothing. */
export type CheckReason = CountedReason | BehindReason | OverloadReason;

interface CountedReason {
  readonly check: Exclude<HealthCheck, 'behind' | 'overload'>;
  /** What the rule counts, and of how many; null: not known. */
  readonly counted: Parts | null;
  /** In what growth is counted; of other rules always issues. */
  readonly by: 'points' | 'issues';
}

interface BehindReason {
  readonly check: 'behind';
  readonly timeUsed: HealthInputs['timeUsed'];
  readonly workDone: HealthInputs['workDone'];
}

interface OverloadReason {
  readonly check: 'overload';
  /** Booked of what can be worked; null: nothing can be worked. */
  readonly share: Fraction | null;
  readonly kind: 'team' | 'person';
  /** Of the team; null: it is a person, who is not named. */
  readonly team: string | null;
}

export function checkReason(check: HealthCheck, { inputs, checks }: Pick<Health, 'inputs' | 'checks'>): CheckReason {
  switch (check) {
    case 'behind':
      return { check, timeUsed: inputs.timeUsed, workDone: inputs.workDone };
    case 'overload': {
      const { kind = 'person', name = null } = inputs.busiest ?? {};
      return { check, share: checks.overload.share, kind, team: kind === 'team' ? name : null };
    }
    default: {
      const by = check === 'growth' ? (inputs.growth?.by ?? 'issues') : 'issues';
      return { check, counted: partsOf(check, inputs), by };
    }
  }
}

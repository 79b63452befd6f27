import type { Clock } from '../clock';
import type { PointsLedger } from '../site-index/points-budget';
import { hourOf } from '../site-index/points-budget';
import type { GrantSource } from './ports';

/**
 * The same source, its price noted in the ledger. Never kept waiting by the hour's budget, as reading is: permissions
 * that are not followed are worse than a budget that is passed by a little.
 * @param takePoints what calls to Jira have cost since it was last asked
 */
export function notingPrice(
  source: GrantSource,
  ledger: PointsLedger,
  clock: Clock,
  takePoints: () => number,
): GrantSource {
  const noted = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } finally {
      const points = takePoints();
      if (points > 0) await ledger.spend(hourOf(clock()), points);
    }
  };
  return {
    levelMembers: () => noted(() => source.levelMembers()),
    schemes: () => noted(() => source.schemes()),
    schemeOf: (projectId) => noted(() => source.schemeOf(projectId)),
  };
}

import type { Clock } from '../clock';
import type { PointsLedger } from '../site-index/points-budget';
import { hourOf } from '../site-index/points-budget';
import type { GrantSource } from './ports';

interface Price {
  readonly base: number;
  readonly perItem: number;
}

/** What one page of a list of grants holds at most. */
export const GRANT_PAGE_SIZE = 100;

/**
 * The same source, its price noted in the ledger. Never kept waiting by the hour's budget, as reading is: permissions
 * that are not followed are worse than a budget that is passed by a little.
 */
export function notingPrice(
  source: GrantSource,
  ledger: PointsLedger,
  clock: Clock,
  price: { readonly members: Price; readonly schemes: Price; readonly scheme: Price },
): GrantSource {
  const pay = async <T>(call: () => Promise<T>, points: (answer: T) => number): Promise<T> => {
    const answer = await call();
    await ledger.spend(hourOf(clock()), points(answer));
    return answer;
  };
  const ofList = ({ base, perItem }: Price, count: number) =>
    base * Math.max(1, Math.ceil(count / GRANT_PAGE_SIZE)) + perItem * count;
  return {
    levelMembers: () =>
      pay(
        () => source.levelMembers(),
        (members) => ofList(price.members, members?.length ?? 0),
      ),
    schemes: () =>
      pay(
        () => source.schemes(),
        (schemes) => price.schemes.base + price.schemes.perItem * (schemes?.length ?? 0),
      ),
    schemeOf: (projectId) =>
      pay(
        () => source.schemeOf(projectId),
        () => price.scheme.base,
      ),
  };
}

import { dependencyKinds } from '../../src/domain/dependencies/dependency-kind';
import { MONDAY, type SomeItem, type SomeLink } from '../builders/network';

export const ITEMS = 10_000;
export const LINKS = 30_000;

/** Links lead forward over 200 items at most, so a change reaches far but not everything. */
export function largeNetwork(): { items: SomeItem[]; links: SomeLink[] } {
  let state = 20_261_122;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const items = Array.from({ length: ITEMS }, (_, item) => ({ start: MONDAY + (item >> 4), lasts: 1 + next(10) }));
  const links = Array.from({ length: LINKS }, (): SomeLink => {
    const from = next(ITEMS - 1);
    const to = Math.min(ITEMS - 1, from + 1 + next(200));
    return [from, to, dependencyKinds[next(10)] ?? 'FS', next(4) - 1];
  });
  return { items, links };
}

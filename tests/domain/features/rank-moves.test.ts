import fc from 'fast-check';
import { afterMoves, movedKeys, rankRuns } from '../../../src/domain/features/rank-moves';

const keysOf = (count: number) => Array.from({ length: count }, (_, at) => `A-${String(at + 1)}`);
const someOrders = fc.nat(9).chain((count) => {
  const before = keysOf(count);
  return fc.shuffledSubarray(before, { minLength: count, maxLength: count }).map((after) => ({ before, after }));
});

/** What Jira would do. */
function applied(order: readonly string[], runs: ReturnType<typeof rankRuns>): readonly string[] {
  return runs.reduce<readonly string[]>((now, { keys, anchor, side }) => {
    const rest = now.filter((key) => !keys.includes(key));
    const at = rest.indexOf(anchor) + (side === 'after' ? 1 : 0);
    return [...rest.slice(0, at), ...keys, ...rest.slice(at)];
  }, order);
}

/** Whether the items that are left out stand in the same order in both. */
const isOrderKept = (before: readonly string[], after: readonly string[], left: ReadonlySet<string>): boolean => {
  const kept = (order: readonly string[]) => order.filter((key) => !left.has(key)).join(' ');
  return kept(before) === kept(after);
};

describe('moves of items', () => {
  it('take an item right after another one, or to the top', () => {
    const order = keysOf(4);
    expect(afterMoves(order, [{ key: 'A-1', after: 'A-3' }])).toEqual(['A-2', 'A-3', 'A-1', 'A-4']);
    expect(afterMoves(order, [{ key: 'A-4', after: null }])).toEqual(['A-4', 'A-1', 'A-2', 'A-3']);
    expect(afterMoves(order, [{ key: 'A-4', after: 'A-4' }])).toEqual(order);
  });

  it('of or to what is not there any more are passed over', () => {
    const order = keysOf(3);
    expect(afterMoves(order, [{ key: 'B-1', after: 'A-1' }])).toEqual(order);
    expect(afterMoves(order, [{ key: 'A-1', after: 'B-1' }])).toEqual(order);
  });

  it('come down to the fewest items that have to move', () => {
    const [first = '', ...rest] = keysOf(6);
    expect([...movedKeys([first, ...rest], [...rest, first])]).toEqual([first]);
    fc.assert(
      fc.property(someOrders, ({ before, after }) => {
        const moved = movedKeys(before, after);
        expect(isOrderKept(before, after, moved)).toBe(true);
        // No smaller set would do: every subset is tried.
        const smaller = Array.from({ length: 2 ** before.length }, (_, mask) =>
          before.filter((_key, at) => (mask >> at) & 1),
        ).filter((subset) => subset.length < moved.size);
        expect(smaller.some((subset) => isOrderKept(before, after, new Set(subset)))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are asked of Jira so that it has the order afterwards, neighbours together, each once', () => {
    fc.assert(
      fc.property(someOrders, fc.integer({ min: 1, max: 4 }), ({ before, after }, most) => {
        const runs = rankRuns(before, after, most);
        expect(applied(before, runs)).toEqual(after);
        const asked = runs.flatMap(({ keys }) => keys);
        expect([...asked].sort()).toEqual([...movedKeys(before, after)].sort());
        expect(runs.every(({ keys }) => keys.length <= most)).toBe(true);
      }),
    );
  });
});

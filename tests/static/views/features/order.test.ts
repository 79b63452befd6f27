import fc from 'fast-check';
import { afterMoves } from '../../../../src/domain/features/rank-moves';
import type { Feature } from '../../../../static/views/features/feature';
import type { KeptMove } from '../../../../static/views/features/ranking/kept-moves';
import { keptMove, movedLines, movesLeft, orderOf, runsOf } from '../../../../static/views/features/ranking/order';
import { moveTo } from '../../../../static/views/features/ranking/places';

/** As much of an epic as its order needs. */
const feature = (key: string, rank: string | null): Feature =>
  ({ row: { issue: { key }, rank }, name: key }) as unknown as Feature;
const epics = ['A', 'B', 'C', 'D'].map((key, at) => feature(key, String(at)));
const noMoves: readonly KeptMove[] = [];
const nothingFresh = new Map<string, string | null>();

describe('a place among epics in view', () => {
  it('is where the item then stands, whatever stands between them out of view', () => {
    const keys = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 1 }), fc.nat(6), fc.nat(6), (shown, item, to) => {
        const key = shown[item % shown.length]!;
        const place = to % shown.length;
        const move = moveTo(keys, shown, key, place);
        const after = move ? afterMoves(keys, [move]) : keys;
        expect(after.filter((one) => shown.includes(one)).indexOf(key)).toBe(place);
        const others = (order: readonly string[]) => order.filter((one) => one !== key);
        expect(others(after)).toEqual(others(keys));
      }),
    );
  });
});

describe('an order that waits', () => {
  const order = orderOf(epics, nothingFresh, [{ key: 'D', after: 'A' }]);

  it('names what moves, from where to where, and asks Jira for no more', () => {
    expect(order.after).toEqual(['A', 'D', 'B', 'C']);
    expect(movedLines(order, noMoves, epics)).toMatchObject([{ key: 'D', from: 4, to: 2, isStale: false }]);
    expect(runsOf(order)).toEqual([
      { issues: [{ issueKey: 'D', rank: '3' }], anchor: { issueKey: 'A', rank: '0', side: 'after' } },
    ]);
  });

  it('says where somebody has ranked an epic, or the one that it was put beside, since then', () => {
    const move = keptMove({ key: 'D', after: 'A' }, order.ranks);
    const [first, ...rest] = epics;
    const now = [...rest.slice(0, 1), feature(first!.row.issue.key, '1a'), ...rest.slice(1)];
    expect(movedLines(orderOf(now, nothingFresh, [move]), [move], now)).toMatchObject([{ key: 'D', isStale: true }]);
  });

  it('does not ask for epics without a rank, nor beside them', () => {
    const unranked = [...epics.slice(0, 3), feature('D', null)];
    expect(runsOf(orderOf(unranked, nothingFresh, [{ key: 'A', after: 'D' }]))).toEqual([
      { issues: [{ issueKey: 'A', rank: '0' }], anchor: { issueKey: 'C', rank: '2', side: 'after' } },
    ]);
  });

  it('shows what was written before the index knows it, and keeps what was not', () => {
    const two = orderOf(epics, nothingFresh, [
      { key: 'D', after: 'A' },
      { key: 'C', after: null },
    ]);
    expect(two.after).toEqual(['C', 'A', 'D', 'B']);
    const left = movesLeft(two, new Set(['C']));
    const fresh = new Map([['D', '0i']]);
    expect(orderOf(epics, fresh, []).before).toEqual(['A', 'D', 'B', 'C']);
    expect(orderOf(epics, fresh, left).after).toEqual(two.after);
  });
});

import type { IssueDependency } from '../../../../src/contract/dependencies';
import { inOrder, kindMessage, lagMessage, summaryOf } from '../../../../static/views/dependencies/order';
import { day } from '../../../builders/facts';

const to = (key: string, isConflict: boolean | null, lagDays = 0): IssueDependency => ({
  words: 'blocks',
  type: { typeId: '1', name: 'Blocks', kind: 'FS', lagDays },
  other: { kind: 'outside', key },
  isConflict,
  shortByDays: isConflict ? 1 : 0,
});
const viewOf = (predecessors: readonly IssueDependency[], successors: readonly IssueDependency[]) => ({
  today: day(20_000),
  start: null,
  due: null,
  predecessors,
  successors,
  isPartial: false,
});

describe('the dependencies of an issue', () => {
  it('name the earlier issue first, whichever of the two is looked at', () => {
    const ordered = inOrder('B-2', viewOf([to('A-1', false)], [to('C-3', true, -2)]));
    expect(ordered.map(kindMessage)).toEqual([
      { id: 'dependencies.kind.FS.explanation', values: { first: 'A-1', second: 'B-2' } },
      { id: 'dependencies.kind.FS.explanation', values: { first: 'B-2', second: 'C-3' } },
    ]);
    expect(ordered.map(lagMessage)).toEqual([null, { id: 'dependencies.lag.earlier', values: { days: 2 } }]);
  });

  it('are summed up, and what cannot be checked is never called in order', () => {
    const sum = (...found: (boolean | null)[]) =>
      summaryOf(
        inOrder(
          'B-2',
          viewOf(
            found.map((one, at) => to(`A-${at}`, one)),
            [],
          ),
        ),
      );
    expect(sum(false, true, true)).toEqual([{ id: 'dependencies.summary', values: { conflicts: 2, total: 3 } }]);
    expect(sum(null, false)).toEqual([
      { id: 'dependencies.summary', values: { conflicts: 0, total: 2 } },
      { id: 'dependencies.summary.unknown', values: { unknown: 1 } },
    ]);
    expect(sum(null)).toEqual([{ id: 'dependencies.summary.unknown', values: { unknown: 1 } }]);
    expect(sum()).toEqual([]);
  });
});

import { contradictsOrder, plannedSpan } from '../../../src/domain/dependencies/planned-span';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { aFact, aForest, day, under } from '../../builders/facts';

const span = (start: number | null, due: number | null) => ({
  start: start === null ? null : { day: day(start), source: 'own' as const },
  due: due === null ? null : { day: day(due), source: 'own' as const },
});

describe('the planned days of an issue', () => {
  const forest = aForest(
    aFact(1),
    aFact(2, { ...under(1), start: day(5), due: day(9) }),
    aFact(3, { ...under(1), start: day(3) }),
  );
  const spanOf = (id: number) => plannedSpan(forest, rollUp(forest), forest.nodeOfId.get(id) ?? 0);

  it('are its own, else those of what is below it', () => {
    expect(spanOf(2)).toEqual(span(5, 9));
    expect(spanOf(1)).toEqual({ start: { day: 3, source: 'rolled-up' }, due: { day: 9, source: 'rolled-up' } });
  });

  it('are unknown where nothing states them', () => {
    expect(spanOf(3).due).toBeNull();
  });
});

describe('days beside the order of two issues', () => {
  it.each([
    ['FS', span(1, 5), span(4, 9), true],
    ['FS', span(1, 5), span(5, 9), false],
    ['SS', span(4, 5), span(3, 9), true],
    ['SS', span(4, 9), span(4, 5), false],
    ['FF', span(1, 9), span(1, 8), true],
    ['FF', span(1, 9), span(1, 9), false],
    ['SF', span(5, 9), span(1, 4), true],
    ['SF', span(5, 9), span(1, 5), false],
    ['FS', span(1, null), span(4, 9), null],
    ['SF', span(null, 5), span(4, 9), null],
    ['FF', span(null, 5), span(null, 9), false],
  ] as const)('%s %j %j: conflict %j', (kind, before, after, expected) => {
    expect(contradictsOrder(kind, before, after)).toBe(expected);
  });
});

import { plannedSpan } from '../../../src/domain/dependencies/planned-span';
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

import { planOf } from '../../../../../static/views/dependencies/plan/dependency-plan';
import { keptSlip, slipOf } from '../../../../../static/views/dependencies/plan/kept-slip';
import { aDependenciesView } from '../../../../builders/dependencies';

const view = aDependenciesView([['A', 0, 4], ['A', 5, 8], ['A', 9, 9]], [[0, 1], [1, 2]]); // prettier-ignore
const withIds = (ids: readonly number[]) => planOf({ ...view, items: { ...view.items, ids } });

describe('the slip that a page asks about', () => {
  const kept = keptSlip(withIds([101, 102, 103]), { item: 1, days: '3' });

  it('stays with its item when that stands elsewhere in the next answer', () => {
    expect(slipOf(withIds([102, 103, 101]), kept)).toEqual({ item: 0, days: '3' });
  });

  it('is of no item when the next answer is without it', () => {
    expect(slipOf(withIds([101, 104, 103]), kept)).toEqual({ item: null, days: '3' });
  });
});

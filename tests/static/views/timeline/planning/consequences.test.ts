import { planOf } from '../../../../../static/views/dependencies/plan/dependency-plan';
import { consequencesOf } from '../../../../../static/views/timeline/planning/consequences';
import { plannedItems } from '../../../../../static/views/timeline/planning/planned-items';
import {
  nothingProposed,
  propose,
  statedDays,
  type Proposal,
} from '../../../../../static/views/timeline/planning/proposal';
import type { PlanItem } from '../../../../../static/views/timeline/plan-item';
import { aDependenciesView } from '../../../../builders/dependencies';
import { day } from '../../../../builders/facts';
import { MONDAY } from '../../../../builders/network';
import { aPlanItem } from '../../../../builders/plan-item';

const on = (value: number) => day(MONDAY + value);
const days = (start: number, due: number) => ({ start: on(start), due: on(due) });

/** `A-0` until Friday, `A-1` on the Monday after it, `A-2` on that Tuesday: each waits for the one before. */
const view = aDependenciesView(
  [
    ['A', 0, 4],
    ['A', 7, 7],
    ['A', 8, 8],
  ],
  [
    [0, 1],
    [1, 2],
  ],
);
const items: readonly PlanItem[] = [days(0, 4), days(7, 7), days(8, 8)].map((own, at) =>
  aPlanItem(at, { key: `A-${String(at)}`, ...own, dueSource: 'own' }),
);

function told(...wanted: (readonly [at: number, start: number, due: number])[]) {
  const proposal = wanted.reduce<Proposal>((all, [at, start, due]) => {
    const item = items[at];
    return item ? propose(all, item.key, statedDays(item), days(start, due)) : all;
  }, nothingProposed);
  const planned = plannedItems(items, proposal, on(0));
  return consequencesOf(planOf(view), proposal, new Map(planned.map((item) => [item.key, item])));
}

describe('what dependencies make of a plan', () => {
  it('is that successors follow, over weekends', () => {
    expect(told([0, 0, 8])).toEqual({
      followers: [
        { key: 'A-1', ...days(9, 9) },
        { key: 'A-2', ...days(10, 10) },
      ],
      broken: [],
    });
  });

  it('is a broken dependency, where the successor was planned too, which pushes what waits for it', () => {
    expect(told([0, 0, 8], [1, 8, 8])).toEqual({
      followers: [{ key: 'A-2', ...days(9, 9) }],
      broken: [{ from: 'A-0', to: 'A-1', kind: 'FS', shortBy: 1 }],
    });
  });

  it('is nothing, where everything still fits', () => {
    expect(told([0, 1, 4])).toEqual({ followers: [], broken: [] });
  });
});

import type { VisibleSite } from '../../../src/application/access/visible-site';
import { peopleOf } from '../../../src/application/roadmap/describe-item';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { aFact, aSource, under } from '../../builders/facts';

const assigned = (id: number, assignee: string) => aFact(id, { ...under(1), assignee });
const source = aSource('1', [aFact(1, { level: 1 }), assigned(2, 'ann'), assigned(3, 'bob'), assigned(4, 'bob')]);
const forest = growForest([source]);
const itemOf = (assigneeAccountId: string | null) => ({ wholeNode: 0, issue: { assigneeAccountId } });

describe('people of an item', () => {
  it('are who has it, and then who has its open children', () => {
    expect(peopleOf({ forest, past: null }, itemOf('eve'))).toEqual({ accountIds: ['eve', 'bob', 'ann'] });
    expect(peopleOf({ forest, past: null }, itemOf('ann'))).toEqual({ accountIds: ['ann', 'bob'] });
    expect(peopleOf({ forest: growForest([aSource('1', [aFact(1)])]), past: null }, itemOf(null))).toEqual({
      accountIds: [],
    });
  });

  it('of a past day are who had it then, and never who has its children today', () => {
    const past = {} as VisibleSite['past'];
    expect(peopleOf({ forest, past }, itemOf('eve'))).toEqual({ accountIds: ['eve'] });
    expect(peopleOf({ forest, past }, itemOf(null))).toEqual({ accountIds: null });
  });

  it('are unknown, not nobody, where the project was packed before people were kept', () => {
    const old = growForest([{ ...source, facts: { ...source.facts, knowsWork: false } }]);
    expect(peopleOf({ forest: old, past: null }, itemOf('eve'))).toEqual({ accountIds: null });
  });
});

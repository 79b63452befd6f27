import type { Day } from '../../../../src/domain/units';
import { en } from '../../../../static/messages/en';
import type { Say } from '../../../../static/messages/use-text';
import { productLinesOf } from '../../../../static/views/product-record/changes/product-change-lines';

const say: Say = (id, values = {}) => {
  let text: string = en[id];
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, String(value));
  return text;
};
const wording = {
  say,
  day: (day: number) => `day ${day}`,
  number: String,
  percent: String,
  personName: (id: string) => `person ${id}`,
  groupName: (id: string) => `group ${id}`,
};
const goal = { id: 'g', name: 'Fewer returns', target: 5 as Day, isReached: false, note: '' };
const stakeholder = {
  id: 's',
  who: { kind: 'named', name: 'Board' },
  parts: ['informed'],
  note: '',
} as const;
const nothing = { added: [], removed: [] };

describe('a change of a product in words', () => {
  it('says what was before and what is now, and that there was nothing', () => {
    expect(productLinesOf({ field: 'stage', from: null, to: 'launch' }, wording)).toEqual(['Stage: nothing → Launch']);
    expect(productLinesOf({ field: 'launch', from: 5 as Day, to: null }, wording)).toEqual(['Launch: day 5 → nothing']);
    expect(productLinesOf({ field: 'owner', from: '1', to: '2' }, wording)).toEqual(['Owner: person 1 → person 2']);
    expect(productLinesOf({ field: 'is-archived', from: false, to: true }, wording)).toEqual(['Archived: no → yes']);
  });

  it('tells the state of goals and the parts of stakeholders, before and after', () => {
    const reached = {
      field: 'goals',
      ...nothing,
      changed: [{ from: goal, to: { ...goal, isReached: true } }],
    } as const;
    expect(productLinesOf(reached, wording)).toEqual([
      'Goals: Fewer returns (Open, day 5) → Fewer returns (Reached, day 5)',
    ]);
    const noted = { field: 'goals', ...nothing, changed: [{ from: goal, to: { ...goal, note: 'Soon' } }] } as const;
    expect(productLinesOf(noted, wording)).toEqual(['Goals: changed Fewer returns (Open, day 5)']);
    const added = { field: 'stakeholders', added: [stakeholder], removed: [], changed: [] } as const;
    expect(productLinesOf(added, wording)).toEqual(['Stakeholders: added Board (Informed)']);
  });

  it('says of the roadmap no more than that it changed', () => {
    expect(productLinesOf({ field: 'roadmap' }, wording)).toEqual([say('productRecord.change.roadmap')]);
  });
});

import type { CandidateView } from '../../../../src/contract/portfolio-record';
import type { Day, Points } from '../../../../src/domain/units';
import { en } from '../../../../static/messages/en';
import type { Say } from '../../../../static/messages/use-text';
import { linesOf } from '../../../../static/views/portfolio-record/changes/change-lines';

const say: Say = (id, values = {}) => {
  let text: string = en[id];
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, String(value));
  return text;
};

const wording = {
  say,
  day: (day: number) => `day ${day}`,
  number: String,
  percent: (share: number) => `${share * 100} %`,
  personName: (id: string) => `person ${id}`,
  groupName: (id: string) => `group ${id}`,
};

const candidate: CandidateView = {
  id: 'c',
  name: 'Loyalty',
  note: '',
  start: null,
  end: null,
  points: 5 as Points,
  money: { state: 'hidden' },
};

describe('a change in words', () => {
  it('says what was before and what is now, and that there was nothing', () => {
    expect(linesOf({ field: 'name', from: 'A', to: 'B' }, wording)).toEqual(['Name: A → B']);
    expect(linesOf({ field: 'budget', from: null, to: 0 }, wording)).toEqual(['Budget: nothing → 0']);
  });

  it('names who was added and removed', () => {
    const added = [{ kind: 'person', accountId: '1' }, { kind: 'everyone' }] as const;
    const removed = [{ kind: 'group', groupId: 'g' }] as const;
    expect(linesOf({ field: 'viewers', added, removed }, wording)).toEqual([
      'Viewers: added person 1, Everyone on this site',
      'Viewers: removed group g',
    ]);
  });

  it('says which milestones were moved, and what the themes are now', () => {
    const milestone = { id: 'm', name: 'Go live', day: 7 as Day, note: '' };
    const changed = [{ from: milestone, to: { ...milestone, day: null, note: 'Waits for the audit' } }];
    expect(linesOf({ field: 'milestones', added: [milestone], removed: [], changed }, wording)).toEqual([
      'Milestones: added Go live (day 7)',
      'Milestones: changed Go live (Day: day 7 → nothing; Note: nothing → Waits for the audit)',
    ]);
    const to = [
      { id: 't', name: 'Growth', labels: ['growth', 'upsell'] },
      { id: 'u', name: 'Duties', labels: ['legal'] },
    ];
    expect(linesOf({ field: 'themes', from: [], to }, wording)).toEqual([
      'Themes: nothing → Growth (growth, upsell); Duties (legal)',
    ]);
  });

  it('never names a portfolio that the person may not view', () => {
    const hidden = { kind: 'portfolio', portfolioId: 'p', name: null, state: 'hidden' } as const;
    expect(linesOf({ field: 'members', added: [hidden], removed: [] }, wording)).toEqual([
      'What is in it: added A portfolio that you may not view',
    ]);
  });

  it('says of a candidate what of it is different, and nothing of money that is hidden', () => {
    const changed = [{ from: candidate, to: { ...candidate, points: 8 as Points } }];
    expect(linesOf({ field: 'candidates', added: [], removed: [], changed }, wording)).toEqual([
      'Candidates: changed Loyalty (Points: 5 → 8)',
    ]);
  });
});

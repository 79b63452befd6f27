import { draftFor, problemsOf } from '../../../../static/views/health/override-draft';
import { day, instant } from '../../../builders/facts';

/** 2022-02-07. */
const today = day(19_030);

describe('an override as typed', () => {
  it('lasts two weeks where nobody says otherwise, and goes on from one that is in force', () => {
    expect(draftFor('scope', undefined, today)).toEqual({
      of: 'scope',
      state: 'attention',
      reason: '',
      until: '2022-02-21',
    });
    const before = { of: 'whole', state: 'good', reason: 'Fine.', until: day(19_031) } as const;
    expect(draftFor('whole', { ...before, by: 'a', at: instant(0), version: 3 }, today)).toEqual({
      ...before,
      until: '2022-02-08',
    });
  });

  it('needs a reason that is not too long, and a day that may be chosen', () => {
    const draft = { of: 'whole', state: 'good', reason: 'Fine.', until: '2022-02-07' } as const;
    expect(problemsOf(draft, today)).toEqual([]);
    expect(problemsOf({ ...draft, reason: ' ', until: '' }, today)).toEqual(['reason', 'until']);
    expect(problemsOf({ ...draft, reason: 'x'.repeat(501), until: '2022-02-06' }, today)).toEqual([
      'reasonLong',
      'until',
    ]);
    expect(problemsOf({ ...draft, until: '2022-05-09' }, today)).toEqual(['until']);
  });
});

import type { WeekChange } from '../../../../src/contract/epic-pulse';
import { changeCount, changeWords, weekSummary } from '../../../../static/views/epic/pulse/week-words';

const stamp = { at: 1, author: null };
const none = { finished: 0, reopened: 0, started: 0, added: 0, removed: 0, moved: 0, estimated: 0 };
const words = (change: object) => changeWords({ ...stamp, ...change } as WeekChange, (day) => `day ${day}`);

describe('the words of a week', () => {
  it('tell days and points before and after', () => {
    expect(words({ kind: 'moved', from: 4, to: 9 })).toEqual({
      id: 'pulse.week.moved',
      values: { from: 'day 4', to: 'day 9' },
    });
    expect(words({ kind: 'estimated', from: 3, to: 5 })).toEqual({
      id: 'pulse.week.estimated',
      values: { from: 3, to: 5 },
    });
    expect(words({ kind: 'estimated', from: null, to: 5 }).id).toBe('pulse.week.estimated.first');
    expect(words({ kind: 'estimated', from: 3, to: null }).id).toBe('pulse.week.estimated.gone');
    expect(words({ kind: 'added' })).toEqual({ id: 'pulse.week.added' });
  });

  it('count only what happened, in one order', () => {
    expect(weekSummary({ counts: { ...none, moved: 1, finished: 3 } }).map(({ id }) => id)).toEqual([
      'pulse.week.count.finished',
      'pulse.week.count.moved',
    ]);
    expect(weekSummary({ counts: none })).toEqual([]);
  });

  it('count all of it', () => {
    expect(changeCount({ counts: { ...none, finished: 3, added: 2 } })).toBe(5);
  });
});

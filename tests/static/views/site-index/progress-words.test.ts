import type { ReadingProgress } from '../../../../src/contract/site-index';
import { amountWords, leftWords, rateWords } from '../../../../static/views/site-index/progress-words';
import { runStateOf, runWords } from '../../../../static/views/site-index/run-words';
import { shareOf } from '../../../../static/views/site-index/share-text';
import { instant } from '../../builders/rows';

const progress = (parts: Partial<ReadingProgress> = {}): ReadingProgress => ({
  issuesRead: 10,
  issuesTotal: 100,
  issuesAMinute: 30,
  minutesLeft: { from: 3, to: 3 },
  waits: null,
  ...parts,
});
const time = (moment: number) => `at ${moment}`;
const left = (parts: Partial<ReadingProgress>) => leftWords(progress(parts), time);

describe('the words for how far a reading is', () => {
  it('do not make a total of what is unknown', () => {
    expect(amountWords(progress())?.id).toBe('index.progress.amount');
    expect(amountWords(progress({ issuesRead: null, issuesTotal: null }))).toBeNull();
    expect(amountWords(progress({ issuesTotal: null }))).toEqual({
      id: 'index.progress.uncounted',
      values: { read: 10 },
    });
  });

  it('give minutes, or a range of them, or hours', () => {
    expect(left({})).toEqual({ id: 'index.progress.left.minutes', values: { amount: 3 } });
    expect(left({ minutesLeft: { from: 0, to: 0 } })).toEqual({ id: 'index.progress.left.moment' });
    expect(left({ minutesLeft: { from: 0, to: 4 } }).values).toEqual({ from: 1, to: 4 });
    expect(left({ minutesLeft: { from: 170, to: 310 } })).toEqual({
      id: 'index.progress.left.hoursRange',
      values: { from: 3, to: 5 },
    });
  });

  it('say that the time is unknown, and that there is no rate', () => {
    expect(left({ minutesLeft: null }).id).toBe('index.progress.left.unknown');
    expect(rateWords(progress({ issuesAMinute: null }))?.id).toBe('index.progress.rate.unknown');
  });

  it('say until when it waits instead of a rate', () => {
    const waits = { until: instant(5), why: 'budget' } as const;
    expect(left({ waits })).toEqual({ id: 'index.progress.waits.budget', values: { time: 'at 5' } });
    expect(rateWords(progress({ waits }))).toBeNull();
  });
});

describe('the words for what keeps the data up to date', () => {
  const failed = { succeededAt: instant(1), failure: { at: instant(2), reason: 'jira-unavailable' } } as const;

  it('give a failure its age, its reason, what comes next, and when it last went well', () => {
    expect(runWords('follow-changes', failed, time)).toEqual([
      { id: 'admin.run.follow-changes.failed', values: { age: 'at 2' } },
      { id: 'admin.reason.jira-unavailable' },
      { id: 'admin.run.follow-changes.again' },
      { id: 'admin.run.before', values: { age: 'at 1' } },
    ]);
  });

  it('tell done, failed, waiting and never apart', () => {
    const busy = { succeededAt: null, failure: { at: instant(2), reason: 'jira-busy' } } as const;
    expect(runStateOf(failed)).toBe('failed');
    expect(runStateOf(busy)).toBe('waits');
    expect(runStateOf({ succeededAt: instant(1), failure: null })).toBe('fine');
    expect(runStateOf({ succeededAt: null, failure: null })).toBe('never');
    expect(runWords('audit', busy, time)[0]?.id).toBe('admin.run.audit.waits');
  });
});

describe('the field for the share of points', () => {
  it.each(['5', '60', '95', ' 30 '])('takes %j', (written) => {
    expect(shareOf(written)).toBe(Number(written));
  });
  it.each(['', '4', '96', '12.5', '1e1', '-5', 'ten', '0x10'])('does not take %j', (written) => {
    expect(shareOf(written)).toBeNull();
  });
});

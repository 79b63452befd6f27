import { reportAccounts, type AccountUpdate, type KeptAccount } from '../../../src/application/privacy/report-accounts';
import { instant } from '../../builders/facts';

const kept = Array.from({ length: 200 }, (_, at): KeptAccount => ({ accountId: `person-${at}`, isTyped: true }));
const closed = (at: number): AccountUpdate => ({ accountId: `person-${at}`, status: 'closed' });

/** @param answers call by call */
function aReport(answers: readonly (readonly AccountUpdate[] | Error)[], broken: readonly string[] = []) {
  const reported: string[][] = [];
  const erased: string[] = [];
  const past: string[][] = [];
  const run = reportAccounts({
    accounts: {
      kept: () => Promise.resolve(kept),
      erase: ({ accountId }) => {
        if (broken.includes(accountId)) return Promise.reject(new Error('No answer.'));
        erased.push(accountId);
        return Promise.resolve();
      },
      eraseFromPast: (accountIds) => {
        past.push([...accountIds]);
        return Promise.resolve();
      },
    },
    report: (ids) => {
      const answer = answers[reported.length] ?? [];
      reported.push([...ids]);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    clock: () => instant(0),
  });
  return { run, reported, erased, past };
}

describe('the report of accounts', () => {
  it('goes on after a call that failed, and says at the end that it did', async () => {
    const { run, reported, erased, past } = aReport([[closed(1)], new Error('Refused.'), [closed(190)]]);
    await expect(run()).rejects.toThrow('failed at 1 of its steps');
    expect(reported.map(({ length }) => length)).toEqual([90, 90, 20]);
    expect(erased).toEqual(['person-1', 'person-190']);
    // All at once: going through it is what takes time.
    expect(past).toEqual([erased]);
  });

  it('goes on after an account that could not be erased', async () => {
    const { run, reported, erased } = aReport([[closed(1), closed(2)]], ['person-1']);
    await expect(run()).rejects.toThrow('failed at 1 of its steps');
    expect(reported).toHaveLength(3);
    expect(erased).toEqual(['person-2']);
  });

  it('erases nobody of whom it did not ask', async () => {
    const { run, erased, past } = aReport([[closed(100), { accountId: 'person-3', status: 'updated' }]]);
    await run();
    expect(erased).toEqual([]);
    expect(past).toEqual([]);
  });
});

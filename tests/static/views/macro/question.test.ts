import { FailureError } from '../../../../static/bridge/failure-error';
import { answerTo, askAhead, forget, type Question } from '../../../../static/views/macro/question';

/** Of nobody the page knows, whose answers no frame shares: what is asked ahead is seen alone. */
const asker = { siteUrl: 'https://site.example', accountId: '' };

describe('what a macro asks before its view is there', () => {
  let asked = 0;
  const question = (name: string): Question<number> => ({ asker, key: [name], ask: () => Promise.resolve(++asked) });

  beforeEach(() => {
    asked = 0;
  });

  it('is the answer of the view that asks the same, once', async () => {
    askAhead(question('a'));
    expect(asked).toBe(1);
    expect([await answerTo(question('a')), await answerTo(question('a'))]).toEqual([1, 2]);
  });

  it('is no answer to another question', async () => {
    askAhead(question('b'));
    expect(await answerTo(question('c'))).toBe(2);
    expect(await answerTo(question('b'))).toBe(1);
  });

  it('is not told to whoever wants to know anew', async () => {
    askAhead(question('d'));
    forget(question('d'));
    expect(await answerTo(question('d'))).toBe(2);
  });

  it('is no answer to who comes back later', async () => {
    jest.useFakeTimers();
    askAhead(question('f'));
    jest.advanceTimersByTime(16_000);
    expect(await answerTo(question('f'))).toBe(2);
    jest.useRealTimers();
  });

  it('is forgotten with all that was told where somebody has lost a right', async () => {
    askAhead(question('g'));
    const lost = () => Promise.reject(new FailureError({ code: 'not-found' }));
    await expect(answerTo({ ...question('h'), ask: lost })).rejects.toThrow();
    expect(await answerTo(question('g'))).toBe(2);
  });

  it('fails where its answer is taken, as it would have failed there', async () => {
    const refused = () => Promise.reject(new FailureError({ code: 'not-permitted' }));
    askAhead({ ...question('e'), ask: refused });
    await new Promise(setImmediate);
    await expect(answerTo(question('e'))).rejects.toMatchObject({ failure: { code: 'no-jira-access' } });
    expect(await answerTo(question('e'))).toBe(1);
  });
});

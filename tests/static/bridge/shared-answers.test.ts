import { forgetAllAnswers, forgetAnswer, keptAnswer, sharedAnswer } from '../../../static/bridge/shared-answers';

const SECOND = 1_000;

/** Without locks, as on pages without https; what is kept is the same. */
function aTab(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  return new Proxy(methods as Storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

describe('answers that the frames of a page share', () => {
  let asked = 0;
  const ask = () => Promise.resolve(++asked);
  const left = () => Object.keys(sessionStorage).length;

  beforeEach(() => {
    jest.useFakeTimers();
    asked = 0;
    Object.assign(globalThis, { sessionStorage: aTab() });
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  it('are asked for once in a quarter of a minute, and each thing for itself', async () => {
    expect([await sharedAnswer('a', ask), await sharedAnswer('a', ask), await sharedAnswer('b', ask)]).toEqual([
      1, 1, 2,
    ]);
    jest.advanceTimersByTime(16 * SECOND);
    expect(await sharedAnswer('a', ask)).toBe(3);
  });

  it('can be shown for a minute while there is no newer one, and are gone from the tab then', async () => {
    await sharedAnswer('a', ask);
    jest.advanceTimersByTime(59 * SECOND);
    expect(keptAnswer('a')?.answer).toBe(1);
    jest.advanceTimersByTime(2 * SECOND);
    expect(keptAnswer('a')).toBeNull();
    expect(left()).toBe(0);
  });

  it('are forgotten one by one, and all together, without what others keep there', async () => {
    sessionStorage.setItem('of somebody else', 'x');
    for (const key of ['a', 'b', 'c']) await sharedAnswer(key, ask);
    forgetAnswer('a');
    expect([keptAnswer('a'), keptAnswer('b')?.answer]).toEqual([null, 2]);
    forgetAllAnswers();
    expect(Object.keys(sessionStorage)).toEqual(['of somebody else']);
  });

  it('are asked for each time where nothing can be kept', async () => {
    Reflect.deleteProperty(globalThis, 'sessionStorage');
    expect([await sharedAnswer('a', ask), await sharedAnswer('a', ask)]).toEqual([1, 2]);
  });
});

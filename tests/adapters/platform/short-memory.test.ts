import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shortMemory } from '../../../src/adapters/platform/short-memory';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const BRIEF = 20;

/** Asks for something big. @returns whether any of it is still in memory */
async function ask(remember: ReturnType<typeof shortMemory>, key: string): Promise<() => boolean> {
  const told = new WeakRef(await remember(key, () => Promise.resolve({ ids: new Array<number>(1_000).fill(7) })));
  return () => told.deref() !== undefined;
}

/** What a WeakRef told stays until the present turn is over. */
async function afterCollection(): Promise<void> {
  await wait(1);
  collectGarbage();
}

describe('the short memory', () => {
  it('gives one answer to all who ask while it holds, and asks again after', async () => {
    const remember = shortMemory(BRIEF);
    let asked = 0;
    const count = () => Promise.resolve((asked += 1));
    expect(await Promise.all([remember('a', count), remember('a', count)])).toEqual([1, 1]);
    await wait(BRIEF + 5);
    expect(await remember('a', count)).toBe(2);
  });

  it('keeps no failure', async () => {
    const remember = shortMemory(60_000);
    await expect(remember('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await remember('a', () => Promise.resolve('there'))).toBe('there');
  });

  it('lets go of an answer that is over with the next one, and of none that holds', async () => {
    const brief = shortMemory(BRIEF);
    const long = shortMemory(60_000);
    const isKept = { brief: await ask(brief, 'a'), long: await ask(long, 'a') };
    await afterCollection();
    expect([isKept.brief(), isKept.long()]).toEqual([true, true]);
    await wait(BRIEF + 5);
    await Promise.all([ask(brief, 'b'), ask(long, 'b')]);
    await afterCollection();
    expect([isKept.brief(), isKept.long()]).toEqual([false, true]);
  });
});

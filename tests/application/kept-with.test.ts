import { keptWith } from '../../src/application/kept-with';

/** What is made of an owner on a day, and how often. */
function making() {
  let times = 0;
  const kept = keptWith<{ readonly day: number }, string>((one, other) => one.day === other.day);
  const ask = (owner: { readonly name: string }, day: number) =>
    kept(owner, { day }, () => {
      times++;
      return `${owner.name} on ${String(day)}`;
    });
  return { ask, times: () => times };
}

describe('what is kept with an object', () => {
  it('is made once for the same ground, and for each object by itself', () => {
    const { ask, times } = making();
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect([ask(one, 1), ask(other, 1), ask(one, 1), ask(other, 1)]).toEqual([
      'one on 1',
      'other on 1',
      'one on 1',
      'other on 1',
    ]);
    expect(times()).toBe(2);
  });

  it('is never that of another ground', () => {
    const { ask, times } = making();
    const one = { name: 'one' };
    expect([ask(one, 1), ask(one, 2), ask(one, 1)]).toEqual(['one on 1', 'one on 2', 'one on 1']);
    expect(times()).toBe(3);
  });
});

import { grown } from '../../../src/application/access/grown';
import { aFact, aSource, under } from '../../builders/facts';

describe('a forest that is kept', () => {
  const epics = aSource('1', [aFact(1, { level: 1 }), aFact(2, under(1))]);
  const others = aSource('2', [aFact(3, under(1))]);

  it('is the one of the same facts, whoever looks', () => {
    expect(grown([epics, others])).toBe(grown([{ ...epics }, { ...others }]));
  });

  it('is another one where there is more, less, or a newer version of anything', () => {
    const both = grown([epics, others]);
    const newer = { ...others, facts: { ...others.facts } };
    expect(grown([epics]).forest.size).toBe(2);
    expect(grown([epics, newer])).not.toBe(both);
    expect(grown([epics, { ...others, projectId: '3' }])).not.toBe(both);
    expect(grown([others, epics]).forest.sources).toEqual([others, epics]);
  });

  it('is nobody else’s where something is hidden', () => {
    const whole = grown([epics, others]);
    const hiding = { ...epics, isVisible: (at: number) => at === 0 };
    const some = grown([hiding, others]);
    expect(some.forest.size).toBe(2);
    expect(grown([hiding, others])).not.toBe(some);
    expect(grown([epics, others])).toBe(whole);
    expect(grown([{ ...epics, isVisible: () => false }, others]).forest.size).toBe(1);
  });

  it('goes when as many others are kept as memory has room for, small as they may be', () => {
    const first = grown([epics]);
    for (let times = 0; times < 100; times++) grown([aSource('1', [])]);
    expect(grown([epics])).toBe(first);
    for (let times = 0; times < 8_000; times++) grown([{ ...others, facts: { ...others.facts } }]);
    expect(grown([epics])).not.toBe(first);
  });
});

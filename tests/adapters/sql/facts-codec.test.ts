import fc from 'fast-check';
import { packFacts, unpackFacts } from '../../../src/adapters/sql/facts-codec';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import {
  ACCEPTANCE_THERE,
  ACCEPTANCE_UNKNOWN,
  ACCEPTANCE_WANTING,
  NO_MINUTE,
  NO_WORK,
} from '../../../src/domain/site-index/issue-facts';
import { aFact, day, instant, points, someNumberedIssues, withKeyList } from '../../builders/facts';

describe('packed facts', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(someNumberedIssues, (issues) => {
        const facts = collectFacts(issues);
        expect(withKeyList(unpackFacts(packFacts(facts)))).toEqual(facts);
      }),
    );
  });

  it('keep keys that do not follow the project, huge numbers and leading zeros', () => {
    const facts = collectFacts(
      ['ABC-1', 'OLD-7', 'ABC-4294967296', 'ABC-007'].map((key, at) => aFact(at + 1, { key })),
    );
    expect(withKeyList(unpackFacts(packFacts(facts))).keys).toEqual(['ABC-1', 'OLD-7', 'ABC-4294967296', 'ABC-007']);
  });

  it('that were packed before work and people were kept say that these are not known', () => {
    const facts = collectFacts([aFact(1, { workLeft: 60, assignee: 'a', team: 't', due: day(7) })]);
    const before = { ...facts, knowsWork: false };
    expect(unpackFacts(packFacts(before))).toMatchObject({
      knowsWork: false,
      people: [],
      workLeft: Int32Array.of(-1),
      assigneeAt: Uint16Array.of(0),
      dues: Int32Array.of(7),
    });
  });

  it('that were packed before the last change and logged work were kept say that these are not known', () => {
    const known = { updated: instant(120_000), workSpent: 60, hasFixVersion: true, workLeft: 30, due: day(7) };
    const before = { ...collectFacts([aFact(1, known)]), knowsActivity: false };
    expect(unpackFacts(packFacts(before))).toMatchObject({
      knowsActivity: false,
      updated: Int32Array.of(NO_MINUTE),
      workSpent: Int32Array.of(NO_WORK),
      hasFixVersion: Uint8Array.of(0),
      workLeft: Int32Array.of(30),
      dues: Int32Array.of(7),
    });
  });

  it('keep the sets of sprints that issues are in, each once', () => {
    const facts = collectFacts([
      aFact(1, { sprintIds: ['12', '11'] }),
      aFact(2),
      aFact(3, { sprintIds: ['11', '12'] }),
      aFact(4, { sprintIds: ['11'] }),
    ]);
    expect(unpackFacts(packFacts(facts))).toMatchObject({
      sprintsAt: Uint16Array.of(1, 0, 1, 2),
      sprintLists: [['11', '12'], ['11']],
    });
  });

  it('keep of each issue whether its acceptance text is there, wanting or not known', () => {
    const facts = collectFacts([true, false, null].map((hasAcceptance, at) => aFact(at + 1, { hasAcceptance })));
    const [there, wanting, unknown] = [ACCEPTANCE_THERE, ACCEPTANCE_WANTING, ACCEPTANCE_UNKNOWN];
    expect(unpackFacts(packFacts(facts)).acceptance).toEqual(Uint8Array.of(there, wanting, unknown));
  });

  it('that were packed before creation was kept say that it is not known', () => {
    const before =
      'H4sIAAAAAAAAAzWLvQ6CQBCEl0qfY+qzsL2Y+FdqYU8oTlgSws+R41AJIeE1fEvf4BQOJ9nsN7szbyLqkWpTKgu5FYh1W3nKubsZTrMXJI6n8wYCOkku3DWQ/SBQK8OVnQyypIEMo7kz0yDQcNyazHZXfnCxvJ/a5FO+Zl0XDBlCIRKwrMp/rWrLOxvvaNZn7/f64JxzPxpX/jBOExDRjogCWvQFlb/UTtIAAAA=';
    expect(withKeyList(unpackFacts(before))).toEqual({
      ...collectFacts([aFact(1, { workLeft: 60, assignee: 'a', due: day(7), points: points(3) })]),
      created: Int32Array.of(NO_MINUTE),
      updated: Int32Array.of(NO_MINUTE),
      knowsActivity: false,
    });
  });

  it('take few bytes an issue', () => {
    const issues = Array.from({ length: 5_000 }, (_, at) =>
      aFact(at + 1, { points: points(at % 8), parent: { id: at >> 4, key: `ABC-${at >> 4}` } }),
    );
    expect(packFacts(collectFacts(issues)).length / issues.length).toBeLessThan(30);
  });
});

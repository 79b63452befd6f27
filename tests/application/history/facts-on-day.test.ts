import { factsOnDay } from '../../../src/application/history/facts-on-day';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { factsAsOf } from '../../../src/domain/history/facts-as-of';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import { aFact, day } from '../../builders/facts';
import { anIssueNow, context, instant, issuesOf } from '../../builders/history';

describe('facts of a past day that are kept', () => {
  const facts = collectFacts([aFact(1), aFact(2)]);
  const history = collectHistory(
    [1, 2].map((id) => anIssueNow(id, { created: instant(id) })),
    [],
  );
  const on = (moment: number, known = context) => factsOnDay([{ facts, history, context: known }], instant(moment))[0]!;

  it('are those of the day', () => {
    expect(issuesOf(on(1))).toEqual(issuesOf(factsAsOf(facts, history, instant(1), context)));
    expect(on(1).count).toBe(1);
    expect(on(2).count).toBe(2);
  });

  it('are the same while what they are made of says the same', () => {
    const copied = {
      statusCategories: new Map(context.statusCategories),
      versionReleaseDays: new Map(context.versionReleaseDays),
      sprints: new Map([...context.sprints].map(([id, sprint]) => [id, { ...sprint }])),
    };
    expect(on(1, copied)).toBe(on(1));
  });

  it('are of one day all or none', () => {
    const both = factsOnDay(
      [
        { facts, history, context },
        { facts, history, context },
      ],
      instant(1),
    );
    expect(both.map(({ count }) => count)).toEqual([1, 1]);
  });

  it.each([
    ['category of a status', { statusCategories: new Map([...context.statusCategories, ['9', 'done' as const]]) }],
    ['day of a release', { versionReleaseDays: new Map([...context.versionReleaseDays, ['9', day(5)]]) }],
    ['sprint', { sprints: new Map([...context.sprints, ['9', { end: day(5), completed: null }]]) }],
    [
      'other end of a sprint',
      { sprints: new Map([...context.sprints].map(([id, sprint]) => [id, { ...sprint, end: day(99) }])) },
    ],
  ])('are made anew where there is another %s', (_, changed) => {
    expect(on(1, { ...context, ...changed })).not.toBe(on(1));
  });
});

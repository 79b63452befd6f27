import fc from 'fast-check';
import type { IssueStanding, WeekChange } from '../../../src/domain/epic/week-changes';
import { childChanges, isChangedSince, ownChanges, weekKinds } from '../../../src/domain/epic/week-changes';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { placeOf } from '../../../src/domain/history/history-facts';
import type { Day, Points } from '../../../src/domain/units';
import { aChange, aHistory, context, instant } from '../../builders/history';
import { factOf, someLife } from '../../builders/life';

const categories = context.statusCategories;
const week = { since: instant(10), categories };
const day = (value: number) => value as Day;
const points = (value: number) => value as Points;

const standing = (rest: Partial<IssueStanding> = {}): IssueStanding => ({
  category: 'to-do',
  points: null,
  due: null,
  parentId: 9,
  ...rest,
});

type Changes = Parameters<typeof aHistory>[1][];
const own = (now: Partial<IssueStanding>, changes: Changes, created = 0) =>
  ownChanges(aHistory({ created: instant(created) }, ...changes), 0, standing(now), week);
const below = (now: Partial<IssueStanding>, changes: Changes, created = 0) =>
  childChanges(aHistory({ created: instant(created) }, ...changes), 0, standing(now), 9, week);

describe('what has become of an issue within a week', () => {
  it('names the last change that made it so, and whose it was', () => {
    const changes = [
      aChange(11, 'status', 'new', 'work', { author: 'ann' }),
      aChange(12, 'status', 'work', 'end', { author: 'ben' }),
    ];
    expect(own({ category: 'done' }, changes)).toEqual([{ kind: 'finished', at: 12, author: 'ben' }]);
  });

  it('is nothing where what was changed was changed back', () => {
    const changes = [
      aChange(11, 'status', 'new', 'work'),
      aChange(12, 'status', 'work', 'new'),
      aChange(13, 'due', day(40), day(50)),
      aChange(14, 'due', day(50), day(40)),
    ];
    expect(own({ due: day(40) }, changes)).toEqual([]);
  });

  it('leaves out what was changed before', () => {
    expect(own({ category: 'done' }, [aChange(10, 'status', 'work', 'end')])).toEqual([]);
  });

  it('tells what was opened again, and what was begun', () => {
    expect(own({ category: 'in-progress' }, [aChange(11, 'status', 'end', 'work')])).toMatchObject([
      { kind: 'reopened' },
    ]);
    expect(own({ category: 'in-progress' }, [aChange(11, 'status', 'new', 'work')])).toMatchObject([
      { kind: 'started' },
    ]);
  });

  it('does not call a status of unknown category begun or opened again', () => {
    expect(own({ category: 'in-progress' }, [aChange(11, 'status', 'odd', 'work')])).toEqual([]);
    expect(own({ category: 'unknown' }, [aChange(11, 'status', 'end', 'odd')])).toEqual([]);
  });

  it('moves a due day only from one to another', () => {
    expect(own({ due: day(50) }, [aChange(11, 'due', day(40), day(50))])).toMatchObject([
      { kind: 'moved', from: 40, to: 50 },
    ]);
    expect(own({ due: day(50) }, [aChange(11, 'due', null, day(50))])).toEqual([]);
    expect(own({ due: null }, [aChange(11, 'due', day(40), null)])).toEqual([]);
  });

  it('tells a first estimate, and one that was taken back', () => {
    expect(own({ points: points(3) }, [aChange(11, 'points', null, points(3))])).toMatchObject([{ from: null, to: 3 }]);
    expect(own({}, [aChange(11, 'points', points(3), null)])).toMatchObject([{ from: 3, to: null }]);
  });

  it('tells who came and who left, and nothing else of those that left', () => {
    const came = aChange(12, 'parent', null, { id: 9, key: 'ABC-9' }, { author: 'ann' });
    const left = aChange(12, 'parent', { id: 9, key: 'ABC-9' }, { id: 8, key: 'ABC-8' }, { author: 'ben' });
    expect(below({}, [came])).toEqual([{ kind: 'added', at: 12, author: 'ann' }]);
    expect(below({ parentId: 8, category: 'done' }, [left, aChange(13, 'status', 'new', 'end')])).toEqual([
      { kind: 'removed', at: 12, author: 'ben' },
    ]);
    expect(below({ parentId: 8, category: 'done' }, [aChange(13, 'status', 'new', 'end')])).toEqual([]);
  });

  it('counts what was created below it as added, and as begun or finished where it is', () => {
    expect(below({ category: 'done' }, [], 12)).toEqual([
      { kind: 'finished', at: 12, author: null },
      { kind: 'added', at: 12, author: null },
    ]);
  });

  it('is the difference of two moments of any life', () => {
    fc.assert(
      fc.property(someLife, fc.nat(25), fc.integer({ min: 1, max: 5 }), (life, since, parentId) => {
        const living = life.at(life.present);
        const history = collectHistory(living, life.changes);
        const then = new Map(life.at(since).map((issue) => [issue.id, issue]));
        for (const issue of living) {
          const place = placeOf(history, issue.id);
          const fact = factOf(issue, life.present);
          const now = { ...fact, parentId: fact.parent?.id ?? 0 };
          const found = childChanges(history, place, now, parentId, { since: instant(since), categories });
          const before = then.get(issue.id);
          const was = before?.parent?.id === parentId;
          const is = issue.parent?.id === parentId;
          expect(kindsIn(found).has('added')).toBe(is && !was);
          expect(kindsIn(found).has('removed')).toBe(was && !is);
          const [wasDone, isDone] = [before?.statusId === 'end', issue.statusId === 'end'];
          expect(kindsIn(found).has('finished')).toBe(is && isDone && !wasDone);
          expect(kindsIn(found).has('estimated')).toBe(is && before !== undefined && before.points !== issue.points);
          if (found.length > 0) expect(isChangedSince(history, place, instant(since))).toBe(true);
        }
      }),
    );
  });
});

const kindsIn = (changes: readonly WeekChange[]) => {
  const kinds = new Set(changes.map(({ kind }) => kind));
  expect([...kinds].every((kind) => weekKinds.includes(kind))).toBe(true);
  return kinds;
};

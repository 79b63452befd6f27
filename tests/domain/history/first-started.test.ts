import fc from 'fast-check';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { firstLeftToDo, firstStarted } from '../../../src/domain/history/first-started';
import { aChange, aHistory, context, instant } from '../../builders/history';
import { someLife } from '../../builders/life';

const { statusCategories } = context;
const move = (at: number, from: string, to: string) => aChange(at, 'status', from, to);
const bornAt2 = { created: instant(2) };
const started = (...args: Parameters<typeof aHistory>) => firstStarted(aHistory(...args), 0, statusCategories);
const left = (...args: Parameters<typeof aHistory>) => firstLeftToDo(aHistory(...args), 0, statusCategories);

describe('the start of an issue', () => {
  it('is its first change into an in-progress status', () => {
    const moves = [move(5, 'new', 'work'), move(6, 'work', 'new'), move(7, 'new', 'work')];
    expect(started({ ...bornAt2, statusId: 'work' }, ...moves)).toBe(5);
  });

  it('is its creation where it was created in progress', () => {
    expect(started({ ...bornAt2, statusId: 'work' })).toBe(2);
    expect(started({ ...bornAt2, statusId: 'end' }, move(5, 'work', 'end'))).toBe(2);
  });

  it('is unknown where it was never in progress, even when it is done', () => {
    expect(started({ ...bornAt2, statusId: 'new' })).toBeNull();
    expect(started({ ...bornAt2, statusId: 'end' }, move(5, 'new', 'end'))).toBeNull();
  });
});

describe('leaving to do', () => {
  it('happens by starting or by being done at once', () => {
    expect(left({ ...bornAt2, statusId: 'end' }, move(5, 'new', 'end'))).toBe(5);
    expect(left({ ...bornAt2, statusId: 'work' }, move(6, 'new', 'work'))).toBe(6);
    expect(left({ ...bornAt2, statusId: 'end' })).toBe(2);
  });

  it('does not happen by a status of unknown category', () => {
    expect(left({ ...bornAt2, statusId: 'odd' }, move(5, 'new', 'odd'))).toBeNull();
    expect(left({ ...bornAt2, statusId: 'work' }, move(5, 'new', 'odd'), move(8, 'odd', 'work'))).toBe(8);
  });

  it('is the first moment of any life at which the issue is in progress or done', () => {
    fc.assert(
      fc.property(someLife, ({ at, present, changes, moments }) => {
        const history = collectHistory(at(present), changes);
        at(present).forEach(({ id }, place) => {
          const isAway = (issues: ReturnType<typeof at>) => {
            const status = issues.find((issue) => issue.id === id)?.statusId ?? '';
            return ['in-progress', 'done'].includes(statusCategories.get(status) ?? '');
          };
          const first = moments.find(({ issues }) => isAway(issues));
          expect(firstLeftToDo(history, place, statusCategories)).toBe(first?.at ?? null);
        });
      }),
    );
  });
});

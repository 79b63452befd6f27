import type { IssueRow } from '../../../../src/contract/items';
import { hasDeeperLevels, stateOf } from '../../../../static/views/epic/epic-state';
import { counts, day, figures, issue, item } from '../../builders/rows';

const writeDay = (value: number) => `day ${value}`;
const stateWith = (children: ReturnType<typeof figures>, parts: Partial<IssueRow> = {}) =>
  stateOf({ item: item(1, { issue: issue(1, { level: 1, ...parts }), children }) }, writeDay);
const due = { day: day(7), source: 'own' } as const;

describe('the state of an epic in one line', () => {
  it('counts what is done of its children', () => {
    expect(stateWith(figures({ issues: counts({ done: 12, toDo: 3 }) }))).toEqual({
      id: 'epic.state.done',
      values: { done: 12, total: 15 },
    });
  });

  it('names late children before its own passed due date', () => {
    const children = figures({ issues: counts({ done: 1, toDo: 1 }), late: 1 });
    expect(stateWith(children, { isLate: true, due }).id).toBe('epic.state.late');
    expect(stateWith({ ...children, late: 0 }, { isLate: true, due })).toEqual({
      id: 'epic.state.ownLate',
      values: { done: 1, total: 2, due: 'day 7' },
    });
  });

  it('says so where all children are done', () => {
    expect(stateWith(figures({ issues: counts({ done: 2 }) })).id).toBe('epic.state.complete');
  });

  it('speaks of the issue itself where nothing belongs to it', () => {
    expect(stateWith(figures()).id).toBe('epic.state.noChildren');
    expect(stateWith(figures(), { level: 0, statusName: 'In Review' })).toEqual({
      id: 'epic.state.leaf',
      values: { status: 'In Review' },
    });
    expect(stateWith(figures(), { level: 0, isLate: true, due }).id).toBe('epic.state.leafLate');
  });
});

describe('hasDeeperLevels', () => {
  it('is true only where the lowest issues are others than the children', () => {
    const children = figures({ issues: counts({ done: 2 }) });
    const leaves = figures({ issues: counts({ done: 5 }) });
    expect(hasDeeperLevels({ item: item(1, { children }), leaves })).toBe(true);
    expect(hasDeeperLevels({ item: item(1, { children }), leaves: children })).toBe(false);
  });
});

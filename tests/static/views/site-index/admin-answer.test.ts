import type { ProjectIndexRow } from '../../../../src/contract/site-index';
import { answerOf } from '../../../../static/views/site-index/admin-answer';
import { index, instant } from '../../builders/rows';

const projects: ProjectIndexRow[] = [
  {
    projectId: '1',
    key: 'ABC',
    name: 'Abc',
    state: 'ready',
    issuesRead: 3,
    issuesExpected: null,
    issuesPublished: 3,
    publishedAt: instant(5),
    failure: null,
  },
];
const never = { succeededAt: null, failure: null };
const rest = {
  points: { spent: 0, budget: 39_000, sharePercent: 60, limit: 65_000, isLimitStated: false },
  issuesRead: 3,
  missing: { projects: [], issues: 0 },
  progress: null,
  runs: { plan: never, 'follow-changes': never, audit: never },
};
const age = (moment: number) => `since ${moment}`;
const idOf = (state: Parameters<typeof index>[0]) => answerOf({ index: index(state), ...rest, projects }, age).id;

describe('the answer of administration', () => {
  it('tells the four states of the index apart', () => {
    expect(idOf({ state: 'empty' })).toBe('admin.answer.empty');
    expect(idOf({ state: 'building' })).toBe('admin.answer.building');
    expect(idOf({ state: 'failed' })).toBe('admin.answer.failed');
    expect(idOf({ state: 'ready', asOf: instant(5) })).toBe('admin.answer.ready');
  });

  it('does not call the data complete while a project failed', () => {
    expect(idOf({ state: 'ready', projectsFailed: 1 })).toBe('admin.answer.someFailed');
  });

  it('gives the age of the oldest reading', () => {
    const answer = answerOf({ index: index({ asOf: instant(5) }), ...rest, projects }, age);
    expect(answer.values).toMatchObject({ age: 'since 5', total: 1 });
  });

  it('says so where there is no project to read', () => {
    expect(answerOf({ index: index(), ...rest, projects: [] }, age).id).toBe('admin.answer.none');
  });
});

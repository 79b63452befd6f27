import { defaultThresholds } from '../../../../src/domain/health/thresholds';
import { answerOf } from '../../../../static/views/portfolio/portfolio-answer';
import { unreadNames } from '../../../../static/views/portfolio/unread-names';
import { sumFigures } from '../../../../static/views/figures/sum-figures';
import { counts, day, figures, health, index, project } from '../../builders/rows';

const viewOf = (projects: ReturnType<typeof project>[]) => ({
  portfolio: null,
  index: index(),
  today: day(0),
  presentDay: day(0),
  projects,
  totals: sumFigures(projects.flatMap((row) => row.figures ?? [])),
  now: null,
  health: health(),
  thresholds: defaultThresholds,
  isPartial: false,
  missing: { projects: [], issues: 0 },
});
const percent = (share: number) => `${share * 100} %`;
const halfDone = figures({ issues: counts({ done: 5, toDo: 5 }) });

describe('the answer of the portfolio', () => {
  it('names how many projects have late work, and what is done', () => {
    const view = viewOf([project('A', { figures: { ...halfDone, late: 3 } }), project('B', { figures: halfDone })]);
    expect(answerOf(view, percent)).toEqual({
      id: 'portfolio.answer.late',
      values: { late: 1, projects: 2, percent: '50 %', issues: 20 },
    });
  });

  it('says that nothing is late where nothing is', () => {
    expect(answerOf(viewOf([project('A', { figures: halfDone })]), percent).id).toBe('portfolio.answer.onTime');
  });

  it('claims nothing of projects that are not read', () => {
    expect(answerOf(viewOf([project('A', { figures: null })]), percent).id).toBe('portfolio.answer.unread');
  });

  it('does not speak of a share where there is no issue', () => {
    expect(answerOf(viewOf([project('A')]), percent).id).toBe('portfolio.answer.noIssues');
  });
});

describe('unreadNames', () => {
  it('is silent where every project is read', () => {
    expect(unreadNames([project('A')])).toBeNull();
  });

  it('names five projects and counts the others', () => {
    const unread = Array.from({ length: 7 }, (_, number) => project('P', { name: `P${number}`, figures: null }));
    expect(unreadNames(unread)).toEqual({
      id: 'index.partial.more',
      values: { names: 'P0, P1, P2, P3, P4', count: 2 },
    });
  });
});

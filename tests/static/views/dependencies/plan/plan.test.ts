import { canSlip, consequencesOf, daysOfText } from '../../../../../static/views/dependencies/plan/consequences';
import { criticalSteps, setApart } from '../../../../../static/views/dependencies/plan/critical-steps';
import { keyOf, linksOf, planOf } from '../../../../../static/views/dependencies/plan/dependency-plan';
import { filterLinks, firstFilter } from '../../../../../static/views/dependencies/plan/link-filter';
import { planAnswer } from '../../../../../static/views/dependencies/plan/plan-answer';
import { aDependenciesView, type ViewItem } from '../../../../builders/dependencies';
import { MONDAY } from '../../../../builders/network';

const aPlan = (...given: Parameters<typeof aDependenciesView>) => planOf(aDependenciesView(...given));

/** Monday to Friday, then what overlaps it by three days, then a day far off that waits for both. */
const work: readonly ViewItem[] = [
  ['A', 0, 4],
  ['B', 2, 8],
  ['B', 14, 14],
];
const chain = aPlan(work, [[0, 1], [1, 2]]); // prettier-ignore

describe('links of an answer', () => {
  it('are told with their kind, by how much they are missed, and whether they cross projects', () => {
    expect(linksOf(chain).map(({ verdict, shortBy, isAcross }) => [verdict, shortBy, isAcross])).toEqual([
      ['violated', 3, true],
      ['kept', 0, false],
    ]);
  });

  it('lead across projects where an end is outside the index, and are not checked', () => {
    const plan = aPlan([['A', 0, 4]], [[0, 1]], { outside: ['OLD-9'] });
    expect(linksOf(plan).map(({ verdict, isAcross, to }) => [verdict, isAcross, keyOf(plan, to)])).toEqual([
      ['unknown', true, 'OLD-9'],
    ]);
  });

  it('count once where two say the same', () => {
    expect(linksOf(aPlan(work, [[0, 1], [0, 1]]))).toHaveLength(1); // prettier-ignore
  });

  it('are narrowed to conflicts, projects and words, the worst first', () => {
    const plan = aPlan([...work, ['A', 0, 0]], [[0, 1], [1, 2], [1, 3]]); // prettier-ignore
    const listed = (filter: Partial<typeof firstFilter>) =>
      filterLinks(plan, linksOf(plan), { ...firstFilter, ...filter }).map(({ link }) => link);
    expect(listed({})).toEqual([2, 0]);
    expect(listed({ onlyConflicts: false })).toEqual([2, 0, 1]);
    expect(listed({ onlyConflicts: false, onlyAcross: true })).toEqual([2, 0]);
    expect(listed({ onlyConflicts: false, projectId: '0' })).toEqual([2, 0]);
    expect(listed({ onlyConflicts: false, text: ' b-2 ' })).toEqual([1]);
    expect(listed({ text: 'project a' })).toEqual([2, 0]);
  });
});

describe('the critical path', () => {
  it('names its items with the days that links give them, and what ties them', () => {
    // B-1 lasts five work days and has to start on the second Monday; B-2 then starts on the third.
    const tight = aPlan([work[0]!, work[1]!, ['B', 9, 9]], [[0, 1], [1, 2]]); // prettier-ignore
    const { steps, end, projects, others } = criticalSteps(tight);
    expect(
      steps.map(({ item, first, last, totalFloat, tiedBy }) => [item, first, last, totalFloat, tiedBy?.link]),
    ).toEqual([
      [0, MONDAY, MONDAY + 4, 0, undefined],
      [1, MONDAY + 7, MONDAY + 11, 0, 0],
      [2, MONDAY + 14, MONDAY + 14, 0, 1],
    ]);
    expect([end, projects, others]).toEqual([MONDAY + 14, 2, 0]);
  });

  it('sets apart what cannot be scheduled, and says why', () => {
    const items: ViewItem[] = [
      ['A', null, 4],
      ['A', 0, null],
      ['A', null, null],
      ['A', 4, 0],
      ['A', 0, 1],
      ['A', 0, 1],
      ['A', null, null, true],
      ['A', 5, 9],
    ];
    const plan = aPlan(items, [[0, 1], [1, 2], [2, 3], [4, 5], [5, 4], [6, 7], [7, 8]], { outside: ['OLD-9'] }); // prettier-ignore
    expect(setApart(plan).map(({ item, reason }) => [item, reason])).toEqual([
      [4, 'in-cycle'],
      [5, 'in-cycle'],
      [2, 'no-days'],
      [1, 'no-due'],
      [0, 'no-start'],
      [8, 'outside'],
      [3, 'reversed'],
    ]);
    expect(items.map((_, item) => canSlip(plan, item))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is not there where nothing can be scheduled', () => {
    const plan = aPlan([['A', null, 4], ['A', null, 8]], [[0, 1]]); // prettier-ignore
    expect(criticalSteps(plan)).toEqual({ steps: [], end: null, projects: 0, others: 0 });
  });
});

describe('what follows if an item slips', () => {
  it('is what waits for it, and the end, where there is no float', () => {
    const { moved, endBy, conflicts } = consequencesOf(chain, 1, 1);
    expect(moved.map(({ item, by }) => [item, by])).toEqual([[1, 1], [2, 1]]); // prettier-ignore
    expect(endBy).toBe(1);
    expect(conflicts).toEqual([]);
  });

  it('moves what waits, weekends left out, and makes conflicts that are there already worse', () => {
    const { moved, end, endBy, conflicts } = consequencesOf(chain, 0, 2);
    expect(moved.map(({ item, after, by }) => [item, after, by])).toEqual([
      [0, { first: MONDAY + 2, last: MONDAY + 8 }, 2],
      [1, { first: MONDAY + 9, last: MONDAY + 15 }, 2],
      [2, { first: MONDAY + 16, last: MONDAY + 16 }, 2],
    ]);
    expect([end, endBy]).toEqual([MONDAY + 16, 2]);
    expect(conflicts.map(({ told, before, after }) => [told.link, before, after])).toEqual([[0, 3, 5]]);
  });

  it('takes whole work days from 1 to 520', () => {
    expect(['1', ' 520 ', '0', '521', '-1', '1.5', '', 'two'].map(daysOfText)).toEqual([
      1,
      520,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the sentence', () => {
  const answer = (plan: typeof chain) => planAnswer(linksOf(plan), criticalSteps(plan), String);

  it('tells conflicts, the end and the length of the path', () => {
    expect(answer(chain)).toEqual({
      id: 'plan.answer',
      values: { conflicts: 1, total: 2, day: String(MONDAY + 14), items: 3, projects: 2 },
    });
  });

  it('says so where there is no path, or no dependency', () => {
    expect(answer(aPlan([['A', null, 4], ['A', null, 8]], [[0, 1]])).id).toBe('plan.answer.undated'); // prettier-ignore
    expect(answer(aPlan([], []))).toEqual({ id: 'plan.answer.none' });
  });
});

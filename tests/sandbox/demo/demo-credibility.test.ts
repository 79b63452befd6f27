import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { Issue } from '../../../sandbox/site/model';
import { groupedBy } from './grouped-by';

const now = Date.UTC(2026, 10, 20, 12);
const today = '2026-11-20';
const site = demoCompany({ seed: 1, now });
const categories = new Map(site.statuses.map(({ id, categoryKey }) => [id, categoryKey]));
const levels = new Map(site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
const children = groupedBy(site.issues, ({ parent }) => parent?.key ?? '');

const isDone = ({ statusId }: Issue): boolean => categories.get(statusId) === 'done';
const levelOf = ({ typeId }: Issue): number => levels.get(typeId) ?? 0;
const below = (issue: Issue): readonly Issue[] => children.get(issue.key) ?? [];
const shareOf = (issues: readonly Issue[], isMeant: (issue: Issue) => boolean): number =>
  issues.length === 0 ? 0 : issues.filter(isMeant).length / issues.length;

/** The share of late work in what is open, for projects with enough of it to tell. */
function lateShares(): ReadonlyMap<string, number> {
  const shares = site.projects.flatMap(({ id, key, archived }): [string, number][] => {
    const open = site.issues.filter((issue) => issue.projectId === id && !isDone(issue));
    const isLate = ({ dueDate }: Issue): boolean => dueDate !== null && dueDate < today;
    return archived || open.length < 50 ? [] : [[key, shareOf(open, isLate)]];
  });
  return new Map(shares);
}

describe('a portfolio manager who looks at the demo company', () => {
  it('finds a little late work in most projects, and much of it in three', () => {
    const troubled = ['FLEET', 'BILL', 'LAGER'];
    const shares = lateShares();
    const healthy = [...shares].filter(([key]) => !troubled.includes(key)).map(([, share]) => share);
    expect(healthy.length).toBeGreaterThan(8);
    expect(Math.max(...healthy)).toBeLessThan(0.09);
    expect(troubled.map((key) => shares.get(key) ?? 0).every((share) => share >= 0.09)).toBe(true);
  });

  it('finds nearly nothing below what is still to do begun, and most below what is done finished', () => {
    const above = site.issues.filter((issue) => levelOf(issue) >= 1 && below(issue).length > 0);
    const toDo = above.filter(({ statusId }) => categories.get(statusId) === 'new');
    expect(shareOf(toDo.flatMap(below), isDone)).toBeLessThan(0.2);
    expect(shareOf(above.filter(isDone).flatMap(below), isDone)).toBeGreaterThan(0.9);
  });

  it('finds initiatives that are discussed, decided, running and completed', () => {
    const names = new Map(site.statuses.map(({ id, name }) => [id, name]));
    const strategy = site.issues.filter(({ key }) => key.startsWith('STRAT-'));
    const states = new Set(strategy.map(({ statusId }) => names.get(statusId)));
    expect([...states].sort()).toEqual(expect.arrayContaining(['Approved', 'Completed', 'Funnel', 'Running']));
  });

  it('finds epics of one title told apart by phases, the later the higher', () => {
    const phases = groupedBy(
      site.issues.filter(({ summary }) => /, phase \d+$/.test(summary)),
      ({ projectId, summary }) => `${projectId} ${summary.replace(/, phase \d+$/, '')}`,
    );
    const inOrder = [...phases.values()].map((epics) =>
      [...epics].sort((a, b) => a.created - b.created).map(({ summary }) => Number(/\d+$/.exec(summary)?.[0])),
    );
    expect(inOrder.length).toBeGreaterThan(10);
    for (const numbers of inOrder) expect(numbers).toEqual(numbers.map((_number, at) => at + 2));
  });
});

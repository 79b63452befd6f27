import { compareReports } from '../../../src/domain/snapshot/compare-report';
import { compareRoadmaps, type ComparedItem } from '../../../src/domain/snapshot/compare-roadmap';
import type { HealthState } from '../../../src/domain/health/health-state';
import type { Day } from '../../../src/domain/units';

const day = (value: number) => value as Day;

describe('a report beside an earlier one', () => {
  const report = (done: number, states: Readonly<Record<string, HealthState>> | null) => ({
    standing: { projects: 2, concerns: done, danger: 1 },
    issues: { done, inProgress: 0, toDo: 4 - done, unknown: 0 },
    figures: null,
    projects: states && Object.entries(states).map(([key, state]) => ({ name: `Project ${key}`, state })),
  });

  it('tells figures side by side, and what was not asked for of neither', () => {
    const { figures, projects } = compareReports(report(1, null), report(2, { A: 'good' }), []);
    expect(figures.map(({ figure, then, now }) => [figure, then, now])).toEqual([
      ['done', 0.25, 0.5],
      ['projects', 2, 2],
      ['concerns', 1, 2],
      ['danger', 1, 1],
    ]);
    expect(projects).toBeNull();
  });

  it('counts nothing of a report without issues', () => {
    const nothing = { toDo: 0, inProgress: 0, done: 0, unknown: 0 };
    const of = (issues: typeof nothing, late: number) => ({
      ...report(1, null),
      figures: { issues, points: null, start: null, due: null, late, unestimated: 0 },
    });
    const { figures } = compareReports(of(nothing, 0), of({ ...nothing, toDo: 2 }, 1), []);
    const counts = figures.filter(({ figure }) => figure === 'late' || figure === 'unestimated');
    expect(counts.map(({ then, now }) => [then, now])).toEqual([
      [null, 1],
      [null, 0],
    ]);
  });

  it('tells how every project stood and stands, those that changed first, then those that came or went', () => {
    const then = report(1, { A: 'good', C: 'good', E: 'danger' });
    const now = report(1, { A: 'good', E: 'attention', D: 'good' });
    const { projects } = compareReports(then, now, []);
    expect(projects?.map(({ name, then, now }) => [name, then, now])).toEqual([
      ['Project E', 'danger', 'attention'],
      ['Project C', 'good', null],
      ['Project D', null, 'good'],
      ['Project A', 'good', 'good'],
    ]);
  });

  it('knows a project again that was renamed, even to what another one was called', () => {
    const then = report(1, { A: 'good', B: 'danger', C: 'good' });
    const now = report(1, { B: 'good', C: 'attention', D: 'danger', E: 'good' });
    // A is called B, B is called D, C is as it was but not known by anything but its name.
    const { projects } = compareReports(then, now, [0, null, 1, null]);
    expect(projects).toEqual([
      { name: 'Project C', formerName: null, then: 'good', now: 'attention' },
      { name: 'Project E', formerName: null, then: null, now: 'good' },
      { name: 'Project B', formerName: 'Project A', then: 'good', now: 'good' },
      { name: 'Project D', formerName: 'Project B', then: 'danger', now: 'danger' },
    ]);
  });

  it('takes a project that was not there for none that was called the same', () => {
    const { projects } = compareReports(report(1, { A: 'good' }), report(1, { A: 'danger' }), ['nowhere']);
    expect(projects?.map(({ name, then, now }) => [name, then, now])).toEqual([
      ['Project A', null, 'danger'],
      ['Project A', 'good', null],
    ]);
  });

  it('tells projects of one name apart by their order', () => {
    const of = (...states: HealthState[]) => ({
      ...report(1, null),
      projects: states.map((state) => ({ name: 'App', state })),
    });
    const { projects } = compareReports(of('danger', 'good'), of('danger', 'good', 'attention'), []);
    expect(projects?.map(({ then, now }) => [then, now])).toEqual([
      [null, 'attention'],
      ['danger', 'danger'],
      ['good', 'good'],
    ]);
  });
});

describe('a roadmap beside an earlier one', () => {
  const item = (issueId: number | null, name: string, more: Partial<ComparedItem> = {}): ComparedItem => ({
    issue: issueId === null ? null : { issueId, key: `A-${String(issueId)}` },
    name,
    column: 'now',
    dates: { start: null, due: { day: day(10) } },
    ...more,
  });

  it('tells what came, what is gone, and what is otherwise in which way', () => {
    const then = [item(1, 'One'), item(2, 'Two'), item(3, 'Three'), item(4, 'Same')];
    const later = { start: null, due: { day: day(20) } };
    const now = [item(5, 'Five'), item(4, 'Same'), item(3, '3'), item(2, 'Two', { column: 'next', dates: later })];
    const { added, gone, changed } = compareRoadmaps(then, now);
    expect([added, gone].map((items) => items.map(({ name }) => name))).toEqual([['Five'], ['One']]);
    expect(changed).toEqual([
      { item: now[2], formerName: 'Three', moved: null, days: null },
      {
        item: now[3],
        formerName: null,
        moved: { from: 'now', to: 'next' },
        days: { from: { start: null, due: 10 }, to: { start: null, due: 20 } },
      },
    ]);
  });

  it('knows items by name where issues are not shown, and says nothing of dates that one of the two hides', () => {
    const then = [item(null, 'One'), item(null, 'Two')];
    const now = [item(null, 'One', { dates: null }), item(null, 'New')];
    const { added, gone, changed } = compareRoadmaps(then, now);
    expect([added, gone].map((items) => items.map(({ name }) => name))).toEqual([['New'], ['Two']]);
    expect(changed).toEqual([]);
  });

  it('takes none of several with one name for another', () => {
    const [here, soon] = [item(null, 'Fixes'), item(null, 'Fixes', { column: 'next' })];
    expect(compareRoadmaps([here, soon], [soon, here])).toEqual({ added: [], gone: [], changed: [] });
    expect(compareRoadmaps([here, here], [here])).toEqual({ added: [], gone: [here], changed: [] });
    const later = item(null, 'Fixes', { column: 'done' });
    expect(compareRoadmaps([here, soon], [later, soon])).toEqual({ added: [later], gone: [here], changed: [] });
  });
});

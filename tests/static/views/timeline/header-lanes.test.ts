import type { TimelineSprint } from '../../../../src/contract/timeline';
import type { Day } from '../../../../src/domain/units';
import type { Say } from '../../../../static/messages/use-text';
import { milestoneMarks, sprintBands } from '../../../../static/views/timeline/header-lanes';
import { aTimelineProject } from '../../../builders/plan-item';

const [app, shop] = [aTimelineProject('APP'), aTimelineProject('SHOP')];
const say: Say = (id) => id;

const aSprint = (id: string, parts: Partial<TimelineSprint> = {}): TimelineSprint => ({
  id,
  name: `Sprint ${id}`,
  state: 'closed',
  boardId: 1,
  start: 10 as Day,
  end: 24 as Day,
  projectAt: [0],
  ...parts,
});

const shown = (sprints: readonly TimelineSprint[], projects = [app, shop]) =>
  sprintBands({ sprints, projects: [app, shop] }, (project) => projects.includes(project), say).map(
    ({ name, tone, track }) => `${name} ${tone} of ${track.id} ${track.name}`,
  );

describe('sprints above the timeline', () => {
  it('stand by board, those with an active sprint first, and name all projects of the board', () => {
    const closed = aSprint('1', { boardId: 7 });
    const next = aSprint('3', { state: 'future', projectAt: [1] });
    expect(shown([closed, aSprint('2', { state: 'active' }), next])).toEqual([
      'Sprint 2 present of 1 Project APP, Project SHOP',
      'Sprint 3 future of 1 Project APP, Project SHOP',
      'Sprint 1 past of 7 Project APP',
    ]);
  });

  it('are left out where they have no days, or only projects that are not on the timeline', () => {
    expect(shown([aSprint('1', { end: null }), aSprint('2', { projectAt: [1] })], [app])).toEqual([]);
  });
});

describe('milestones above the timeline', () => {
  it('stand by day; those without one have no place', () => {
    const milestone = (id: string, day: number | null) => ({ id, name: id, day: day as Day | null, note: '' });
    const milestones = [milestone('b', 9), milestone('none', null), milestone('a', 3)];
    expect(milestoneMarks({ milestones }).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

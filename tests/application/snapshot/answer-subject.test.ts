import { answerSubject } from '../../../src/application/snapshot/answer-subject';
import type { CategoryCounts } from '../../../src/contract/figures';
import type { Report } from '../../../src/contract/report';
import type { RoadmapExcerpt } from '../../../src/contract/roadmap-excerpt';
import type { SnapshotSubject } from '../../../src/contract/snapshot';

const none: CategoryCounts = { toDo: 0, inProgress: 0, done: 0, unknown: 0 };
const named = (key: string) => ({ key, name: `Project ${key}`, state: 'good', isByHand: false, figures: null });
const ofReport = ['10002', '10001'];
const subject: SnapshotSubject = {
  kind: 'report',
  request: { source: { of: 'site' }, parts: ['projects'], changesDays: 7 },
};

function answerOf(issues: CategoryCounts, projects: Report['projects']) {
  const report = { name: '', issues, figures: null, attention: null, projects, changes: null } as unknown as Report;
  const excerpt = () => Promise.reject<RoadmapExcerpt>(new Error('Nobody asks for it.'));
  const answer = answerSubject({ report: () => Promise.resolve({ report, projectIds: ofReport }), excerpt });
  return answer({ accountId: 'ada', installationId: 'site' }, subject, '');
}

describe('projects by which a frozen report is known again', () => {
  const projects = ['B', 'A'].map(named) as NonNullable<Report['projects']>;

  it('are those that it shows, in their order, beside what is told', async () => {
    const { content, projectIds: known } = await answerOf({ ...none, done: 1 }, projects);
    expect(known).toEqual(ofReport);
    expect(content).toMatchObject({ report: { projects: [{ name: 'Project B', key: null }, { name: 'Project A' }] } });
  });

  it('are none where it shows none, not even those that whoever froze it was answered', async () => {
    expect((await answerOf({ ...none, done: 1 }, null)).projectIds).toEqual([]);
    const { content, projectIds: known } = await answerOf(none, projects);
    expect(content).toMatchObject({ report: { projects: null } });
    expect(known).toEqual([]);
  });
});

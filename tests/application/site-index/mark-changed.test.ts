import { markChanged } from '../../../src/application/site-index/mark-changed';
import { guardAccess } from '../../../src/application/site-index/guard-access';
import type { DirtyIssues } from '../../../src/application/site-index/ports/index-writer';
import { instant } from '../../builders/facts';
import { anIndexedIssue } from '../../builders/indexed-issue';

/** What is marked in an index where issue 1 has the sub-tasks 11 and 12. */
function anIndex() {
  const marked: number[] = [];
  const ofAccess: number[] = [];
  const queued: string[] = [];
  const dirty: Partial<DirtyIssues> = {
    mark: (ids) => Promise.resolve(void marked.push(...ids)),
    markAccess: (ids) => Promise.resolve(void ofAccess.push(...ids)),
    shouldQueue: () => Promise.resolve(true),
  };
  const ports = {
    dirty: dirty as DirtyIssues,
    reader: { subtasks: (ids: readonly number[]) => Promise.resolve(ids.includes(1) ? [11, 12] : []) },
    clock: () => instant(1_000),
  };
  const queue = {
    push: (tasks: readonly { task: string }[]) => Promise.resolve(void queued.push(...tasks.map(({ task }) => task))),
  };
  return { marked, ofAccess, queued, ports, mark: markChanged(ports.dirty, ports.reader, queue, ports.clock) };
}

describe('an issue that an event tells of', () => {
  it('is marked, and somebody is asked to look', async () => {
    const { mark, ...index } = anIndex();
    await mark([1, 2]);
    expect(index).toMatchObject({ marked: [1, 2], ofAccess: [], queued: ['follow-marks'] });
  });

  it('is marked with its sub-tasks where who may see it may have changed: they have its security level', async () => {
    const { mark, ...index } = anIndex();
    await mark([1], true);
    expect(index).toMatchObject({ marked: [1, 11, 12], ofAccess: [1, 11, 12], queued: ['follow-marks'] });
    await mark([2], true);
    expect(index.ofAccess).toEqual([1, 11, 12, 2]);
  });
});

describe('what a sweep finds in projects that it cannot be written to', () => {
  const place = (issueId: number, projectId: string, securityLevel: string | null = null) => ({
    issueId,
    projectId,
    securityLevel,
    updated: instant(1),
  });

  it('is marked where level or project are others than the index has, and only there', async () => {
    const { ports, marked, ofAccess } = anIndex();
    const changed = [
      anIndexedIssue(2, { projectId: '5', securityLevel: '900' }),
      anIndexedIssue(3, { projectId: '5' }),
      anIndexedIssue(4, { projectId: '6' }),
      anIndexedIssue(5, { projectId: '5', securityLevel: '900' }),
      anIndexedIssue(6, { projectId: '7', securityLevel: '900' }),
    ];
    const places = [place(2, '5'), place(3, '5'), place(4, '5'), place(5, '5', '900'), place(6, '7')];
    await guardAccess(ports, changed, places, new Set(['6', '7']));
    expect([marked, ofAccess]).toEqual([
      [2, 4],
      [2, 4],
    ]);
  });
});

import type { TimelineProject } from '../../src/contract/timeline';
import type { PlanItem } from '../../static/views/timeline/plan-item';

export const aTimelineProject = (key: string): TimelineProject => ({
  projectId: key,
  key,
  name: `Project ${key}`,
  start: null,
  due: null,
  done: null,
  doneBy: 'issues',
});

const app = aTimelineProject('APP');

/** `APP-3` at position 3, without any day. */
export const aPlanItem = (at: number, parts: Partial<PlanItem> = {}): PlanItem => ({
  at,
  key: `APP-${String(at)}`,
  name: `Item ${String(at)}`,
  project: app,
  parentAt: -1,
  category: 'to-do',
  assignee: null,
  team: null,
  theme: null,
  start: null,
  due: null,
  dueSource: null,
  startBelow: null,
  dueBelow: null,
  done: null,
  doneBy: 'issues',
  isLate: false,
  part: null,
  ...parts,
});

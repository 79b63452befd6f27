import type { CategoryCounts, Figures, PointsFigure } from '../../../src/contract/figures';
import type { Health, HealthInputs } from '../../../src/contract/health';
import type { IssueRow, ItemRow, OutsideItemRow } from '../../../src/contract/items';
import type { ProjectRow } from '../../../src/contract/portfolio';
import type { IndexState } from '../../../src/contract/site-index';
import { judge } from '../../../src/domain/health/health';
import { defaultThresholds } from '../../../src/domain/health/thresholds';
import type { Day, Instant, Points } from '../../../src/domain/units';

export const day = (value: number): Day => value as Day;
export const instant = (value: number): Instant => value as Instant;

export const counts = (parts: Partial<CategoryCounts> = {}): CategoryCounts => ({
  toDo: 0,
  inProgress: 0,
  done: 0,
  unknown: 0,
  ...parts,
});

export const points = (done: number, toDo = 0, estimatedIssues = 1): PointsFigure => ({
  toDo: toDo as Points,
  inProgress: 0 as Points,
  done: done as Points,
  unknown: 0 as Points,
  estimatedIssues,
});

export const figures = (parts: Partial<Figures> = {}): Figures => ({
  issues: counts(),
  points: null,
  start: null,
  due: null,
  late: 0,
  unestimated: 0,
  ...parts,
});

export const issue = (number: number, parts: Partial<IssueRow> = {}): IssueRow => ({
  issueId: String(10_000 + number),
  key: `ABC-${number}`,
  projectKey: 'ABC',
  summary: `Issue ${number}`,
  typeName: 'Story',
  level: 0,
  statusName: 'To Do',
  category: 'to-do',
  assigneeAccountId: null,
  ownPoints: null,
  ownStart: null,
  due: null,
  isLate: false,
  parentKey: null,
  ...parts,
});

export const item = (number: number, parts: Partial<ItemRow> = {}): ItemRow => ({
  issue: issue(number, { level: 1, typeName: 'Epic' }),
  depth: 0,
  children: figures(),
  pointsConflict: null,
  dueConflict: null,
  itemsBelow: 0,
  numbers: [],
  ...parts,
});

export const outside = (key: string, children = figures()): OutsideItemRow => ({
  key,
  isLeftOut: false,
  children,
});

/** Good where nothing else is said. */
export const health = (inputs: Partial<HealthInputs> = {}): Health =>
  judge(
    {
      issues: 10,
      open: 10,
      late: 0,
      openWithoutDue: 0,
      timeUsed: null,
      workDone: null,
      workBy: 'issues',
      added: 0,
      growth: null,
      waits: null,
      openEpics: 0,
      epicsWithoutDue: 0,
      openStories: 0,
      unestimated: 0,
      contradictions: 0,
      busiest: null,
      soon: { sized: 0, unsized: 0 },
      ...inputs,
    },
    defaultThresholds,
  );

export const project = (key: string, parts: Partial<ProjectRow> = {}): ProjectRow => ({
  projectId: `id-${key}`,
  key,
  name: `Project ${key}`,
  category: null,
  index: 'ready',
  figures: figures(),
  now: null,
  health: health(),
  overrides: [],
  asOf: instant(0),
  itemsBelow: 0,
  withoutEpic: 0,
  part: 'whole',
  isDirect: true,
  ...parts,
});

export const index = (parts: Partial<IndexState> = {}): IndexState => ({
  state: 'ready',
  isPaused: false,
  projectsReady: 1,
  projectsTotal: 1,
  projectsFailed: 0,
  asOf: instant(0),
  ...parts,
});

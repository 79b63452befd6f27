import type { ChangeKind } from '#contract/overview';
import type { HealthCheck } from '#contract/health';
import type { ReportStanding } from '#contract/report';
import type { HealthState } from '#domain/health/health-state';

/** Texts of exports. Confluence does not tell whose language an export is for, so they are in English. */
export const exportWords = {
  allProjects: 'All projects',
  open: 'Open in Altitude',
  nothing: 'There is nothing in it that could be shown.',
  hidden: 'This report is shown to readers of the page in Confluence, each as Jira lets them see it.',
  unconfigured: 'This report is not configured yet.',
  broken: 'What this report was configured to show is no longer valid.',
  hiddenMembers:
    'Not the whole of it: it also names projects that are not shown here. They are in none of these figures.',
  partial: 'Some of it is missing, because it could not be read from Jira yet, or not in full.',
  figures: 'Figures',
  attention: 'Needs attention',
  noAttention: 'No project needs attention.',
  projects: 'Projects',
  moreProjects: (more: string) => `Not shown here: ${more}, none of which stands worse.`,
  allOfThem: 'All of them in Altitude',
  changes: 'What changed',
  noChanges: 'Nothing changed.',
  unknown: 'unknown',
  unread: 'not read yet',
  asOf: 'As of ',
  viewer: ', as the person who exported this page may see it.',
  since: 'Since the end of ',
  projectColumns: ['Project', 'Health', 'Issues done', 'Late', 'Due'],
  figureColumns: ['Figure', 'Value'],
  figureNames: {
    issues: 'Issues done',
    points: 'Points done',
    late: 'Late issues',
    unestimated: 'Stories without an estimate',
    start: 'Earliest start',
    due: 'Latest due date',
  },
} as const;

export const stateWords: Readonly<Record<HealthState, string>> = {
  good: 'Good',
  attention: 'Attention',
  danger: 'Danger',
  unknown: 'Unknown',
};

export const checkWords: Readonly<Record<HealthCheck, string>> = {
  late: 'late work',
  behind: 'work behind its time',
  growth: 'growth of the scope',
  conflicts: 'dependencies in conflict',
  withoutDue: 'epics without a due date',
  unestimated: 'stories without an estimate',
  contradictions: 'contradictions',
  overload: 'more booked than can be worked',
};

export const changeWords: Readonly<Record<ChangeKind, (count: number) => string>> = {
  finished: (count) => `${counted(count, 'issue')} finished`,
  newlyLate: (count) => `${counted(count, 'issue')} newly late`,
  movedLater: (count) => `${counted(count, 'due date')} moved later`,
  movedEarlier: (count) => `${counted(count, 'due date')} moved earlier`,
  added: (count) => `${counted(count, 'issue')} added`,
};

export const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** The one sentence. @param done what is done, in words */
export function answerWords({ projects, read, concerns, danger, late }: ReportStanding, done: string): string {
  if (read === 0) return `${counted(projects, 'project')}, none read yet.`;
  const dangerous = danger === 0 ? '' : `, ${String(danger)} of them in danger`;
  return `${String(concerns)} of ${counted(projects, 'project')} need attention${dangerous}; ${String(late)} with late work; ${done}.`;
}

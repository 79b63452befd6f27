import { MOST_RELEASE_PROJECTS, type RoadmapColumn, type RoadmapItem } from '#contract/roadmap';
import type { RoadmapTableColumn } from '#contract/roadmap-config';
import { MOST_EXCERPT_RELEASES, type RoadmapExcerpt } from '#contract/roadmap-excerpt';
import type { Audience, Hidable } from '#domain/product/roadmap-setup';
import type { StatusCategory } from '#domain/progress/status-category';
import type { DateSource } from '#domain/schedule/due-day';
import { counted } from '../report/export-words';

/** Texts of exported roadmaps. Confluence does not tell whose language an export is for, so they are in English. */
export const excerptWords = {
  allProjects: 'All projects',
  open: 'Open in Altitude',
  nothing: 'There is nothing here that could be shown, or that its author chose to show.',
  hidden: 'This roadmap is shown to readers of the page in Confluence, each as Jira lets them see it.',
  unconfigured: 'This roadmap is not configured yet.',
  broken: 'What this roadmap was configured to show is no longer valid.',
  partial: 'Some of it is missing, because it could not be read from Jira yet, or not in full.',
  asOf: 'As of ',
  viewer: ', as the person who exported this page may see it.',
  unknown: 'unknown',
  undated: 'no dates',
  /** In place of a day that nobody has stated. */
  none: '–',
  empty: 'Nothing.',
  late: 'late',
  doneOn: 'done on ',
  noWork: 'no work items yet',
  noScope: 'nothing planned yet',
  cutReleases:
    'Of each release only the items that are shown here are counted, and nothing is forecast: that would need all of its work.',
  noReleases: 'There are no releases to show.',
  hiddenReleases: 'This audience is not shown releases.',
  unlistedReleases: `Releases are shown of at most ${String(MOST_RELEASE_PROJECTS)} projects.`,
  withoutDates: 'Without dates there is no timeline: this audience is not shown any.',
  months: 'One sign a month, from ',
  item: 'Item',
  releaseColumns: ['Release', 'State', 'Release day', 'Forecast', 'Issues done', 'Items'],
} as const;

const horizonNames: Readonly<Record<RoadmapColumn, string>> = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  done: 'Done',
  'not-shown': 'Taken off the roadmap',
};

/** @param doneDays as in the roadmap */
export const horizonWords = (column: RoadmapColumn, doneDays: number): string =>
  column === 'done' && doneDays > 0 ? `Done in the last ${String(doneDays)} days` : horizonNames[column];

export const columnWords: Readonly<Record<RoadmapTableColumn, string>> = {
  status: 'Status',
  start: 'Start',
  due: 'Due',
  progress: 'Issues done',
  releases: 'Releases',
  people: 'People',
  late: 'Late',
  horizon: 'When',
  why: 'Why there',
};

export const categoryWords: Readonly<Record<StatusCategory, string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  unknown: 'No category',
};

export const sourceWords: Readonly<Record<DateSource, string>> = {
  own: '',
  'fix-version': ' (of the release)',
  sprint: ' (of the sprint)',
  'rolled-up': ' (of the children)',
};

const kindWords: Readonly<Record<Audience['kind'], string>> = {
  internal: 'Internal',
  partner: 'Partner',
  customer: 'Customer',
};

const hidableWords: Readonly<Record<Hidable, string>> = {
  dates: 'dates and forecasts',
  people: 'people',
  figures: 'progress and figures',
  status: 'statuses',
  releases: 'releases',
  'not-started': 'what is not started',
  keys: 'keys of issues and projects',
};

export const peopleWords = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

/** The one sentence: how much there is of what. */
export function sentence(items: readonly RoadmapItem[]): string {
  const parts = (['now', 'next', 'later', 'done'] as const).flatMap((column) => {
    const count = items.filter((item) => item.column === column).length;
    return count === 0 ? [] : [`${String(count)} ${column}`];
  });
  const late = items.filter(({ dates }) => dates?.isLate).length;
  return `${counted(items.length, 'item')} on the roadmap: ${parts.join(', ')}${late === 0 ? '' : `; ${String(late)} late`}.`;
}

/** For whom it is shown, and what that leaves out; '' where nothing is. */
export function audienceWords(shownAs: RoadmapExcerpt['roadmap']['shownAs']): string {
  if (shownAs === null) return '';
  const name = shownAs.name === '' ? kindWords[shownAs.kind] : shownAs.name;
  const hidden = shownAs.hides.map((one) => hidableWords[one]).join(', ');
  return `Shown as: ${name}.${hidden === '' ? '' : ` Not shown: ${hidden}.`}`;
}

/** How many items are not shown, and why; '' where all are. */
export function leftOutWords({ period, undated, filter, more }: RoadmapExcerpt['leftOut']): string {
  const reasons: readonly (readonly [number, string])[] = [
    [period, 'of another time'],
    [undated, 'without dates'],
    [filter, 'left out by the author’s filter'],
    [more, 'beyond the most that are shown'],
  ];
  const told = reasons.flatMap(([count, reason]) => (count === 0 ? [] : [`${counted(count, 'item')} ${reason}`]));
  return told.length === 0 ? '' : `Not shown: ${told.join(', ')}.`;
}

/** @param more releases beyond the most that are shown; '' where there are none */
export const moreReleasesWords = (more: number): string =>
  more === 0
    ? ''
    : `Of more releases than ${String(MOST_EXCERPT_RELEASES)} the first are shown; ${String(more)} more are not.`;

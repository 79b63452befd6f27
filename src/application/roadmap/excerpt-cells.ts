import { listedReleases, type RoadmapItem, type ShownRoadmap } from '#contract/roadmap';
import { isShownIn, type RoadmapTableColumn } from '#contract/roadmap-config';
import type { Day } from '#domain/units';
import type { AdfNode } from '../report/adf';
import { date, status, words } from '../report/adf';
import { barOf } from '../report/report-document';
import { categoryWords, excerptWords as texts, horizonWords, peopleWords, sourceWords } from './excerpt-words';

type Dates = NonNullable<RoadmapItem['dates']>;

const MOST_NAMES = 5;

const colours = { 'to-do': 'neutral', 'in-progress': 'blue', done: 'green', unknown: 'neutral' } as const;

/** Its name, after its key where that is shown. */
export const nameOf = ({ issue, name }: RoadmapItem): AdfNode[] =>
  words(issue === null ? name : `${issue.key} ${name}`.trim());

export const statusMark = ({ name, category }: NonNullable<RoadmapItem['status']>): AdfNode[] => [
  status(name ?? categoryWords[category], colours[category]),
];

export const lateMark = (): AdfNode[] => [status(texts.late, 'red')];

export const dayOf = (day: Day | null): AdfNode[] => (day === null ? words(texts.none) : [date(day)]);

/** From when to when it is worked on, or when it was done. */
export function whenOf({ start, due, finished }: Dates): AdfNode[] {
  if (finished !== null) return [...words(texts.doneOn), date(finished)];
  if (start === null && due === null) return words(texts.undated);
  const from = start === null ? [] : [...words('from '), date(start.day), ...words(due === null ? '' : ' ')];
  return [...from, ...(due === null ? [] : [...words('until '), date(due.day)])];
}

export const progressOf = ({ issues }: NonNullable<RoadmapItem['progress']>): string =>
  issues.done + issues.inProgress + issues.toDo + issues.unknown === 0 ? texts.noWork : barOf(issues);

const sourced = (known: Dates['start'] | Dates['due']): AdfNode[] =>
  known === null ? words(texts.none) : [date(known.day), ...words(sourceWords[known.source])];

/** What the table has beside the name: what the author chose, without what the audience is not shown, and reasons. */
export const tableColumns = (
  columns: readonly RoadmapTableColumn[],
  shownAs: ShownRoadmap['shownAs'],
): RoadmapTableColumn[] => columns.filter((column) => column !== 'why' && isShownIn(column, shownAs?.hides ?? null));

/** Names of people by account id, as far as they are told to whoever exports. */
export type ExportedNames = ReadonlyMap<string, string>;

/** What stands in each column. */
export function tableCells(
  { releases, doneDays }: ShownRoadmap,
  people: ExportedNames,
): Record<RoadmapTableColumn, (item: RoadmapItem) => AdfNode[]> {
  const names = new Map(listedReleases({ releases }).map(({ id, name }) => [id, name]));
  return {
    status: (item) => (item.status ? statusMark(item.status) : []),
    start: ({ dates }) => (dates ? sourced(dates.start) : []),
    due: ({ dates }) => (dates ? dueOf(dates) : []),
    progress: ({ progress }) => (progress ? words(progressOf(progress)) : []),
    releases: ({ releaseIds }) => words((releaseIds ?? []).flatMap((id) => names.get(id) ?? []).join(', ')),
    people: (item) => (item.people ? words(peopleOf(item.people.accountIds, people)) : []),
    late: ({ dates }) => (dates?.isLate ? lateMark() : []),
    horizon: ({ column }) => words(horizonWords(column, doneDays)),
    why: () => [],
  };
}

const dueOf = (dates: Dates): AdfNode[] =>
  dates.finished === null ? sourced(dates.due) : [...words(texts.doneOn), date(dates.finished)];

/** The first names, and how many more there are; their number where nobody's name is told. */
function peopleOf(accountIds: readonly string[] | null, names: ExportedNames): string {
  if (accountIds === null) return texts.unknown;
  if (accountIds.length === 0) return '';
  const first = accountIds.flatMap((id) => names.get(id) ?? []).slice(0, MOST_NAMES);
  const more = accountIds.length - first.length;
  if (first.length === 0) return peopleWords(more);
  return `${first.join(', ')}${more === 0 ? '' : ` and ${peopleWords(more)} more`}`;
}

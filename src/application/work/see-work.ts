import type { WorkRequest } from '#contract/work';
import { nodesOfProject, projectIdOf } from '#domain/hierarchy/forest';
import { nestWork, type NestedWork } from '#domain/work/nest-work';
import { asksForWords, isNarrowing, workTest, type IssueWords, type WorkFilter } from '#domain/work/work-filter';
import { workRoots, type WorkBranch, type WorkGrouping } from '#domain/work/work-tree';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SeenPlace, SeePlace } from '../place/see-place';
import { bucketsOf } from './buckets';
import { readWords, type WordsOf } from './read-words';
import type { WordReader } from './ports';

/** Which issues, and how they are arranged. */
export type Arrangement = Omit<WorkRequest, 'level' | 'offset'>;

/** What one viewer may see of a portfolio, narrowed and grouped as he wants it. */
export interface SeenWork {
  readonly site: VisibleSite;
  /** Everything that he may see, in the portfolio or not. */
  readonly whole: VisibleSite;
  readonly grouping: WorkGrouping;
  readonly nested: NestedWork;
  readonly isNarrowed: boolean;
  readonly roots: readonly WorkBranch[];
  /** Words of any visible issue. Only where the arrangement asks for words; else a defect. */
  readonly wordsOf: WordsOf;
}

export type SeeWork = (viewer: Viewer, arrangement: Arrangement) => Promise<SeenWork>;

const columnsOfWords: readonly string[] = ['name', 'type', 'status'];

/** Groupings that words decide, not facts. */
const isByWords = (grouping: WorkGrouping): boolean => grouping === 'assignee' || grouping === 'theme';

/** First what may be seen, then which of it matches: nothing hidden is ever looked at. */
export const seeWork =
  (see: SeePlace, words: WordReader): SeeWork =>
  async (viewer, { asOf, filter, grouping, sort, ...place }) => {
    const { site, whole, themes } = await see(viewer, place, asOf);
    const needsWords = isByWords(grouping) || columnsOfWords.includes(sort?.column ?? '');
    const wordsOf = asksForWords(filter) || needsWords ? await readWords(site, words) : unreadWords;
    const isNarrowed = isNarrowing(filter);
    const matches = isNarrowed ? testOf(site, filter, wordsOf) : null;
    const nested = nestWork(site.forest, bucketsOf(site, grouping, wordsOf, themes), matches);
    const listed = site.projects
      .map(({ project }) => ({ projectId: project.id, category: project.category }))
      .filter(({ projectId }) => !isNarrowed || nodesOfProject(site.forest, projectId).some(nested.isShown));
    const roots = workRoots(site.forest, nested, grouping, listed);
    return { site, whole, grouping, nested, isNarrowed, roots, wordsOf };
  };

const unreadWords = (): IssueWords => {
  throw new Error('Words were not read, because nothing of the arrangement seemed to need them.');
};

/** Whether an issue that the viewer may see matches by itself. */
function testOf(site: VisibleSite, filter: WorkFilter, wordsOf: WordsOf): (node: number) => boolean {
  const { forest, rolled, today, projects } = site;
  const names = new Map(projects.map(({ project }) => [project.id, `${project.key} ${project.name}`]));
  const numbers = filter.marks.includes('conflict') ? (site.numbers() ?? []).map(({ values }) => values) : [];
  const projectOf = (node: number) => names.get(projectIdOf(forest, node)) ?? '';
  return workTest(filter, { forest, rolled, today, numbers, wordsOf, projectOf });
}

/** Issues that a filter finds, in one group or in all. */
export async function findWork(
  { site, themes }: Pick<SeenPlace, 'site' | 'themes'>,
  words: WordReader,
  filter: WorkFilter,
  group: { readonly by: WorkGrouping; readonly value: string | null } | null,
): Promise<readonly number[]> {
  const needsWords = asksForWords(filter) || (group !== null && isByWords(group.by));
  const wordsOf = needsWords ? await readWords(site, words) : unreadWords;
  const matches = testOf(site, filter, wordsOf);
  const nodes = Array.from({ length: site.forest.size }, (_, node) => node).filter(matches);
  if (group === null) return nodes;
  const bucketOf = group.by === 'category' ? categoryOf(site) : bucketsOf(site, group.by, wordsOf, themes);
  return nodes.filter((node) => bucketOf(node) === (group.value ?? ''));
}

/** The category of the project of each issue; empty: it has none. */
export function categoryOf({ forest, projects }: VisibleSite): (node: number) => string {
  const categories = new Map(projects.map(({ project }) => [project.id, project.category ?? '']));
  return (node) => categories.get(projectIdOf(forest, node)) ?? '';
}

import { keyOf, projectOf, type DependencyPlan, type PlanLink } from './dependency-plan';

export interface LinkFilter {
  readonly text: string;
  readonly onlyConflicts: boolean;
  readonly onlyAcross: boolean;
  /** null: any. */
  readonly projectId: string | null;
}

export const firstFilter: LinkFilter = { text: '', onlyConflicts: true, onlyAcross: false, projectId: null };

/** Links that pass, the worst conflicts first, then by key of the predecessor. Text is looked for in keys and names of projects. */
export function filterLinks(plan: DependencyPlan, links: readonly PlanLink[], filter: LinkFilter): PlanLink[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  const passes = (told: PlanLink) =>
    (!filter.onlyConflicts || told.verdict === 'violated') &&
    (!filter.onlyAcross || told.isAcross) &&
    (filter.projectId === null || isOfProject(plan, told, filter.projectId)) &&
    (wanted === '' || wordsOf(plan, told).includes(wanted));
  return links
    .filter(passes)
    .sort(
      (a, b) =>
        b.shortBy - a.shortBy || keyOf(plan, a.from).localeCompare(keyOf(plan, b.from), 'en', { numeric: true }),
    );
}

function isOfProject(plan: DependencyPlan, { from, to }: PlanLink, projectId: string): boolean {
  return [from, to].some((item) => projectOf(plan, item)?.projectId === projectId);
}

function wordsOf(plan: DependencyPlan, { from, to }: PlanLink): string {
  return [from, to]
    .map((item) => `${keyOf(plan, item)} ${projectOf(plan, item)?.name ?? ''}`)
    .join(' ')
    .toLocaleLowerCase();
}

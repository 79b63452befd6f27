import type { ProjectRow } from '#contract/portfolio';
import { plainText, wordsIn } from '#domain/plain-words';

/** What the list is narrowed to. */
export interface PortfolioFilter {
  readonly text: string;
  readonly onlyLate: boolean;
  readonly onlyUnestimated: boolean;
}

export const noFilter: PortfolioFilter = { text: '', onlyLate: false, onlyUnestimated: false };

export const isFiltering = (filter: PortfolioFilter): boolean =>
  filter.text.trim() !== '' || filter.onlyLate || filter.onlyUnestimated;

function matchesText(project: ProjectRow, text: string): boolean {
  const words = wordsIn(text);
  const haystack = plainText([project.key, project.name, project.category ?? ''].join(' '));
  return words.every((word) => haystack.includes(word));
}

/** The projects that match every part of the filter. One that is not read has no late or unestimated work to show. */
export function filterProjects(projects: readonly ProjectRow[], filter: PortfolioFilter): readonly ProjectRow[] {
  return projects.filter(
    (project) =>
      matchesText(project, filter.text) &&
      (!filter.onlyLate || (project.figures?.late ?? 0) > 0) &&
      (!filter.onlyUnestimated || (project.figures?.unestimated ?? 0) > 0),
  );
}

import { projectIdOf, sourceOf } from '#domain/hierarchy/forest';
import type { Theme } from '#domain/portfolio/portfolio-record';
import { themesIn } from '#domain/portfolio/themes';
import { statusCategories } from '#domain/progress/status-category';
import { dueOf } from '#domain/progress/sum-figures';
import { formatDay } from '#domain/schedule/calendar-day';
import type { IssueWords } from '#domain/work/work-filter';
import type { WorkGrouping } from '#domain/work/work-tree';
import type { VisibleSite } from '../access/visible-site';

/** Where each issue stands; the empty bucket holds those that have none of what is grouped by. */
export function bucketsOf(
  { forest, rolled }: VisibleSite,
  grouping: WorkGrouping,
  wordsOf: (node: number) => IssueWords,
  themes: readonly Theme[],
): (node: number) => string {
  switch (grouping) {
    case 'project':
    case 'category':
      return (node) => projectIdOf(forest, node);
    case 'hierarchy':
      return () => '';
    case 'assignee':
      return (node) => wordsOf(node).assigneeAccountId ?? '';
    case 'theme': {
      const themeOf = themesIn(forest, themes, (node) => wordsOf(node).labels);
      return (node) => themes[themeOf(node)]?.name ?? '';
    }
    case 'status':
      return (node) => {
        const { source, at } = sourceOf(forest, node);
        return statusCategories[source.facts.categories[at] ?? -1] ?? 'unknown';
      };
    case 'due-month':
      return (node) => {
        const due = dueOf(forest, rolled, node);
        return due === null ? '' : `${formatDay(due.day).slice(0, 7)}-01`;
      };
  }
}

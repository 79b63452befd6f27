import type { Status } from '../../site/model';

interface Category {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly colorName: string;
}

/** Jira's own categories; a site cannot define others. */
export const statusCategories: readonly Category[] = [
  { id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' },
  { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  { id: 3, key: 'done', name: 'Done', colorName: 'green' },
];

/** An import's own key stands as it is, beside the id of "No Category". */
export function categoryOf(status: Status): Category {
  const known = statusCategories.find((category) => category.key === status.categoryKey);
  const name = status.categoryName ?? known?.name ?? status.categoryKey;
  return known ? { ...known, name } : { id: 1, key: status.categoryKey, name, colorName: 'medium-gray' };
}

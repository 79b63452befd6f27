/** Names of the categories of statuses. */
export const categoryWords = {
  'to-do': 'figures.category.toDo',
  'in-progress': 'figures.category.inProgress',
  done: 'figures.category.done',
  unknown: 'figures.category.unknown',
} as const;

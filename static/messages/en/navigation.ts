/** Getting from one height to the other. */
export const navigation = {
  'navigation.breadcrumbs': 'Where you are',
  'navigation.more': 'Show all levels',
  'navigation.portfolios': 'Portfolios',
  'navigation.window': '{title} - Altitude',
} as const;

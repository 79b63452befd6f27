/** Getting from one height to the other. */
export const navigation = {
  'navigation.breadcrumbs': 'Where you are',
  'navigation.more': 'Show all levels',
  'navigation.portfolio': 'Portfolio',
  'navigation.window': '{title} - Altitude',
} as const;

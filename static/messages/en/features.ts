/** The epics of a product: how they stand, in which order they come, and changing many of them. */
export const features = {
  'figures.group.withoutFixVersion': 'Without a fix version',
  'figures.group.withoutFixVersion.explanation': 'Children that are not done and that no fix version names.',
  'figures.part.withoutFixVersion': 'Issues without a fix version',
} as const;

import type { TreeNode } from '../../ui/treegrid/tree';
import { groupsOf, type FeatureGrouping } from './arrangement';
import type { Feature } from './feature';

/** A line of the table. */
export type FeatureLine =
  | { readonly kind: 'feature'; readonly feature: Feature }
  | { readonly kind: 'group'; readonly value: string; readonly features: readonly Feature[] };

const leaf = (feature: Feature, group: string): TreeNode<FeatureLine> => ({
  id: `${group}${feature.row.issue.key}`,
  row: { kind: 'feature', feature },
  isBranch: false,
  children: [],
});

/**
 * Epics, below the groups that they belong to where they are grouped. Groups stand in the order of their names, the one without a
 * value last.
 *
 * @param features in the order in which they are shown
 * @param nameOf of the value of a group
 */
export function featureTree(
  features: readonly Feature[],
  grouping: FeatureGrouping,
  nameOf: (value: string) => string,
): readonly TreeNode<FeatureLine>[] {
  if (grouping === 'none') return features.map((feature) => leaf(feature, ''));
  const groups = new Map<string, Feature[]>();
  for (const feature of features) {
    for (const value of groupsOf(feature, grouping)) {
      const group = groups.get(value) ?? [];
      groups.set(value, group);
      group.push(feature);
    }
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(nameOf(a), nameOf(b)))
    .map(([value, own]) => ({
      id: `group/${value}`,
      row: { kind: 'group', value, features: own },
      isBranch: true,
      isOpenAtFirst: true,
      children: own.map((feature) => leaf(feature, `group/${value}/`)),
    }));
}

const compareNames = (a: string, b: string): number => a.localeCompare(b, undefined, { numeric: true });

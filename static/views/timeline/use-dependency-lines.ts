import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IssueDependency } from '#contract/dependencies';
import type { TimelineLine, TimelineLink } from '../../ui/timeline/timeline-model';
import { otherKey } from '../dependencies/order';
import { issueDependenciesQuery } from '../dependencies/queries';
import type { PlanItem } from './plan-item';
import { itemId } from './plan-tree';

/**
 * Lines to what the selected item waits for and to what waits for it. An end in a closed branch is drawn at the nearest
 * line that is open. Links have no past, so on a past day there are none.
 *
 * @param selected null: no item is selected, or a past day is seen
 */
export function useDependencyLines(
  selected: PlanItem | null,
  items: readonly PlanItem[],
  lines: readonly TimelineLine[],
): readonly TimelineLink[] {
  const { data } = useQuery({ ...issueDependenciesQuery(selected?.key ?? ''), enabled: selected !== null });
  return useMemo(() => {
    if (!data || !selected) return [];
    const drawn = new Set(lines.map(({ id }) => id));
    const byKey = new Map(items.map((item) => [item.key, item]));
    const byAt = new Map(items.map((item) => [item.at, item]));
    const lineOf = (key: string): string | null => {
      for (let item = byKey.get(key); item; item = byAt.get(item.parentAt)) {
        if (drawn.has(itemId(item))) return itemId(item);
        const project = `project-${item.project.projectId}`;
        if (!byAt.has(item.parentAt) && drawn.has(project)) return project;
      }
      return null;
    };
    const own = lineOf(selected.key);
    const linkOf = (dependency: IssueDependency, isBefore: boolean): TimelineLink[] => {
      const { kind, typeId } = dependency.type;
      const key = otherKey(dependency);
      const other = lineOf(key);
      if (own === null || other === null || own === other) return [];
      const [from, to] = isBefore ? [other, own] : [own, other];
      const isConflict = dependency.isConflict === true;
      return [{ id: `${typeId} ${String(isBefore)} ${key}`, from, to, kind, isConflict }];
    };
    return [
      ...data.predecessors.flatMap((dependency) => linkOf(dependency, true)),
      ...data.successors.flatMap((dependency) => linkOf(dependency, false)),
    ];
  }, [data, selected, items, lines]);
}

import type { IssueDependenciesView, IssueDependency } from '#contract/dependencies';
import type { Message } from '../../messages/message';

/** A dependency with the keys of its two issues in order. */
export interface OrderedDependency {
  readonly dependency: IssueDependency;
  readonly first: string;
  readonly second: string;
}

export const otherKey = ({ other }: IssueDependency): string => (other.kind === 'open' ? other.issue.key : other.key);

/** What the issue waits for, then what waits for it. */
export function inOrder(issueKey: string, view: IssueDependenciesView): OrderedDependency[] {
  return [
    ...view.predecessors.map((dependency) => ({ dependency, first: otherKey(dependency), second: issueKey })),
    ...view.successors.map((dependency) => ({ dependency, first: issueKey, second: otherKey(dependency) })),
  ];
}

/** Whether the dates respect the order, of all of them in one line each; none where there is nothing to say. */
export function summaryOf(dependencies: readonly OrderedDependency[]): Message[] {
  const count = (wanted: boolean | null) =>
    dependencies.filter(({ dependency }) => dependency.isConflict === wanted).length;
  const [conflicts, unknown] = [count(true), count(null)];
  const checked = dependencies.length - unknown;
  return [
    ...(checked > 0
      ? [{ id: 'dependencies.summary', values: { conflicts, total: dependencies.length } } as const]
      : []),
    ...(unknown > 0 ? [{ id: 'dependencies.summary.unknown', values: { unknown } } as const] : []),
  ];
}

/** What the kind of a dependency asks for, in words: `WMS-2 starts when APP-1 is finished`. */
export function kindMessage({ dependency: { type }, first, second }: OrderedDependency): Message {
  return { id: `dependencies.kind.${type.kind}.explanation`, values: { first, second } };
}

/** null: no lag. */
export function lagMessage({ dependency: { type } }: OrderedDependency): Message | null {
  if (type.lagDays === 0) return null;
  const id = type.lagDays > 0 ? 'dependencies.lag.later' : 'dependencies.lag.earlier';
  return { id, values: { days: Math.abs(type.lagDays) } };
}

import type { DependenciesView, DependencyType } from '../../src/contract/dependencies';
import { mondayToFriday } from '../../src/domain/schedule/work-calendar';
import type { Day } from '../../src/domain/units';
import { day } from './facts';
import { MONDAY } from './network';

/** Project, first and last day counted from a Monday, and whether it is done. */
export type ViewItem = readonly [project: string, start: number | null, due: number | null, isDone?: boolean];

const blocks: DependencyType = { typeId: '1', name: 'Blocks', kind: 'FS', lagDays: 0 };

/** An answer with items `A-0`, `B-1` … in the order given, and links between them; further positions are `outside`. */
export function aDependenciesView(
  given: readonly ViewItem[],
  links: readonly (readonly [from: number, to: number])[],
  { outside = [], type = blocks }: { readonly outside?: readonly string[]; readonly type?: DependencyType } = {},
): DependenciesView {
  const projects = [...new Set(given.map(([project]) => project))];
  const days = (values: readonly (number | null)[]): (Day | null)[] =>
    values.map((value) => (value === null ? null : day(MONDAY + value)));
  return {
    index: { state: 'ready', projectsReady: 1, projectsTotal: 1, projectsFailed: 0, isPaused: false, asOf: null },
    work: mondayToFriday,
    today: day(MONDAY),
    projects: projects.map((key, at) => ({ projectId: String(at), key, name: `Project ${key}` })),
    items: {
      ids: given.map((_, at) => at + 1),
      keys: given.map(([project], at) => `${project}-${at}`),
      projectAt: given.map(([project]) => projects.indexOf(project)),
      levels: given.map(() => 1),
      categories: given.map(([, , , isDone]) => (isDone ? 2 : 0)),
      starts: days(given.map(([, start]) => start)),
      dues: days(given.map(([, , due]) => due)),
      startSources: given.map(([, start]) => (start === null ? -1 : 0)),
      dueSources: given.map(([, , due]) => (due === null ? -1 : 0)),
    },
    outside,
    types: [type],
    links: { from: links.map(([from]) => from), to: links.map(([, to]) => to), typeAt: links.map(() => 0) },
    isPartial: false,
  };
}

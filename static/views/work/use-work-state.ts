import { useCallback, useEffect } from 'react';
import type { WorkSubject } from '#contract/work';
import type { ShownColumn, WorkSpec } from '#contract/work-spec';
import { noWorkFilter } from '#domain/work/work-filter';
import type { Day } from '#domain/units';
import { turn } from '../../ui/treegrid/tree';
import { useKeptState } from '../navigation/kept-state';
import type { WorkScope } from './queries';
import { columnsAtFirst } from './shown-columns';

/** How the table looks before anybody chooses. */
export const specAtFirst: WorkSpec = {
  filter: noWorkFilter,
  grouping: 'project',
  sort: null,
  level: 'projects',
  columns: columnsAtFirst,
};

/** With what somebody begins. */
export interface FirstLook {
  readonly spec: WorkSpec;
  /** null: it is no saved view. */
  readonly viewId: string | null;
}

export const standardLook: FirstLook = { spec: specAtFirst, viewId: null };

interface Selection {
  /** On which they were selected; null: the present. */
  readonly day: Day | null;
  readonly issues: ReadonlyMap<string, WorkSubject>;
}

const nothing: ReadonlySet<string> = new Set();
const noIssues: ReadonlyMap<string, WorkSubject> = new Map();

/** What somebody chose to see: still there when he comes back to the page. */
export function useWorkState({ portfolioId, day }: WorkScope, first: FirstLook) {
  const key = `work/${portfolioId ?? ''}`;
  const [spec, setSpec] = useKeptState<WorkSpec>(`${key}/spec`, first.spec);
  const [viewId, setViewId] = useKeptState<string | null>(`${key}/view`, first.viewId);
  const [turned, setTurned] = useKeptState(`${key}/turned`, nothing);
  // Issues of one day: on another one they have other values, or are not there.
  const [selection, setSelection] = useKeptState<Selection>(`${key}/selected`, { day, issues: noIssues });
  const setSelected = useCallback((issues: Selection['issues']) => setSelection({ day, issues }), [setSelection, day]);
  useEffect(() => {
    if (selection.day !== day) setSelected(noIssues);
  }, [selection.day, day, setSelected]);
  const change = (part: Partial<WorkSpec>): void => {
    setSpec({ ...spec, ...part });
    // Other lines are open at first then; an order alone leaves them open as they are.
    if ('filter' in part || 'grouping' in part || 'level' in part) setTurned(nothing);
  };
  return {
    spec,
    /** The saved view that was opened last; null: the standard one. */
    viewId,
    /** Shows what was saved, or the standard. */
    open: (look: FirstLook): void => {
      setViewId(look.viewId);
      setSpec(look.spec);
      setTurned(nothing);
    },
    change,
    turned,
    turnLine: (id: string) => setTurned(turn(turned, id)),
    setColumns: (columns: readonly ShownColumn[]) => setSpec({ ...spec, columns }),
    selected: selection.day === day ? selection.issues : noIssues,
    setSelected,
  };
}

export type WorkState = ReturnType<typeof useWorkState>;

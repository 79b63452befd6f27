import type { ShownColumn } from '#contract/work-spec';
import { turn } from '../../ui/treegrid/tree';
import { useKeptState } from '../navigation/kept-state';
import { filterAtFirst, type FeatureSpec } from './arrangement';
import type { FeaturePlace } from './queries';

/** What is shown before anybody chooses. */
export const columnsAtFirst: readonly ShownColumn[] = [
  'health',
  'progress',
  'scope',
  'children',
  'people',
  'start',
  'due',
  'blockedBy',
  'age',
  'lastActivity',
  'coverage',
].map((id) => ({ id, width: null }));

const specAtFirst: FeatureSpec = {
  filter: filterAtFirst,
  grouping: 'none',
  sort: null,
  by: 'issues',
  columns: columnsAtFirst,
};

const nothing: ReadonlySet<string> = new Set();

/** What somebody chose to see of a product's epics: still there when he comes back. */
export function useFeatureState({ product, portfolioId }: FeaturePlace) {
  const key = `features/${portfolioId ?? ''}/${product}`;
  const [spec, setSpec] = useKeptState(`${key}/spec`, specAtFirst);
  const [turned, setTurned] = useKeptState(`${key}/turned`, nothing);
  /** Keys. */
  const [selected, setSelected] = useKeptState(`${key}/selected`, nothing);
  return {
    spec,
    change: (part: Partial<FeatureSpec>): void => {
      setSpec({ ...spec, ...part });
      if ('grouping' in part) setTurned(nothing);
    },
    turned,
    turnLine: (id: string) => setTurned(turn(turned, id)),
    selected,
    setSelected,
  };
}

export type FeatureState = ReturnType<typeof useFeatureState>;

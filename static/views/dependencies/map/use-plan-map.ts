import { useCallback, useMemo, useState } from 'react';
import { useText } from '../../../messages/use-text';
import { useKeptState } from '../../navigation/kept-state';
import { keyOf, linkAt, type DependencyPlan } from '../plan/dependency-plan';
import { findItems } from './find-items';
import { firstLook, groupId, groupOf, planMap, type MapLookChoice, type PlanMap } from './plan-map';
import { useBoxWords } from './use-box-words';

/** What people have chosen of a map. */
interface Kept {
  /** null: as the size of the map suggests. */
  readonly look: MapLookChoice | null;
  /** Ids of projects that are drawn the other way. */
  readonly turned: readonly string[];
}

const nothingKept: Kept = { look: null, turned: [] };

/** Up to so many linked items all of their words are read, so that a search finds them by name. */
const MOST_WORDS = 600;

/** Which projects are closed, and how they are turned. Each portfolio keeps its own. */
function useGroups(plan: DependencyPlan, portfolioId: string | null) {
  const [kept, keep] = useKeptState(`dependencies/${portfolioId ?? ''}/map`, nothingKept);
  const look = kept.look ?? firstLook(plan);
  const closed = useMemo(() => {
    const groups = Array.from({ length: plan.view.projects.length + 1 }, (_, group) => group);
    const isClosed = (group: number) => (look === 'projects') !== kept.turned.includes(groupId(plan, group));
    return new Set(groups.filter(isClosed));
  }, [plan, look, kept.turned]);
  const turn = (id: string) => {
    const without = kept.turned.filter((other) => other !== id);
    keep({ ...kept, turned: without.length < kept.turned.length ? without : [...kept.turned, id] });
  };
  return { look, setLook: (next: MapLookChoice) => keep({ look: next, turned: [] }), closed, turn };
}

/** Words of what is read; of a small map, of everything. */
function useMapWords(plan: DependencyPlan, { boxes }: PlanMap) {
  const { words, want } = useBoxWords(plan);
  const linked = useMemo(() => boxes.items.flat(), [boxes]);
  const hasAllWords = linked.length <= MOST_WORDS;
  const onRead = useCallback(
    (read: readonly number[]) => {
      const isItem = (box: number) => boxes.groups[box] === -1;
      want(hasAllWords ? linked : read.filter(isItem).flatMap((box) => boxes.items[box] ?? []));
    },
    [want, boxes, linked, hasAllWords],
  );
  return { words, want, onRead, hasAllWords, linked };
}

interface Selected {
  readonly id: string | null;
  /** Its details are to get the focus: another object each time that this is asked for; null: not asked for. */
  readonly wantsDetails: object | null;
}

/** Everything that the map of a plan shows, and what can be done with it. */
export function usePlanMap(plan: DependencyPlan, portfolioId: string | null) {
  const outsideName = useText()('map.group.outside');
  const { look, setLook, closed, turn } = useGroups(plan, portfolioId);
  const map = useMemo(() => planMap(plan, closed, outsideName), [plan, closed, outsideName]);
  const { words, onRead, hasAllWords, want, linked } = useMapWords(plan, map);
  const [selected, setSelected] = useState<Selected>({ id: null, wantsDetails: null });
  const [shown, setShown] = useState<{ readonly id: string } | null>(null);
  const [text, setText] = useState('');
  const found = useMemo(() => findItems(plan, map, words, text), [plan, map, words, text]);
  const select = (id: string | null, wantsDetails = false) =>
    setSelected({ id, wantsDetails: wantsDetails ? {} : null });
  return {
    ...map,
    ...{ look, words, onRead, hasAllWords, shown, found },
    ...{ selectedId: selected.id, wantsDetails: selected.wantsDetails, select },
    setLook: (next: MapLookChoice) => {
      setLook(next);
      select(null);
    },
    text,
    search: (next: string) => {
      if (hasAllWords) want(linked);
      setText(next);
    },
    /** Of a line, how many of its links planned days break. */
    conflictsOf: (line: number) =>
      (map.boxes.lines[line]?.links ?? []).filter((link) => linkAt(plan, link)?.verdict === 'violated').length,
    /** Brings an item into view, and its project out of its box. */
    goTo: (item: number, { isSelected }: { readonly isSelected: boolean }) => {
      const group = groupOf(plan, item);
      if (closed.has(group)) turn(groupId(plan, group));
      setShown({ id: keyOf(plan, item) });
      if (isSelected) select(keyOf(plan, item), true);
    },
    /** Draws the items of a project; the first of them is where one stands then. */
    openGroup: (id: string) => {
      const first = map.boxes.items[map.boxOfId.get(id) ?? -1]?.[0];
      turn(id);
      select(null);
      if (first !== undefined) setShown({ id: keyOf(plan, first) });
    },
    /** Draws a project as one box. */
    close: (id: string) => {
      turn(id);
      select(id, true);
      setShown({ id });
    },
  };
}

export type PlanMapState = ReturnType<typeof usePlanMap>;

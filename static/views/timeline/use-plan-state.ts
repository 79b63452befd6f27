import { useMemo } from 'react';
import type { TimelineView } from '#contract/timeline';
import type { Day } from '#domain/units';
import type { TimelineMark, TimelinePlace } from '../../ui/timeline/timeline-model';
import { linesOf, turn, type TreeLine } from '../../ui/treegrid/tree';
import { useText } from '../../messages/use-text';
import { useKeptState } from '../navigation/kept-state';
import { filterItems, isNarrowed, noPlanFilter, type PlanFilter } from './plan-filter';
import { usePlanning } from './planning/use-planning';
import { planTree, type Grouping, type PlanRow } from './plan-tree';
import type { PlanLook } from './plan-tools';
import { releaseMarks } from './release-marks';
import { useBaseline } from './use-baseline';
import { useReleases, type Releases } from './use-releases';
import { useHeaderLanes } from './use-header-lanes';
import { useGroupNames } from './use-group-names';
import { useDateWords } from './use-date-words';

const nothing: ReadonlySet<string> = new Set();

/** What somebody chose to see: still there when he comes back to the page. */
function useChoices(portfolioId: string | null) {
  const key = `timeline/${portfolioId ?? ''}`;
  const [filter, setFilter] = useKeptState<PlanFilter>(`${key}/filter`, noPlanFilter);
  const [grouping, setGrouping] = useKeptState<Grouping>(`${key}/grouping`, 'project');
  const [look, setLook] = useKeptState<PlanLook>(`${key}/look`, 'timeline');
  const [hasReleases, setHasReleases] = useKeptState(`${key}/releases`, false);
  const [hasSprints, setHasSprints] = useKeptState(`${key}/sprints`, true);
  const [baselineId, setBaselineId] = useKeptState<string | null>(`${key}/baseline`, null);
  const [turned, setTurned] = useKeptState(`${key}/turned`, nothing);
  // A filter opens everything that it finds; what is closed there is closed for it alone.
  const [turnedFound, setTurnedFound] = useKeptState(`${key}/turned-found`, nothing);
  const [selectedId, setSelectedId] = useKeptState<string | null>(`${key}/selected`, null);
  const [place, setPlace] = useKeptState<TimelinePlace | null>(`${key}/place`, null);
  const narrow = (next: PlanFilter): void => {
    setFilter(next);
    setTurnedFound(nothing);
  };
  const isFound = isNarrowed(filter);
  return {
    filter,
    narrow,
    grouping,
    setGrouping,
    look,
    setLook,
    hasReleases,
    setHasReleases,
    hasSprints,
    setHasSprints,
    baselineId,
    setBaselineId,
    selectedId,
    setSelectedId,
    place,
    setPlace,
    isFound,
    turned: isFound ? turnedFound : turned,
    turnLine: (id: string) => (isFound ? setTurnedFound(turn(turnedFound, id)) : setTurned(turn(turned, id))),
  };
}

function useMarks({ ofProject }: Releases, today: Day): ReadonlyMap<string, readonly TimelineMark[]> {
  return useMemo(
    () => new Map([...ofProject].map(([projectId, releases]) => [projectId, releaseMarks(releases, today)])),
    [ofProject, today],
  );
}

/** Items, what the filter finds of them, and the lines that are open. */
export function usePlanState(view: TimelineView, portfolioId: string | null) {
  const say = useText();
  const { conflict } = useDateWords();
  const choices = useChoices(portfolioId);
  const { filter, grouping, turned, isFound } = choices;
  const planning = usePlanning(view, portfolioId);
  const { items, tree } = planning;
  const found = useMemo(() => filterItems(items, filter), [items, filter]);
  const shownProjects = useMemo(
    () => (isFound ? [...new Set(found.map(({ project }) => project))] : view.projects),
    [isFound, found, view.projects],
  );
  const releases = useReleases(choices.hasReleases && grouping === 'project' ? shownProjects : null);
  const marks = useMarks(releases, view.today);
  const baseline = useBaseline(portfolioId, choices.baselineId);
  const { plan: plannedThen } = baseline;
  const group = useGroupNames(view, grouping);
  const roots = useMemo(() => {
    const words = {
      conflict,
      candidates: say('timelineView.candidates'),
      group,
    };
    const options = {
      grouping,
      themes: view.themes,
      isNarrowed: isFound,
      words,
      planning: tree,
      marks,
      baseline: plannedThen,
    };
    return planTree(view, items, new Set(found), options);
  }, [view, items, found, grouping, isFound, conflict, group, say, tree, marks, plannedThen]);
  const lines = useMemo<readonly TreeLine<PlanRow>[]>(() => linesOf(roots, turned), [roots, turned]);
  const header = useHeaderLanes(view, choices.hasSprints, shownProjects);
  return { ...choices, header, releases, baseline, planning, items, found, lines };
}

export type PlanState = ReturnType<typeof usePlanState>;

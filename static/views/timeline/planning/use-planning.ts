import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TimelineView } from '#contract/timeline';
import type { StatedDays } from '#domain/schedule/stated-days';
import { isWorkDay } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import type { PlanChange, PlanPreview } from '../../../ui/timeline/timeline-model';
import { planOf } from '../../dependencies/plan/dependency-plan';
import { dependencyPlanQuery } from '../../dependencies/queries';
import { useKeptState } from '../../navigation/kept-state';
import { useSeenDay } from '../../navigation/navigation';
import { planItems, spanOf, type PlanItem } from '../plan-item';
import { itemId } from '../plan-tree';
import { consequencesOf, noConsequences, type PlanConsequences } from './consequences';
import { useKeptPlan } from './kept-plan';
import { plannedItems, plannedProjects } from './planned-items';
import { daysAfter, nothingProposed, propose, statedDays, takeBack, type Proposal } from './proposal';

const byKeyOf = (items: readonly PlanItem[]): ReadonlyMap<string, PlanItem> =>
  new Map(items.map((item) => [item.key, item]));

/** Days that were written a moment ago and that the answer may not know yet, by keys of items. */
type Fresh = ReadonlyMap<string, StatedDays>;
const nothingFresh: Fresh = new Map();

function withFresh(items: readonly PlanItem[], fresh: Fresh, view: TimelineView): readonly PlanItem[] {
  const changes: Proposal = items.reduce<Proposal>((proposal, item) => {
    const days = fresh.get(item.key);
    return days ? propose(proposal, item.key, statedDays(item), days) : proposal;
  }, nothingProposed);
  return plannedItems(items, changes, view.today);
}

/** Items as they are in Jira, and as they would be. */
function useItems(view: TimelineView, proposal: Proposal, fresh: Fresh) {
  const inJira = useMemo(() => withFresh(planItems(view), fresh, view), [view, fresh]);
  const items = useMemo(() => plannedItems(inJira, proposal, view.today), [inJira, proposal, view.today]);
  const tree = useMemo(
    () => ({ inJira: new Map(inJira.map((item) => [item.at, item])), projects: plannedProjects(inJira, items) }),
    [inJira, items],
  );
  return { inJira, items, tree };
}

/** What dependencies make of a proposal; null: they have not come yet. */
function useConsequences(
  portfolioId: string | null,
  isPlanning: boolean,
  proposal: Proposal,
  items: readonly PlanItem[],
): { readonly told: PlanConsequences; readonly isWorkDay: ((day: Day) => boolean) | null } {
  const { data } = useQuery({ ...dependencyPlanQuery(portfolioId), enabled: isPlanning });
  const plan = useMemo(() => data && planOf(data), [data]);
  const told = useMemo(() => {
    return !plan || proposal.size === 0 ? noConsequences : consequencesOf(plan, proposal, byKeyOf(items));
  }, [plan, proposal, items]);
  const isWorkDayOfSite = useMemo(() => plan && ((day: Day) => isWorkDay(plan.network.calendar, day)), [plan]);
  return { told, isWorkDay: isWorkDayOfSite ?? null };
}

/** Ghosts of what would follow: of items by their dependencies, of those above by what is below them. */
function previewOf(
  { followers }: PlanConsequences,
  shown: readonly PlanItem[],
  tried: readonly PlanItem[],
): PlanPreview {
  const rolled = tried.flatMap((item, at): [string, ReturnType<typeof spanOf>][] => {
    const before = shown[at];
    const isSame = before?.startBelow === item.startBelow && before.dueBelow === item.dueBelow;
    return isSame ? [] : [[itemId(item), spanOf(item.startBelow, item.dueBelow)]];
  });
  const pushed = followers.map((follower) => [itemId(follower), spanOf(follower.start, follower.due)] as const);
  return new Map([...rolled, ...pushed].flatMap(([id, span]) => (span ? [[id, span] as const] : [])));
}

/** Everything that planning knows and can do. Where nobody plans, items are as they are in Jira. */
export function usePlanning(view: TimelineView, portfolioId: string | null) {
  const { plan, update } = useKeptPlan(portfolioId);
  const [fresh, setFresh] = useKeptState(`timeline/${portfolioId ?? ''}/fresh`, nothingFresh);
  const [held, setHeld] = useState<PlanChange | null>(null);
  const isPossible = useSeenDay() === null;
  const isPlanning = isPossible && plan.isPlanning;
  const proposal = isPlanning ? plan.proposal : nothingProposed;
  const { inJira, items, tree } = useItems(view, proposal, isPossible ? fresh : nothingFresh);
  const byKey = useMemo(() => byKeyOf(items), [items]);
  const byId = useMemo(() => new Map(items.map((item) => [itemId(item), item])), [items]);
  const statedByKey = useMemo(() => byKeyOf(inJira), [inJira]);
  const withDays = (before: Proposal, key: string, days: StatedDays): Proposal => {
    const stated = statedByKey.get(key);
    // Whoever plans an item again sees what is in Jira now, whatever he planned it from before.
    return stated ? propose(takeBack(before, [key]), key, statedDays(stated), days) : before;
  };
  const withChange = (before: Proposal, { id, before: from, after }: PlanChange): Proposal => {
    const item = byId.get(id);
    return item ? withDays(before, item.key, daysAfter(item, from, after)) : before;
  };
  const tried = held ? withChange(proposal, held) : proposal;
  const triedItems = held ? plannedItems(inJira, tried, view.today) : items;
  const { told, isWorkDay: isWorkDayOfSite } = useConsequences(portfolioId, isPlanning, tried, triedItems);
  return {
    isPossible,
    isPlanning,
    setPlanning: (next: boolean) => update(() => ({ isPlanning: next })),
    /** How many changes wait, whether somebody plans just now or not. */
    waiting: plan.proposal.size,
    proposal,
    undoable: plan.undoable,
    items,
    tree: isPlanning ? tree : null,
    byKey,
    statedByKey,
    told,
    /** By the site's calendar; null: it has not come yet. */
    isWorkDay: isWorkDayOfSite,
    preview: isPlanning ? previewOf(told, items, triedItems) : undefined,
    hold: setHeld,
    plan: (change: PlanChange) => update(({ proposal: before }) => ({ proposal: withChange(before, change) })),
    setDays: (key: string, days: StatedDays) =>
      update(({ proposal: before }) => ({ proposal: withDays(before, key, days) })),
    setAllDays: (all: readonly (readonly [string, StatedDays])[]) =>
      update(({ proposal: before }) => ({
        proposal: all.reduce((proposed, [key, days]) => withDays(proposed, key, days), before),
      })),
    takeBack: (keys: Iterable<string>) => update(({ proposal: before }) => ({ proposal: takeBack(before, keys) })),
    update,
    fresh,
    setFresh,
  };
}

export type Planning = ReturnType<typeof usePlanning>;

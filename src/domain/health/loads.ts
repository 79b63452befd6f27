import type { DemandItem } from '../capacity/demand';
import type { Period } from '../capacity/periods';
import { spread } from '../capacity/spread';
import { utilisation } from '../capacity/utilisation';
import type { Forest } from '../hierarchy/forest';
import { idOf } from '../hierarchy/forest';
import type { FiguresScope } from '../progress/sum-figures';
import type { WorkCalendar } from '../schedule/work-calendar';
import type { Day } from '../units';

/** How many days ahead work is held against the time of those who do it: six weeks, today included. */
export const LOAD_DAYS = 42;

export const loadPeriod = (today: Day): Period => ({ first: today, last: (today + LOAD_DAYS - 1) as Day });

/** A team or a person of whom it is known how much can be worked. Hours of work within the period. */
export interface Holder {
  readonly kind: 'team' | 'person';
  /** Of the team's record, or an account id. */
  readonly id: string;
  /** null: of a person, whose name the page finds. */
  readonly name: string | null;
  readonly booked: number;
  readonly available: number;
  /** Issues to be done within the period, by whether it is known how many hours they take; the others are in `booked`. */
  readonly sized: number;
  readonly unsized: number;
}

/** What an issue asks of its holders within the period. */
interface IssueLoad {
  readonly issueId: number;
  /** null: not known, though some of it is to be done. */
  readonly hours: number | null;
  /** Positions in `holders`; null: none of whom it is known how much can be worked. */
  readonly team: number | null;
  readonly person: number | null;
}

export interface Loads {
  /** The busiest first. */
  readonly holders: readonly Holder[];
  readonly issues: readonly IssueLoad[];
}

interface LoadRules {
  readonly period: Period;
  readonly calendarOf: (item: DemandItem) => WorkCalendar | null;
  /** null: nobody has said how much the team, or the person, can work. */
  readonly supplyOf: (kind: Holder['kind'], id: string) => Pick<Holder, 'name' | 'available'> | null;
}

type Booked = Pick<Holder, 'booked' | 'sized' | 'unsized'>;
const nothingBooked: Booked = { booked: 0, sized: 0, unsized: 0 };

const withLoad = ({ booked, sized, unsized }: Booked, hours: number | null): Booked =>
  hours === null ? { booked, sized, unsized: unsized + 1 } : { booked: booked + hours, sized: sized + 1, unsized };

/** Books all work that a viewer may see, as capacity does, on one period; work of unknown hours is counted beside it. */
export function loadsOf(
  forest: Forest,
  items: readonly DemandItem[],
  { period, calendarOf, supplyOf }: LoadRules,
): Loads {
  const found: { item: DemandItem; hours: number | null }[] = [];
  // By id alone, kind by kind: there are tens of thousands of items.
  const booked = { team: new Map<string, Booked>(), person: new Map<string, Booked>() };
  const book = (kind: Holder['kind'], id: string | null, hours: number | null) => {
    if (id !== null) booked[kind].set(id, withLoad(booked[kind].get(id) ?? nothingBooked, hours));
  };
  for (const item of items) {
    const hours = hoursIn(item, [period], calendarOf);
    if (hours === 0) continue;
    found.push({ item, hours });
    book('team', item.teamId, hours);
    book('person', item.assignee, hours);
  }
  const holdersOf = (kind: Holder['kind']) =>
    [...booked[kind]].flatMap(([id, load]): Holder[] => {
      const supply = supplyOf(kind, id);
      return supply ? [{ kind, id, ...supply, ...load }] : [];
    });
  const holders = [...holdersOf('team'), ...holdersOf('person')];
  holders.sort((a, b) => rankOf(b) - rankOf(a) || (holderKey(a) < holderKey(b) ? -1 : 1));
  const places = { team: new Map<string, number>(), person: new Map<string, number>() };
  holders.forEach(({ kind, id }, position) => places[kind].set(id, position));
  const placeOf = (kind: Holder['kind'], id: string | null) => (id === null ? null : (places[kind].get(id) ?? null));
  const issues = found.map(({ item, hours }) => ({
    issueId: idOf(forest, item.node),
    hours,
    team: placeOf('team', item.teamId),
    person: placeOf('person', item.assignee),
  }));
  return { holders, issues };
}

const holderKey = ({ kind, id }: Holder) => `${kind} ${id}`;

/** Work for somebody who has no time at all is worse than any share of time. */
const rankOf = ({ booked, available }: Holder): number =>
  booked === 0 ? 0 : (utilisation(booked, available) ?? Number.MAX_VALUE);

/** 0: nothing of it is to be done within the period, or nobody knows when. null: it is not known how much. */
function hoursIn(item: DemandItem, periods: readonly [Period], calendarOf: LoadRules['calendarOf']): number | null {
  const { hours, span } = item;
  // Most work of most sites is done later.
  if (span === null || span.first > periods[0].last) return 0;
  let sum = 0;
  spread(hours ?? 1, span, calendarOf(item), periods, (at, part) => {
    if (at === 0) sum += part;
  });
  return hours === null && sum > 0 ? null : sum;
}

/** The same by node of a forest, which may be a part of the one that they were found in. */
export interface LoadedNodes {
  readonly holders: readonly Holder[];
  /** 0: none within the period; NaN: not known how many. */
  readonly hours: Float64Array;
  /** Positions in `holders`, the first being 1; 0: none. */
  readonly teams: Uint32Array;
  readonly persons: Uint32Array;
}

export function loadedNodes(forest: Forest, { holders, issues }: Loads): LoadedNodes {
  const nodes = {
    hours: new Float64Array(forest.size),
    teams: new Uint32Array(forest.size),
    persons: new Uint32Array(forest.size),
  };
  for (const { issueId, hours, team, person } of issues) {
    const node = forest.nodeOfId.get(issueId);
    if (node === undefined) continue;
    nodes.hours[node] = hours ?? Number.NaN;
    nodes.teams[node] = team === null ? 0 : team + 1;
    nodes.persons[node] = person === null ? 0 : person + 1;
  }
  return { holders, ...nodes };
}

/** Of those who are to do some issues, the one with the most work for his time, wherever that work is. */
export interface Busiest extends Holder {
  /** How many of the issues ask for how many hours of his time. */
  readonly issues: number;
  readonly hours: number;
}

/** @returns null: of nobody who is to do these issues it is known how much he can work */
export function busiestOf(scope: Counted, loaded: LoadedNodes): Busiest | null {
  const place = busiestPlace(scope, loaded);
  const holder = loaded.holders[place - 1];
  if (!holder) return null;
  const nodes = nodesAt(scope, loaded, place);
  return { ...holder, issues: nodes.length, hours: nodes.reduce((sum, node) => sum + (loaded.hours[node] ?? 0), 0) };
}

/** The issues that ask for known hours of the busiest. */
export function nodesOfBusiest(scope: Counted, loaded: LoadedNodes): number[] {
  const place = busiestPlace(scope, loaded);
  return place === 0 ? [] : nodesAt(scope, loaded, place);
}

/** The issues that ask for nobody knows how many hours, of those of whom it is known how much they can work. */
export const unsizedNodes = ({ counted }: Counted, { hours, teams, persons }: LoadedNodes): number[] =>
  [...counted].filter((node) => isUnsized(hours, node) && (teams[node] !== 0 || persons[node] !== 0));

/** Issues that ask for the time of those of whom it is known how much they can work, by whether it is known for how much. */
export function sizedIn(
  { counted }: Counted,
  { hours, teams, persons }: LoadedNodes,
): Pick<Holder, 'sized' | 'unsized'> {
  const found = { sized: 0, unsized: 0 };
  for (const node of counted) {
    if (hours[node] === 0 || (teams[node] === 0 && persons[node] === 0)) continue;
    if (isUnsized(hours, node)) found.unsized++;
    else found.sized++;
  }
  return found;
}

const isUnsized = (hours: Float64Array, node: number): boolean => Number.isNaN(hours[node]);

type Counted = Pick<FiguresScope, 'counted'>;

/** 0: there is none. */
function busiestPlace({ counted }: Counted, { teams, persons }: LoadedNodes): number {
  let first = 0;
  const consider = (place = 0) => {
    if (place > 0 && (first === 0 || place < first)) first = place;
  };
  for (const node of counted) {
    consider(teams[node]);
    consider(persons[node]);
  }
  return first;
}

function nodesAt({ counted }: Counted, { hours, teams, persons }: LoadedNodes, place: number): number[] {
  const isHis = (node: number) => teams[node] === place || persons[node] === place;
  return [...counted].filter((node) => isHis(node) && !isUnsized(hours, node));
}

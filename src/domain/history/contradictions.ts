import type { IssueFacts } from '../site-index/issue-facts';
import { NO_PARENT } from '../site-index/issue-facts';
import type { HistoryFacts } from './history-facts';
import { changesOfField, listAt, NO_VALUE, placesOf } from './history-facts';
import type { HistoryField } from './issue-change';
import { historyFields } from './issue-change';
import { undoVersionChange } from './past-due-days';

/** How far the history of a segment can be trusted. */
export interface HistoryQuality {
  /** How often the value after a change is not the value before the next one, or not the present value. */
  readonly contradictions: Readonly<Record<HistoryField, number>>;
  /** Issues of the facts of which there is no history: a past day shows them as they are now. */
  readonly issuesWithoutHistory: number;
}

/** Present assignees and projects are not compared: facts do not hold them. */
export function countContradictions(facts: IssueFacts, history: HistoryFacts): HistoryQuality {
  const places = placesOf(history, facts.ids);
  const rules = agreementRules(facts, history);
  const counts = historyFields.map((field) => {
    const { isSame, isPresent } = rules[field];
    let count = 0;
    places.forEach((place, at) => {
      if (place < 0) return;
      count += gaps(history, place, field, isSame, (to) => isPresent(to, at, place));
      if (field === 'fix-version') count += versionGaps(history, place);
    });
    return [field, count] as const;
  });
  return {
    contradictions: Object.fromEntries(counts) as Record<HistoryField, number>,
    issuesWithoutHistory: places.filter((place) => place < 0).length,
  };
}

function gaps(
  history: HistoryFacts,
  place: number,
  field: HistoryField,
  isSame: Rule['isSame'],
  isPresent: (to: number) => boolean,
): number {
  let count = 0;
  let last: number | null = null;
  for (const change of changesOfField(history, place, historyFields.indexOf(field))) {
    if (last !== null && !isSame(last, history.from[change] ?? 0)) count++;
    last = history.to[change] ?? 0;
  }
  return last === null || isPresent(last) ? count : count + 1;
}

const FIX_VERSION = historyFields.indexOf('fix-version');

/** Each change of versions stands for itself: it fits where it can be taken back from what is there after it. */
function versionGaps(history: HistoryFacts, place: number): number {
  const held = new Set(listAt(history.versionLists, history.versionsNow[place] ?? 0));
  return changesOfField(history, place, FIX_VERSION)
    .reverse()
    .filter((change) => !undoVersionChange(held, history.from[change] ?? 0, history.to[change] ?? 0)).length;
}

/** When two values of a field, as `HistoryFacts` writes them, agree. */
interface Rule {
  readonly isSame: (after: number, before: number) => boolean;
  /** With what facts say at `at`, or the history at `place`, of the present. */
  readonly isPresent: (to: number, at: number, place: number) => boolean;
}

function agreementRules(facts: IssueFacts, history: HistoryFacts): Readonly<Record<HistoryField, Rule>> {
  const isSame = (after: number, before: number) => after === before;
  const isParent = (parent: number, id: number, key: string) => {
    const ownId = history.parents.ids[parent] ?? 0;
    return ownId === 0 || id === 0 ? history.parents.keys[parent] === key : ownId === id;
  };
  const isLevel = (level: number, other: number) => level === NO_VALUE || other === NO_VALUE || level === other;
  const always = () => true;
  return {
    status: { isSame, isPresent: (to, _at, place) => to === history.statusNow[place] },
    points: { isSame, isPresent: (to, at) => Object.is(history.numbers[to] ?? Number.NaN, facts.points[at]) },
    start: { isSame, isPresent: (to, at) => to === facts.starts[at] },
    due: { isSame, isPresent: (to, at) => to === facts.dues[at] },
    parent: {
      isSame: (after, before) =>
        after === before ||
        (before !== NO_VALUE && isParent(after, history.parents.ids[before] ?? 0, history.parents.keys[before] ?? '')),
      isPresent: (to, at) => {
        const parent = facts.parentAt[at] ?? NO_PARENT;
        if (to === NO_VALUE || parent === NO_PARENT) return to === NO_VALUE && parent === NO_PARENT;
        return isParent(to, facts.parents.ids[parent] ?? 0, facts.parents.keys[parent] ?? '');
      },
    },
    'fix-version': { isSame: always, isPresent: always },
    sprint: { isSame, isPresent: (to, _at, place) => to === history.sprintsNow[place] },
    estimate: { isSame, isPresent: (to, at) => Number(to !== NO_VALUE) === facts.hasTimeEstimate[at] },
    assignee: { isSame, isPresent: always },
    level: { isSame: isLevel, isPresent: (to, at) => isLevel(to, facts.levels[at] ?? 0) },
    project: { isSame, isPresent: always },
  };
}

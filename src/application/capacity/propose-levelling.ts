import type { LevellingRequest, LevellingView, ProposedMove } from '#contract/capacity';
import type { DemandItem } from '#domain/capacity/demand';
import type { PersonalMove } from '#domain/capacity/level-person';
import { levelPerson } from '#domain/capacity/level-person';
import type { Period } from '#domain/capacity/periods';
import { periodsFrom } from '#domain/capacity/periods';
import { toHundredths } from '#domain/capacity/utilisation';
import { sourceOf } from '#domain/hierarchy/forest';
import { statusCategories } from '#domain/progress/status-category';
import { addWorkDays, mondayToFriday, workCalendar } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { SeeDependencies, VisibleDependency } from '../dependencies/see-dependencies';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import { floatsOf } from './item-floats';
import { overAllocated } from './over-allocated';
import type { SeeCapacity, SeenCapacity } from './see-capacity';

/** Levelling looks at every place of every item: more people would take longer than anybody waits. */
const MOST_PEOPLE = 20;
const TO_DO = statusCategories.indexOf('to-do');

type PlannedItem = DemandItem & { readonly hours: number; readonly span: Period; readonly assignee: string };

/**
 * Which issues to start later so that people have less too much to do, in the next thirteen weeks. Moves only issues of the
 * portfolio that nobody has begun. Floats count by the site's work days, as dependencies do; work is spread over those of
 * each person, as in his utilisation. Proposes, and changes nothing.
 */
export const viewLevelling =
  (see: SeeCapacity, seeLinks: SeeDependencies, reader: IndexReader) =>
  async (viewer: Viewer, { portfolioId }: LevellingRequest): Promise<LevellingView> => {
    const seen = await see(viewer, portfolioId);
    const { today } = seen.whole;
    const weeks = periodsFrom(today, 'week', null) ?? [];
    const days = { first: today, last: weeks.at(-1)?.last ?? today };
    const over = overAllocated(seen, weeks);
    const people = over.slice(0, MOST_PEOPLE).map(({ accountId }) => accountId);
    const items = plannedItems(seen, new Set(people), days);
    const { links } = await seeLinks(viewer, () => () => true, seen.whole);
    const levelled = levelPeople(seen, people, withFloats(seen, items, links), days);
    const describe = describer(seen, reader);
    const [within, beyond] = await Promise.all([describe(levelled.moves), describe(levelled.costly)]);
    return {
      today,
      until: days.last,
      excess: {
        before: toHundredths(levelled.withinFloat + levelled.moves.reduce((sum, { frees }) => sum + frees, 0)),
        withinFloat: toHundredths(levelled.withinFloat),
        withCost: toHundredths(levelled.withCost),
      },
      moves: within,
      costly: beyond,
      cost: costOf(beyond),
      people: people.length,
      morePeople: over.length - people.length,
      maySeeLess: seen.maySeeLess,
    };
  };

function plannedItems({ items }: SeenCapacity, people: ReadonlySet<string>, { last }: Period): PlannedItem[] {
  return items.flatMap((item) => {
    const { hours, span, assignee } = item;
    if (hours === null || hours === 0 || span === null || assignee === null) return [];
    return people.has(assignee) && span.first <= last ? [{ ...item, hours, span, assignee }] : [];
  });
}

type FloatingItem = PlannedItem & { readonly latest: Day };

/** With the last day on which each item may end at no cost. */
function withFloats(
  { whole, people }: SeenCapacity,
  items: readonly PlannedItem[],
  links: readonly VisibleDependency[],
): FloatingItem[] {
  const calendar = people.workDaysOf(null) ?? workCalendar(mondayToFriday);
  const floats = floatsOf(whole, items, links, calendar);
  return items.map((item, at) => {
    const float = floats[at] ?? 0;
    return { ...item, latest: float === 0 ? item.span.last : addWorkDays(calendar, item.span.last, float) };
  });
}

type ItemMove = PersonalMove & { readonly of: FloatingItem };

interface Levelled {
  readonly moves: readonly ItemMove[];
  readonly costly: readonly ItemMove[];
  /** Hours too many. */
  readonly withinFloat: number;
  readonly withCost: number;
}

/** Nobody's work changes what another one has to do, so each is levelled by himself. */
function levelPeople(
  seen: SeenCapacity,
  people: readonly string[],
  items: readonly FloatingItem[],
  days: Period,
): Levelled {
  const all = people.map((accountId) => {
    const own = items.filter(({ assignee }) => assignee === accountId);
    const calendar = seen.people.workDaysOf(accountId) ?? workCalendar(mondayToFriday);
    const work = own.map((item) => ({ ...item, locked: isLocked(seen, item) }));
    const levelled = levelPerson(work, seen.people.hoursOf(accountId, days), calendar);
    const named = (moves: readonly PersonalMove[]) =>
      moves.flatMap((move): ItemMove[] => {
        const of = own[move.item];
        return of ? [{ ...move, of }] : [];
      });
    return { ...levelled, moves: named(levelled.moves), costly: named(levelled.costly) };
  });
  return {
    moves: all.flatMap(({ moves }) => moves),
    costly: all.flatMap(({ costly }) => costly),
    withinFloat: all.reduce((sum, { withinFloat }) => sum + withinFloat, 0),
    withCost: all.reduce((sum, { withCost }) => sum + withCost, 0),
  };
}

function isLocked(seen: SeenCapacity, item: DemandItem): boolean {
  const { source, at } = sourceOf(seen.whole.forest, item.node);
  return !seen.isHere(item) || source.facts.categories[at] !== TO_DO;
}

function describer(seen: SeenCapacity, reader: IndexReader) {
  return async (moves: readonly ItemMove[]): Promise<ProposedMove[]> => {
    const nodes = moves.map(({ of }) => of.node);
    const issues = await describeIssues(reader, seen.whole, nodes);
    return moves.map(({ of, from, to, because, frees, beyondFloat }, at) => ({
      key: issues[at]?.key ?? '',
      summary: issues[at]?.summary ?? '',
      projectKey: issues[at]?.projectKey ?? '',
      accountId: of.assignee,
      from,
      to,
      because: {
        day: because.day,
        booked: toHundredths(because.booked),
        available: toHundredths(because.available),
      },
      frees: toHundredths(frees),
      beyondFloat,
    }));
  };
}

function costOf(moves: readonly ProposedMove[]): LevellingView['cost'] {
  const byProject = new Map<string, { days: number; moves: number }>();
  for (const { projectKey, beyondFloat } of moves) {
    const { days, moves: count } = byProject.get(projectKey) ?? { days: 0, moves: 0 };
    byProject.set(projectKey, { days: Math.max(days, beyondFloat), moves: count + 1 });
  }
  return [...byProject].map(([projectKey, cost]) => ({ projectKey, ...cost })).sort((a, b) => b.days - a.days);
}

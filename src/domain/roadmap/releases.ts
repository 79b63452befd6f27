import type { FinishForecast, ForecastGap } from '../forecast/throughput-forecast';
import { chanceBy, CONFIDENT, rangeOf, simulate } from '../forecast/throughput-forecast';
import type { Day, Fraction } from '../units';

/** A version of a project in Jira. Its name is what Jira tells the viewer. */
export interface Version {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly start: Day | null;
  /** Release day; null: nobody has said when. */
  readonly day: Day | null;
  readonly isReleased: boolean;
}

/** So many days after its day a version is late; after more nobody waits for it any more: it was forgotten. */
export const LONG_OVERDUE_DAYS = 90;

/** Not released, and more than `LONG_OVERDUE_DAYS` over its day: not a release that anybody works on. */
export const isLongOverdue = ({ isReleased, day }: Pick<Version, 'isReleased' | 'day'>, today: Day): boolean =>
  !isReleased && day !== null && today - day > LONG_OVERDUE_DAYS;

/**
 * Of each project the nearest version that is not released and whose day has not passed; only without one the latest whose
 * day has, unless that is long ago.
 */
export function nextVersionIds(versions: readonly Version[], today: Day): ReadonlySet<string> {
  const next = new Map<string, Version & { readonly day: Day }>();
  for (const version of versions) {
    const { projectId, isReleased, day } = version;
    if (isReleased || day === null || isLongOverdue(version, today)) continue;
    const found = next.get(projectId);
    if (!found || isNearer(day, found.day, today)) next.set(projectId, { ...version, day });
  }
  return new Set([...next.values()].map(({ id }) => id));
}

/** What is to come is nearer than what has passed. */
function isNearer(day: Day, than: Day, today: Day): boolean {
  return day >= today && than >= today ? day < than : day > than;
}

/** By day; those without one last. What is equal stays in its order. */
export function inOrder<T extends { readonly day: Day | null }>(versions: readonly T[]): T[] {
  return [...versions].sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || 0);
}

/** What people work on in a release, in the order in which they take it up. */
export interface ReleaseWork {
  readonly day: Day | null;
  /** Open work items of one feature each, or of none, by any number that names a work item. */
  readonly parts: readonly (readonly number[])[];
  /** Open items of the release that have no work items yet: how much they are is unknown. */
  readonly notBrokenDown: number;
}

/**
 * Why nothing is forecast of a release. `not-broken-down`: it has open items without work items. `long-overdue`: it has no turn
 * among those that are worked on. `cut`: only a part of it is shown, and a forecast of the whole would be taken for that of the part.
 */
export type ReleaseGap = ForecastGap | 'not-broken-down' | 'long-overdue' | 'cut';

export type ReleaseFinish = FinishForecast | { readonly state: 'unknown'; readonly reason: ReleaseGap };

/** When something of a release will be finished. */
export interface Slot {
  readonly finish: FinishForecast;
  /** That it is finished by the day of the release; null: it has no day, or nothing tells. */
  readonly chance: Fraction | null;
}

export interface ReleaseSlot {
  readonly finish: ReleaseFinish;
  /** As in `Slot`. */
  readonly chance: Fraction | null;
  readonly parts: readonly Slot[];
}

/** It will not be finished by the day of its release with the confidence of 85 %. null: nothing tells. */
export const fits = ({ chance }: Slot): boolean | null => (chance === null ? null : chance >= CONFIDENT);

/**
 * When releases and their parts will be finished by a throughput, if everybody works on releases alone, one after the other.
 * An item in several of them is done with the first. Of a release that is not broken down only the parts that are have a day.
 * @param releases in the order in which they are worked on
 * @param gap why nothing can be forecast; null: it can
 */
export function releaseSlots(
  throughput: readonly number[],
  releases: readonly ReleaseWork[],
  today: Day,
  gap: ForecastGap | null,
): ReleaseSlot[] {
  const amounts = amountsOf(releases);
  const slotOf = gap === null ? slotsBy(throughput, [...new Set(amounts.flat())], today) : null;
  return releases.map(({ day, notBrokenDown }, release) => {
    const own = amounts[release] ?? [];
    const slotAt = (amount: number): Slot => {
      if (amount === 0) return { finish: { state: 'finished' }, chance: day === null ? null : (1 as Fraction) };
      const slot = slotOf?.get(amount);
      if (!slot) return { finish: { state: 'unknown', reason: gap ?? 'too-far' }, chance: null };
      return { finish: slot.finish, chance: day === null ? null : slot.chanceBy(day) };
    };
    const whole = notBrokenDown > 0 ? unknownAmount : slotAt(Math.max(0, ...own));
    return { ...whole, parts: own.map(slotAt) };
  });
}

const unknownAmount = { finish: { state: 'unknown', reason: 'not-broken-down' }, chance: null } as const;

/**
 * How many items are finished when each part is, over all releases; 0: nothing is open in it. Nobody has said in which order
 * the items of a part are done, so each is done with the part in which it is met first.
 */
function amountsOf(releases: readonly ReleaseWork[]): number[][] {
  const doneWith = new Map<number, number>();
  return releases.map(({ parts }) =>
    parts.map((part) => {
      const fresh = new Set(part.filter((item) => !doneWith.has(item)));
      const amount = doneWith.size + fresh.size;
      for (const item of fresh) doneWith.set(item, amount);
      return part.reduce((most, item) => Math.max(most, doneWith.get(item) ?? 0), 0);
    }),
  );
}

function slotsBy(throughput: readonly number[], amounts: readonly number[], today: Day) {
  const slots = simulate(throughput, amounts).map((trials) => ({
    finish: rangeOf(trials, today),
    chanceBy: (day: Day) => chanceBy(trials, today, day),
  }));
  return new Map(amounts.map((amount, at) => [amount, slots[at]]));
}

/**
 * Work on which a team, or a person, is booked, day for day alike. Any unit of effort does: person-days, hours. Days are
 * numbers of work days, see `workDaysBefore`.
 */
export interface BookedItem {
  /** Its first work day, and how many it takes. */
  readonly start: number;
  readonly lasts: number;
  /** Position in the capacity's `available`. */
  readonly team: number;
  /** Effort each work day. */
  readonly demand: number;
  /** Work days by which it may be later at no cost. Free float, where others are to stay as they are. Not below 0. */
  readonly float: number;
  /** Not to be moved. */
  readonly locked: boolean;
}

/** What teams can do from one work day on. Nothing is known of days before and after: nothing is moved there. */
export interface TeamCapacity {
  readonly firstDay: number;
  /** For each team, effort of each work day. All teams have as many entries. */
  readonly available: readonly (readonly number[])[];
}

/** A work day on which more is booked than a team can do; both in the same unit of effort. */
export interface OverAllocation {
  readonly team: number;
  readonly day: number;
  readonly booked: number;
  readonly available: number;
}

export interface LevellingMove {
  readonly item: number;
  /** First work day before and after. */
  readonly from: number;
  readonly to: number;
  /** The over-allocated day that the item leaves, as it was before the move. */
  readonly because: OverAllocation;
  /** Effort of over-allocation that there are less after the move, on all days together. Above 0. */
  readonly frees: number;
  /** Work days by which the item is now later than its float lets it: by so much other items or the end may move. */
  readonly beyondFloat: number;
}

export interface LevellingProposal {
  /** Within float, in the order in which they are to be read: each is explained by what those before it leave. */
  readonly moves: readonly LevellingMove[];
  /** What is over-allocated after that. */
  readonly remaining: readonly OverAllocation[];
  /** Further moves, beyond float where need be, that would take away what remains: what that would cost. Not proposed. */
  readonly costly: readonly LevellingMove[];
  /** What no move takes away: locked work, or an item that asks for more than the team has. */
  readonly irremovable: readonly OverAllocation[];
}

/** Sums of fractions of days are not exact. */
const NEGLIGIBLE = 1e-9;

/**
 * Proposes which items to start later so that teams are less over-allocated. Day for day and team for team, of the
 * items on an over-allocated day the one is moved off it whose move frees most (ties: by the fewest days, then the first one),
 * to the earliest place where it does so. No item moves twice, none to an earlier day. A heuristic: resource levelling
 * has no quick exact answer, so a better proposal may exist. The same input gives the same proposal.
 * @throws RangeError for an item of a team without capacity
 */
export function proposeLevelling(items: readonly BookedItem[], capacity: TeamCapacity): LevellingProposal {
  const plan = new Plan(items, capacity);
  const moves = plan.level((item, place) => item.start + item.float - place, mostFreed);
  const remaining = plan.overAllocations();
  const costly = plan.level(() => Infinity, cheapest);
  return { moves, remaining, costly, irremovable: plan.overAllocations() };
}

interface Option {
  readonly item: number;
  readonly by: number;
  readonly frees: number;
  readonly beyondFloat: number;
}
/** Whether the first is to be preferred. Of equals the one that was found first stays. */
type Preference = (option: Option, other: Option) => boolean;

/** By how many work days an item may move on from where it is now. */
type Room = (item: BookedItem, place: number) => number;

const mostFreed: Preference = (option, other) => {
  const more = option.frees - other.frees;
  return more > NEGLIGIBLE || (more > -NEGLIGIBLE && option.by < other.by);
};

/** What is freed for each day beyond float; a move within float costs nothing. */
const cheapest: Preference = (option, other) => {
  const more = option.frees * other.beyondFloat - other.frees * option.beyondFloat;
  return Math.abs(more) > NEGLIGIBLE ? more > 0 : mostFreed(option, other);
};

class Plan {
  /** First work day of each item as things stand. */
  private readonly places: number[];
  private readonly booked: readonly Float64Array[];
  /** For each team, its items that are not locked. */
  private readonly movable: readonly number[][];
  private readonly days: number;

  constructor(
    private readonly items: readonly BookedItem[],
    private readonly capacity: TeamCapacity,
  ) {
    this.days = capacity.available[0]?.length ?? 0;
    this.booked = capacity.available.map(() => new Float64Array(this.days));
    this.movable = capacity.available.map(() => []);
    this.places = items.map(({ start }) => start);
    items.forEach((item, at) => {
      if (!(item.team in this.booked)) throw new RangeError(`Nothing is known of the capacity of team ${item.team}.`);
      this.book(item, at, 1);
      if (!item.locked) this.movable[item.team]?.push(at);
    });
  }

  level(room: Room, isBetter: Preference): LevellingMove[] {
    const moves: LevellingMove[] = [];
    const moved = new Set<number>();
    for (let team = 0; team < this.booked.length; team++) {
      for (let at = 0; at < this.days; at++) {
        const day = this.capacity.firstDay + at;
        while (this.excess(team, day) > NEGLIGIBLE) {
          const option = this.bestOption(team, day, moved, room, isBetter);
          if (!option) break;
          moves.push(this.move(option, this.overAllocation(team, day)));
          moved.add(option.item);
        }
      }
    }
    return moves;
  }

  overAllocations(): OverAllocation[] {
    return this.booked.flatMap((days, team) =>
      Array.from(days, (_, at) => this.overAllocation(team, this.capacity.firstDay + at)).filter(
        ({ booked, available }) => booked - available > NEGLIGIBLE,
      ),
    );
  }

  private bestOption(
    team: number,
    day: number,
    moved: ReadonlySet<number>,
    room: Room,
    isBetter: Preference,
  ): Option | null {
    let best: Option | null = null;
    for (const at of this.movable[team] ?? []) {
      if (moved.has(at)) continue;
      for (const option of this.optionsOff(day, at, room)) if (best === null || isBetter(option, best)) best = option;
    }
    return best;
  }

  /** Places behind a day, nearest first, for an item that is on that day now; those that free nothing left out. */
  private optionsOff(day: number, at: number, room: Room): Option[] {
    const item = this.items[at];
    const place = this.places[at] ?? 0;
    if (!item || place > day || place + item.lasts <= day) return [];
    const furthest = Math.min(room(item, place), this.capacity.firstDay + this.days - item.lasts - place);
    const options: Option[] = [];
    for (let by = day + 1 - place; by <= furthest; by++) {
      const frees = this.freedBy(item, place, by);
      const beyondFloat = Math.max(0, place + by - item.start - item.float);
      if (frees > NEGLIGIBLE) options.push({ item: at, by, frees, beyondFloat });
    }
    return options;
  }

  /** Effort of excess that leave with the days left, less those that come with the days taken. */
  private freedBy({ team, lasts, demand }: BookedItem, place: number, by: number): number {
    const common = Math.min(by, lasts);
    let freed = 0;
    for (let n = 0; n < common; n++) {
      const left = place + n;
      const taken = place + by + lasts - 1 - n;
      freed += this.excess(team, left) - this.excess(team, left, -demand);
      freed -= this.excess(team, taken, demand) - this.excess(team, taken);
    }
    return freed;
  }

  private move({ item: at, by, frees, beyondFloat }: Option, because: OverAllocation): LevellingMove {
    const from = this.places[at] ?? 0;
    const item = this.items[at];
    if (item) {
      this.book(item, at, -1);
      this.places[at] = from + by;
      this.book(item, at, 1);
    }
    return { item: at, from, to: from + by, because, frees, beyondFloat };
  }

  private book({ team, lasts, demand }: BookedItem, at: number, sign: 1 | -1): void {
    const days = this.booked[team];
    const first = (this.places[at] ?? 0) - this.capacity.firstDay;
    for (let day = Math.max(0, first); day < Math.min(this.days, first + lasts); day++)
      if (days) days[day] = (days[day] ?? 0) + sign * demand;
  }

  private overAllocation(team: number, day: number): OverAllocation {
    const at = day - this.capacity.firstDay;
    const booked = this.booked[team]?.[at] ?? 0;
    return { team, day, booked, available: this.capacity.available[team]?.[at] ?? Infinity };
  }

  /** Effort too many, were `more` booked; 0 on a day of which nothing is known. */
  private excess(team: number, day: number, more = 0): number {
    const at = day - this.capacity.firstDay;
    const booked = (this.booked[team]?.[at] ?? 0) + more;
    return Math.max(0, booked - (this.capacity.available[team]?.[at] ?? Infinity));
  }
}

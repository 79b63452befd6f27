import fc from 'fast-check';
import {
  proposeLevelling,
  type BookedItem,
  type LevellingMove,
  type TeamCapacity,
} from '../../../src/domain/capacity/levelling';

const one = (start: number, lasts: number, float: number, rest: Partial<BookedItem> = {}): BookedItem => ({
  start,
  lasts,
  team: 0,
  demand: 1,
  float,
  locked: false,
  ...rest,
});
/** One team with the same capacity on each of ten work days from number 100. */
const team = (each: number): TeamCapacity => ({ firstDay: 100, available: [Array.from({ length: 10 }, () => each)] });

describe('a levelling proposal', () => {
  it('moves the item with room, and says why and what that frees', () => {
    const { moves, remaining } = proposeLevelling([one(100, 3, 0), one(101, 2, 4)], team(1));
    expect(moves).toEqual([
      {
        item: 1,
        from: 101,
        to: 103,
        because: { team: 0, day: 101, booked: 2, available: 1 },
        frees: 2,
        beyondFloat: 0,
      },
    ]);
    expect(remaining).toEqual([]);
  });

  it('leaves locked items and those without float, and says what it would cost to move on', () => {
    const { moves, remaining, costly, irremovable } = proposeLevelling(
      [one(100, 2, 9, { locked: true }), one(100, 2, 0)],
      team(1),
    );
    expect(moves).toEqual([]);
    expect(remaining.map(({ day }) => day)).toEqual([100, 101]);
    expect(costly).toMatchObject([{ item: 1, from: 100, to: 102, frees: 2, beyondFloat: 2 }]);
    expect(irremovable).toEqual([]);
  });

  it('says what no move can take away', () => {
    const { costly, irremovable } = proposeLevelling([one(100, 1, 3, { demand: 2.5 })], team(1));
    expect(costly).toEqual([]);
    expect(irremovable).toEqual([{ team: 0, day: 100, booked: 2.5, available: 1 }]);
  });

  it('uses what float is there where it is not enough for all', () => {
    const { moves, remaining } = proposeLevelling([one(100, 3, 0), one(100, 3, 2)], team(1));
    expect(moves).toMatchObject([{ item: 1, to: 102, frees: 2 }]);
    expect(remaining).toEqual([{ team: 0, day: 102, booked: 2, available: 1 }]);
  });

  it('moves nothing that fits, and nothing to days of which nothing is known', () => {
    expect(proposeLevelling([one(100, 3, 5), one(100, 3, 5)], team(2)).moves).toEqual([]);
    const late = proposeLevelling([one(106, 4, 9), one(106, 4, 9)], team(1));
    expect([late.moves, late.costly]).toEqual([[], []]);
    expect(late.irremovable.map(({ day }) => day)).toEqual([106, 107, 108, 109]);
  });

  it('keeps teams apart, and refuses a team of which nothing is known', () => {
    const two: TeamCapacity = { firstDay: 100, available: Array.from({ length: 2 }, () => [1, 1]) };
    expect(proposeLevelling([one(100, 1, 1), one(100, 1, 1, { team: 1 })], two).moves).toEqual([]);
    expect(() => proposeLevelling([one(100, 1, 1, { team: 2 })], two)).toThrow(RangeError);
  });
});

const someItems = fc.array(
  fc.record({
    start: fc.integer({ min: 98, max: 108 }),
    lasts: fc.integer({ min: 0, max: 5 }),
    team: fc.integer({ min: 0, max: 1 }),
    demand: fc.constantFrom(0.25, 0.5, 1, 2),
    float: fc.integer({ min: 0, max: 6 }),
    locked: fc.boolean(),
  }),
  { maxLength: 10 },
);
const someCapacity = fc
  .array(fc.array(fc.constantFrom(0, 0.5, 1, 2), { minLength: 12, maxLength: 12 }), { minLength: 2, maxLength: 2 })
  .map((available): TeamCapacity => ({ firstDay: 100, available }));

/** Person-days too many on all days, added up by asking of every day which items cover it. */
function excess(items: readonly BookedItem[], { firstDay, available }: TeamCapacity): number {
  let sum = 0;
  available.forEach((days, team) =>
    days.forEach((limit, at) => {
      const covering = items.filter(
        (item) => item.team === team && item.start <= firstDay + at && firstDay + at < item.start + item.lasts,
      );
      sum += Math.max(0, covering.reduce((total, { demand }) => total + demand, 0) - limit);
    }),
  );
  return sum;
}

const after = (items: readonly BookedItem[], moves: readonly LevellingMove[]) =>
  items.map((item, at) => ({ ...item, start: moves.findLast((move) => move.item === at)?.to ?? item.start }));
const over = (all: readonly { booked: number; available: number }[]) =>
  all.reduce((sum, { booked, available }) => sum + booked - available, 0);

describe('any levelling proposal', () => {
  it('frees what it says, within what it may move', () => {
    fc.assert(
      fc.property(someItems, someCapacity, (items, capacity) => {
        const { moves, remaining, costly, irremovable } = proposeLevelling(items, capacity);
        let before = excess(items, capacity);
        const done: LevellingMove[] = [];
        for (const move of [...moves, ...costly]) {
          done.push(move);
          const now = excess(after(items, done), capacity);
          expect(move.frees).toBeGreaterThan(0);
          expect(before - now).toBeCloseTo(move.frees);
          before = now;
        }
        expect(over(remaining)).toBeCloseTo(excess(after(items, moves), capacity));
        expect(over(irremovable)).toBeCloseTo(before);
        for (const { item, to, from, beyondFloat } of done) {
          expect(items[item]!.locked).toBe(false);
          expect(to).toBeGreaterThan(from);
          expect(beyondFloat).toBe(Math.max(0, to - items[item]!.start - items[item]!.float));
        }
        expect(moves.every(({ beyondFloat }) => beyondFloat === 0)).toBe(true);
        expect(new Set(moves.map(({ item }) => item)).size).toBe(moves.length);
      }),
    );
  });

  it('is the same each time, and leaves its input as it was', () => {
    fc.assert(
      fc.property(someItems, someCapacity, (items, capacity) => {
        const given = structuredClone({ items, capacity });
        const first = proposeLevelling(items, capacity);
        expect(proposeLevelling(items, capacity)).toEqual(first);
        expect({ items, capacity }).toEqual(given);
      }),
    );
  });
});

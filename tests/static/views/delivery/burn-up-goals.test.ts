import type { ReleaseFinish } from '../../../../src/contract/roadmap';
import type { Day } from '../../../../src/domain/units';
import type { Release } from '../../../../static/bridge/releases';
import { goalsOf, reachOf } from '../../../../static/views/delivery/burn-up-goals';

const TODAY = 130 as Day;
const day = (value: number) => value as Day;
const known = (confident: number): ReleaseFinish => ({
  state: 'known',
  likely: day(confident - 5),
  confident: day(confident),
});
type Told = readonly [day: number | null, finish: ReleaseFinish | null | undefined | 'released'];

/** Versions with their days, and what is forecast of those that are not released. */
function goals(...told: readonly Told[]) {
  const versions = told.map(([of, finish], at): Release => ({
    id: String(at),
    name: '1.0',
    day: of === null ? null : day(of),
    isReleased: finish === 'released',
  }));
  const finishes = told.flatMap(([, finish], at): [string, ReleaseFinish | null][] =>
    finish === undefined || finish === 'released' ? [] : [[String(at), finish]],
  );
  return goalsOf(versions, new Map(finishes), TODAY);
}

describe('what a release is held against', () => {
  it('is the last of its days, and when the last of its versions is finished', () => {
    expect(goals([100, known(120)], [110, known(90)])).toEqual({ target: 110, finish: known(120) });
    expect(goals([null, { state: 'finished' }], [null, known(9)])).toEqual({ target: null, finish: known(9) });
    expect(goals([140, 'released'], [110, known(90)])).toEqual({ target: 140, finish: known(90) });
  });

  it('is unknown where one of its versions is, and not forecast where the roadmap tells of none', () => {
    const unknown = { state: 'unknown', reason: 'not-broken-down' } as const;
    expect(goals([100, known(120)], [100, unknown])).toEqual({ target: 100, finish: unknown });
    expect(goals([100, null])).toEqual({ target: 100, finish: null });
    expect(goals([100, undefined])).toEqual({ target: 100 });
  });

  it('is the day on which the last of its versions was released, where all are', () => {
    expect(goals([100, 'released'])).toEqual({ released: 100 });
    expect(goals([100, 'released'], [130, 'released'])).toEqual({ released: 130 });
    expect(goals([100, 'released'], [null, 'released'])).toEqual({ released: null });
  });

  it('is the day by which it was wanted, where it is released and that is still to come', () => {
    expect(goals([131, 'released'])).toEqual({ target: 131, released: null });
    expect(goals([100, 'released'], [131, 'released'])).toEqual({ target: 131, released: null });
  });
});

it('a chart goes on to the last goal that does not make a sliver of what is known', () => {
  expect(reachOf([{ day: 140 }, { day: 120 }], 0, 100)).toBe(140);
  expect(reachOf([{ day: 401 }, { day: 400 }, { day: 50 }], 0, 100)).toBe(400);
  expect(reachOf([], 0, 100)).toBe(100);
});

import type { Day } from '../../../../src/domain/units';
import type { Release } from '../../../../static/bridge/releases';
import { releaseMarks } from '../../../../static/views/timeline/release-marks';

const today = 100 as Day;
const release = (id: string, day: number | null, isReleased = false): Release => ({
  id,
  name: `Version ${id}`,
  day: day as Day | null,
  isReleased,
});

describe('releases on the timeline', () => {
  it('are diamonds by their days, done once released, and late once their day has passed without that', () => {
    const marks = releaseMarks([release('1', 120), release('2', 99), release('3', 99, true), release('4', 100)], today);
    expect(marks.map(({ id, day, isDone, isLate }) => [id, day, isDone, isLate])).toEqual([
      ['2', 99, false, true],
      ['3', 99, true, false],
      ['4', 100, false, false],
      ['1', 120, false, false],
    ]);
  });

  it('have no place in the calendar without a day', () => {
    expect(releaseMarks([release('1', null)], today)).toEqual([]);
  });
});

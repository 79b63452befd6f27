import { headHeightOf, lanesHeight, lanesOf } from '../../../../static/ui/timeline/lanes';
import type { TimelineBand } from '../../../../static/ui/timeline/timeline-model';
import { day } from '../../../builders/timeline';

const aBand = (track: string, start: number, end: number): TimelineBand => ({
  id: `${track}${start}`,
  name: `${track} ${start}`,
  note: '',
  span: { start: day(start), end: day(end) },
  tone: 'past',
  track: { id: track, name: `Board ${track}` },
});

const drawn = (bands: readonly TimelineBand[]) =>
  lanesOf(bands).lanes.map(({ name, bands: own }) => `${name ?? '…'}: ${own.map((band) => band.id).join(' ')}`);

describe('lanes above the lines', () => {
  it('are one for each track, where one period may begin on the last day of another', () => {
    expect(drawn([aBand('b', 14, 28), aBand('a', 0, 14), aBand('b', 0, 14)])).toEqual([
      'Board b: b0 b14',
      'Board a: a0',
    ]);
  });

  it('are more where periods of a track overlap', () => {
    expect(drawn([aBand('a', 0, 20), aBand('a', 14, 28), aBand('a', 20, 40)])).toEqual(['Board a: a0 a20', '…: a14']);
  });

  it('become thin lines where there are many, of which the last ones are only counted', () => {
    const tracks = (count: number) => Array.from({ length: count }, (_, at) => aBand(`t${at}-`, 0, 14));
    expect(lanesOf(tracks(3))).toMatchObject({ isThin: false, more: 0 });
    expect(lanesOf(tracks(4))).toMatchObject({ isThin: true, more: 0 });
    expect(lanesOf(tracks(11))).toMatchObject({ isThin: true, more: 3 });
    expect(lanesHeight(lanesOf(tracks(11)))).toBeLessThan(lanesHeight(lanesOf(tracks(3))));
  });

  it('take no room where there are none', () => {
    expect(headHeightOf(lanesOf([]), false)).toBe(3.5);
  });
});

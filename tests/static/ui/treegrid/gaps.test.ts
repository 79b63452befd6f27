import fc from 'fast-check';
import { withGaps } from '../../../../static/ui/treegrid/gaps';

const line = (index: number, height = 40) => ({ index, start: index * height, end: (index + 1) * height });

describe('withGaps', () => {
  it('holds the place of the lines before, between and after those that are drawn', () => {
    expect(withGaps([line(1), line(2), line(5)], 400)).toEqual([
      { gapBefore: 1, height: 40 },
      { index: 1 },
      { index: 2 },
      { gapBefore: 5, height: 80 },
      { index: 5 },
      { gapBefore: -1, height: 160 },
    ]);
  });

  it('leaves no gap where every line is drawn', () => {
    expect(withGaps([line(0), line(1)], 80)).toEqual([{ index: 0 }, { index: 1 }]);
  });

  it('always fills the whole height', () => {
    const drawn = fc.uniqueArray(fc.nat(50)).map((indexes) => indexes.sort((a, b) => a - b).map((i) => line(i)));
    fc.assert(
      fc.property(drawn, (lines) => {
        const heights = withGaps(lines, 51 * 40).map((segment) => ('height' in segment ? segment.height : 40));
        expect(heights.reduce((sum, height) => sum + height, 0)).toBe(51 * 40);
      }),
    );
  });
});

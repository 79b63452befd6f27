import fc from 'fast-check';
import { densityOf } from '../../../../static/ui/timeline/density';
import { periodOf } from '../../../../static/ui/timeline/period';
import { drawnLines, drawnWindow, scrollInto } from '../../../../static/ui/timeline/window';
import { aBar, aLine, aMark, day, today } from '../../../builders/timeline';

const lineHeight = 40;
const view = fc.record({
  left: fc.integer({ min: 0, max: 50_000 }),
  top: fc.integer({ min: 0, max: 390_000 }),
  width: fc.integer({ min: 200, max: 2_000 }),
  height: fc.integer({ min: 200, max: 1_200 }),
});

describe('what is drawn', () => {
  it('includes every line and every pixel that can be seen', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const drawn = drawnWindow(seen, lineHeight, 10_000, 60_000);
        expect(drawn.firstLine * lineHeight).toBeLessThanOrEqual(seen.top);
        expect(drawn.endLine * lineHeight).toBeGreaterThanOrEqual(Math.min(seen.top + seen.height, 400_000));
        expect(drawn.x0).toBeLessThanOrEqual(seen.left);
        expect(drawn.x1).toBeGreaterThanOrEqual(Math.min(seen.left + seen.width, 60_000));
      }),
    );
  });

  it('is little more than that, however many lines there are', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const { firstLine, endLine } = drawnWindow(seen, lineHeight, 1_000_000, 60_000);
        expect(endLine - firstLine).toBeLessThanOrEqual(Math.ceil(seen.height / lineHeight) + 17);
      }),
    );
  });

  it('keeps the current line, so that focus is not lost', () => {
    const drawn = { firstLine: 4, endLine: 6, x0: 0, x1: 0 };
    expect(drawnLines(drawn, 0, 10)).toEqual([0, 4, 5]);
    expect(drawnLines(drawn, 9, 10)).toEqual([4, 5, 9]);
    expect(drawnLines(drawn, 5, 10)).toEqual([4, 5]);
    expect(drawnLines(drawn, 12, 10)).toEqual([4, 5]);
  });

  it('scrolls no further than it has to', () => {
    expect(scrollInto(100, 200, 150, 190)).toBe(100);
    expect(scrollInto(100, 200, 60, 100)).toBe(60);
    expect(scrollInto(100, 200, 290, 330)).toBe(130);
  });
});

describe('the whole period', () => {
  it('reaches over everything that has a day, and over today', () => {
    const lines = [
      aLine('a', aBar({ own: { start: day(today + 10), end: null } })),
      aLine('b', aBar({ forecast: { p50: day(today + 20), p85: day(today + 60) } })),
      aLine('c', aBar({ marks: [aMark(day(today + 70))] })),
      aLine('d', null),
    ];
    expect(periodOf(lines, [], today)).toEqual({ start: today, end: today + 71 });
  });
});

describe('the density', () => {
  it('counts what goes on at the same time, open branches not twice', () => {
    const span = (from: number, to: number) => ({ start: day(from), end: day(to) });
    const lines = [
      aLine('project', aBar({ rolledUp: span(0, 99) }), { expansion: 'expanded' }),
      aLine('a', aBar({ own: span(0, 49) })),
      aLine('b', aBar({ own: span(25, 49) })),
    ];
    const shares = densityOf(lines, { first: day(0), end: day(100), pixelsPerDay: 1 }, 4);
    expect(shares).toEqual([0.5, 1, 0, 0]);
  });
});

import fc from 'fast-check';
import { geometryOf, partAt, stretchOfSpan } from '../../../../static/ui/timeline/bar-geometry';
import { drawBar, signsOf } from '../../../../static/ui/timeline/draw-bar';
import type { Fraction } from '../../../../src/domain/units';
import type { TimelineBar } from '../../../../static/ui/timeline/timeline-model';
import { aBar, aMark, day } from '../../../builders/timeline';

const scale = { first: day(0), end: day(400), pixelsPerDay: 4 };
const own = { start: day(10), end: day(19) };
const looksOf = (bar: TimelineBar) => drawBar(bar, geometryOf(bar, scale)).map(({ look }) => look);

describe('where a bar is', () => {
  it('reaches from the left edge of its first day to the right edge of its last', () => {
    expect(stretchOfSpan(scale, own)).toMatchObject({ x0: 40, x1: 80 });
  });

  it('is filled by the share that is done, and not at all where nobody knows', () => {
    expect(geometryOf(aBar({ own, done: 0.25 as Fraction }), scale).doneTo).toBe(50);
    expect(geometryOf(aBar({ own, done: null }), scale).doneTo).toBeNull();
    expect(geometryOf(aBar({ own, done: 0 as Fraction }), scale).doneTo).toBeNull();
  });

  it('fades where one end is unknown', () => {
    expect(stretchOfSpan(scale, { start: day(10), end: null })).toMatchObject({ x0: 40, isOpenEnd: true });
    expect(stretchOfSpan(scale, { start: null, end: day(19) })).toMatchObject({ x1: 80, isOpenStart: true });
  });

  it('ends right of everything on the line', () => {
    const bar = aBar({ own, forecast: { p50: day(30), p85: day(39) }, marks: [aMark(day(50))] });
    expect(geometryOf(bar, scale).end).toBeGreaterThan(202);
  });

  it('can be seen at any zoom', () => {
    const far = { ...scale, pixelsPerDay: 0.02 };
    const { x0, x1 } = stretchOfSpan(far, { start: day(5), end: day(5) })!;
    expect(x1 - x0).toBeGreaterThanOrEqual(3);
  });
});

describe('what of a bar a point takes hold of', () => {
  const stretch = { x0: 100, x1: 200, isOpenStart: false, isOpenEnd: false };

  it('is an edge near the ends, the whole between them, and nothing beside', () => {
    expect([96, 104, 150, 197, 205, 220].map((x) => partAt(stretch, x, 'mouse'))).toEqual([
      'start',
      'start',
      'whole',
      'end',
      'end',
      null,
    ]);
  });

  it('is wider for fingers', () => {
    expect([partAt(stretch, 112, 'mouse'), partAt(stretch, 112, 'touch')]).toEqual(['whole', 'start']);
  });

  it('leaves room to take the whole, however short the bar is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.constantFrom('mouse', 'touch'), (width, pointer) => {
        expect(partAt({ ...stretch, x1: 100 + width }, 100 + width / 2, pointer)).toBe('whole');
      }),
    );
  });
});

describe('how a bar looks', () => {
  it('shows own dates and those of what is below as different shapes', () => {
    expect(looksOf(aBar({ own, tone: 'in-progress' }))).toEqual(['plan-in-progress']);
    expect(looksOf(aBar({ rolledUp: own }))).toEqual(['bracket-rest']);
    expect(looksOf(aBar({ own, rolledUp: own, tone: 'to-do' }))).toEqual(['plan-to-do', 'bracket']);
  });

  it('marks what sticks out, and only where it is a conflict', () => {
    const rolledUp = { start: day(12), end: day(30) };
    expect(looksOf(aBar({ own, rolledUp, conflict: 'ends later' }))).toEqual(
      expect.arrayContaining(['bracket-over', 'danger']),
    );
    expect(looksOf(aBar({ own, rolledUp }))).not.toContain('bracket-over');
  });

  it('has a sign beside every colour that warns', () => {
    expect(signsOf(aBar({ own, isLate: true, conflict: 'ends later' }))).toEqual(['conflict', 'late']);
    expect(looksOf(aBar({ marks: [aMark(day(5), { isLate: true })] }))).toEqual(['mark-late', 'danger']);
  });

  it('shows whether a moment has passed by filling its diamond', () => {
    const marks = [aMark(day(5)), aMark(day(6), { kind: 'release', isDone: true })];
    expect(looksOf(aBar({ marks }))).toEqual(['milestone', 'release-done']);
  });

  it('shows a baseline by a line that fades where one of its days is unknown', () => {
    expect(looksOf(aBar({ baseline: own }))).toEqual(['baseline']);
    expect(looksOf(aBar({ baseline: { start: null, end: day(9) } }))).toEqual(['baseline-fade-start']);
    expect(looksOf(aBar({ baseline: { start: day(9), end: null } }))).toEqual(['baseline-fade-end']);
  });

  it('draws nothing for a row without dates', () => {
    expect(looksOf(aBar())).toEqual([]);
  });
});

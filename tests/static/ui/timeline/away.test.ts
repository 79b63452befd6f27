import { awayOf, firstDayOfBar } from '../../../../static/ui/timeline/away';
import { aBar, aMark, day } from '../../../builders/timeline';

const scale = { first: day(0), end: day(400), pixelsPerDay: 4 };
const own = { start: day(10), end: day(19) };

describe('a bar that is out of sight', () => {
  it('is before or after what is seen, with its nearest day', () => {
    const bar = aBar({ own });
    expect(awayOf(bar, scale, 150, 500)).toEqual({ side: 'before', day: 19, end: 'end' });
    expect(awayOf(bar, scale, 0, 40)).toEqual({ side: 'after', day: 10, end: 'start' });
  });

  it('is not away while anything of it is seen', () => {
    const bar = aBar({ own, rolledUp: { start: day(5), end: null }, marks: [aMark(day(50))] });
    expect(awayOf(aBar({ own }), scale, 119, 500)).toBeNull();
    expect(awayOf(bar, scale, 150, 500)).toBeNull();
    expect(awayOf(bar, scale, 0, 21)).toBeNull();
    expect(awayOf(bar, scale, 300, 500)).toEqual({ side: 'before', day: 50, end: 'end' });
  });

  it('is away between its own days and those of what is below, on the side that is nearer', () => {
    const bar = aBar({ own, rolledUp: { start: null, end: day(300) } });
    expect(awayOf(bar, scale, 150, 500)).toEqual({ side: 'before', day: 19, end: 'end' });
    expect(awayOf(bar, scale, 600, 1_100)).toEqual({ side: 'after', day: 300, end: 'end' });
    expect(awayOf(bar, scale, 1_190, 1_300)).toBeNull();
  });

  it('is nowhere where it shows nothing', () => {
    expect(awayOf(aBar(), scale, 0, 100)).toBeNull();
    expect(awayOf(null, scale, 0, 100)).toBeNull();
    expect([firstDayOfBar(null), firstDayOfBar(aBar({ own }))]).toEqual([null, 10]);
  });
});

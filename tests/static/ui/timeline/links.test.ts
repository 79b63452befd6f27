import fc from 'fast-check';
import { drawLink } from '../../../../static/ui/timeline/link-lines';
import { routeLine, routeStub } from '../../../../static/ui/timeline/route-lines';
import type { LinkKind, TimelineLink } from '../../../../static/ui/timeline/timeline-model';
import { linksToDraw, placeLinks } from '../../../../static/ui/timeline/visible-links';
import { aBar, aLine, day } from '../../../builders/timeline';

const end = (x0: number, x1: number, y: number) => ({ x0, x1, y });
const pointsOf = (line: string) =>
  [...line.matchAll(/(-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
const someKind = fc.constantFrom<LinkKind>('FS', 'SS', 'FF', 'SF');
const someEnd = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 20 }))
  .map(([x, width, line]) => end(x, x + width, line * 40 + 20));

describe('a dependency', () => {
  it('goes straight down where there is room between the bars', () => {
    const { line } = routeLine(end(0, 100, 20), end(200, 300, 60), 'FS', 40);
    expect(pointsOf(line)).toEqual([
      [100, 20],
      [110, 20],
      [110, 60],
      [200, 60],
    ]);
  });

  it('goes around, between the lines, where there is none', () => {
    const { line } = routeLine(end(0, 100, 20), end(50, 300, 60), 'FS', 40);
    expect(pointsOf(line)).toEqual([
      [100, 20],
      [110, 20],
      [110, 40],
      [40, 40],
      [40, 60],
      [50, 60],
    ]);
  });

  it('has right angles only, and joins the edges that its kind names', () => {
    fc.assert(
      fc.property(someEnd, someEnd, someKind, (from, to, kind) => {
        const points = pointsOf(routeLine(from, to, kind, 40).line);
        points.slice(1).forEach(([x, y], at) => expect(points[at]![0] === x || points[at]![1] === y).toBe(true));
        expect(points[0]).toEqual([kind.startsWith('F') ? from.x1 : from.x0, from.y]);
        expect(points.at(-1)).toEqual([kind.endsWith('F') ? to.x1 : to.x0, to.y]);
      }),
    );
  });

  it('points to where its other end is, when that is out of the window', () => {
    const up = pointsOf(routeStub(end(0, 100, 60), true, 'FS', 'above').line);
    const down = pointsOf(routeStub(end(0, 100, 60), true, 'FS', 'below').line);
    expect(up.at(-1)![1]).toBeLessThan(60);
    expect(down.at(-1)![1]).toBeGreaterThan(60);
  });
});

describe('which dependencies are drawn', () => {
  const own = { start: day(1), end: day(5) };
  const lines = ['a', 'b', 'c', 'd'].map((id) => aLine(id, aBar({ own })));
  const link = (from: string, to: string, isConflict = false): TimelineLink => ({
    id: `${from}-${to}`,
    from,
    to,
    kind: 'FS',
    isConflict,
  });
  const idsOf = (links: TimelineLink[], selected: string | null, firstLine = 0, endLine = 4) =>
    linksToDraw(placeLinks(links, lines), { firstLine, endLine }, selected).map((placed) => placed.link.id);

  it('are those of the selected line, and every conflict', () => {
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'd', true)];
    expect(idsOf(links, null)).toEqual(['c-d']);
    expect(idsOf(links, 'a')).toEqual(['a-b', 'c-d']);
  });

  it('have an end in the window', () => {
    expect(idsOf([link('a', 'd', true)], null, 1, 3)).toEqual([]);
    expect(idsOf([link('a', 'd', true)], null, 3, 4)).toEqual(['a-d']);
  });

  it('have both ends among the lines', () => {
    expect(placeLinks([link('a', 'elsewhere'), link('a', 'a')], lines)).toEqual([]);
  });

  it('carry a sign where they are conflicts', () => {
    const drawn = { firstLine: 0, endLine: 4 };
    const scale = { first: day(0), end: day(90), pixelsPerDay: 4 };
    const looks = (isConflict: boolean) =>
      placeLinks([link('a', 'b', isConflict)], lines)
        .flatMap((placed) => drawLink(placed, { lines, scale, lineHeight: 40, drawn }))
        .map(({ look }) => look);
    expect(looks(true)).toEqual(['link-conflict', 'link-conflict-head', 'danger']);
    expect(looks(false)).toEqual(['link', 'link-head']);
  });
});

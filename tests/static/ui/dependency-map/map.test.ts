import { BoxFinder, boxHeight, boxWidth, cornerOfBox, sizeOf } from '../../../../static/ui/dependency-map/geometry';
import { drawFarBox } from '../../../../static/ui/dependency-map/draw-box';
import { mapAction } from '../../../../static/ui/dependency-map/keys';
import type { MapBox, MapModel } from '../../../../static/ui/dependency-map/map-model';
import { linksByBox, reachOf, stepFrom, type Step } from '../../../../static/ui/dependency-map/map-network';
import { mapPicture } from '../../../../static/ui/dependency-map/map-picture';
import { boundsOf, routeCurve } from '../../../../static/ui/dependency-map/route';

const aBox = (id: string, kind: MapBox['kind'] = 'item'): MapBox => ({
  id,
  kind,
  title: id,
  detail: 'Project <A>',
  category: 'done',
  isCritical: false,
  inCycle: false,
  conflicts: 0,
});

/** Column, row and kind of each box, and pairs of boxes. */
function aMap(
  places: readonly (readonly [number, number, MapBox['kind']?])[],
  pairs: readonly [number, number][],
): MapModel {
  return {
    boxes: places.map(([, , kind], at) => aBox(`B${at}`, kind)),
    links: pairs.map(([from, to]) => ({ from, to, label: null, isConflict: false, isCritical: false, inCycle: false })),
    columns: Int32Array.from(places, ([column]) => column),
    rows: Int32Array.from(places, ([, row]) => row),
    columnCount: Math.max(...places.map(([column]) => column)) + 1,
    rowCount: Math.max(...places.map(([, row]) => row)) + 1,
  };
}

/** 0 and 1 lead to 2, which leads to 3 and to 4 far below. */
const fork = aMap(
  [[0, 0], [0, 3], [1, 1], [2, 1], [2, 5]], // prettier-ignore
  [[0, 2], [1, 2], [2, 3], [2, 4]], // prettier-ignore
);

describe('boxes of a map', () => {
  const finder = new BoxFinder(fork);

  it('are found by where they stand, and not between each other', () => {
    fork.boxes.forEach((_, box) => {
      const { x, y } = cornerOfBox(fork, box);
      expect(finder.at({ x: x + boxWidth / 2, y: y + boxHeight / 2 })).toBe(box);
      expect(finder.at({ x: x + boxWidth + 4, y })).toBeNull();
    });
    expect(finder.at({ x: 1, y: 1 })).toBeNull();
  });

  it('are drawn where an area touches them, whether it is large or small', () => {
    const { width, height } = sizeOf(fork);
    expect(finder.within({ x0: 0, y0: 0, x1: width, y1: height }).sort()).toEqual([0, 1, 2, 3, 4]);
    const { x, y } = cornerOfBox(fork, 2);
    expect(finder.within({ x0: x, y0: y, x1: x + 1, y1: y + 1 })).toEqual([2]);
  });
});

describe('a box from afar', () => {
  const textAt = (box: MapBox, scale: number) =>
    drawFarBox(box, { x: 0, y: 0 }, { isSelected: false, isFound: false }, scale).texts[0]?.text;
  const group = { ...aBox('g', 'group'), title: 'Report maker', detail: 'REP' };

  it('has its name, and where that has no room its key, both in full', () => {
    expect([0.5, 0.3, 0.2].map((scale) => textAt(group, scale))).toEqual(['Report maker', 'REP', 'REP']);
    expect(textAt({ ...aBox('ABC-1'), detail: 'REP' }, 0.3)).toBe('ABC-1');
    expect(textAt({ ...group, detail: '' }, 0.3)).toMatch(/^Rep.*…$/u);
  });

  it('has no text that nobody can read', () => {
    expect(textAt(group, 0.1)).toBe('');
  });
});

describe('arrow keys on a map', () => {
  const walk = (box: number, step: Step) => stepFrom(fork, linksByBox(fork), new BoxFinder(fork), box, step);

  it('walk along the links, to the nearest of several', () => {
    expect([walk(0, 'right'), walk(2, 'left'), walk(2, 'right'), walk(3, 'right')]).toEqual([2, 0, 3, null]);
  });

  it('go up and down within a column', () => {
    expect([walk(0, 'down'), walk(4, 'up'), walk(4, 'down')]).toEqual([1, 3, null]);
  });

  it('move the map with Shift, and are left to the browser with other modifiers', () => {
    const press = (key: string, held = {}) =>
      mapAction({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held });
    expect(press('ArrowLeft')).toEqual({ do: 'step', step: 'left' });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ do: 'pan', x: 0, y: -1 });
    expect(press('ArrowUp', { altKey: true })).toBeNull();
    expect(press('?', { shiftKey: true })).toEqual({ do: 'shortcuts' });
    expect(press('x')).toBeNull();
  });
});

describe('the reach of a box', () => {
  const reach = (model: MapModel, box: number) => [...reachOf(model, linksByBox(model), box).boxes].sort();

  it('is everything before and after it, and nothing beside', () => {
    expect(reach(fork, 0)).toEqual([0, 2, 3, 4]);
    expect(reach(fork, 2)).toEqual([0, 1, 2, 3, 4]);
  });

  it('ends at a group, whose items need not hang together', () => {
    const [first, second, third] = [[0, 0], [1, 0, 'group'], [2, 0]] as const; // prettier-ignore
    const model = aMap([first, second, third], [[0, 1], [1, 2]]); // prettier-ignore
    expect(reach(model, 0)).toEqual([0, 1]);
    expect(reach(model, 1)).toEqual([0, 1, 2]);
  });
});

describe('lines of a map', () => {
  it('lead from the right edge of a box to the left edge of a later one', () => {
    const { start, tip } = routeCurve(cornerOfBox(fork, 0), cornerOfBox(fork, 2));
    expect(start.x).toBe(cornerOfBox(fork, 0).x + boxWidth);
    expect(tip.x).toBe(cornerOfBox(fork, 2).x);
  });

  it('stay on the map, those within a column and those back as well', () => {
    const { width, height } = sizeOf(fork);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [4, 0],
      [3, 2],
      [4, 3],
    ] as const) {
      // prettier-ignore
      const { x0, y0, x1, y1 } = boundsOf(routeCurve(cornerOfBox(fork, from), cornerOfBox(fork, to)));
      expect([x0 >= -40, y0 >= 0, x1 <= width + 40, y1 <= height]).toEqual([true, true, true, true]);
    }
  });
});

describe('a picture of the map', () => {
  const draw = () =>
    mapPicture(fork, {
      title: 'Things & such',
      note: 'Five boxes',
      textOf: (box) => (box === 0 ? 'A "first" one' : null),
      say: (id) => id,
      colourOf: () => '#123456',
    });

  it('has every box, line and entry of the legend, and colours of its own', () => {
    const picture = draw();
    for (const text of ['Things &#38; such', 'Five boxes', 'B0', 'B4', 'A &#34;first&#34; one', 'map.legend.conflict'])
      expect(picture).toContain(`>${text}<`);
    // Those of the map, and the four of the legend.
    expect(picture.match(/<path d="M[\d. -]+C/g)).toHaveLength(fork.links.length + 4);
    expect(picture).not.toContain('var(');
  });
});

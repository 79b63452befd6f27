import fc from 'fast-check';
import { followersOf } from '../../../src/domain/dependencies/followers';
import { shortfall } from '../../../src/domain/dependencies/conflicts';
import { UNKNOWN } from '../../../src/domain/dependencies/network';
import { aNetwork, MONDAY, someWork, type SomeItem, type SomeLink } from '../../builders/network';

const span = (start: number, end: number): SomeItem => ({ start: MONDAY + start, end: MONDAY + end });

/** What follows if the first item is planned so many work days later. */
function moved(by: number, items: readonly SomeItem[], links: readonly SomeLink[]) {
  const network = aNetwork(items, links);
  const [start = 0, finish = 0] = [network.starts[0], network.finishes[0]];
  const told = followersOf(network, new Map([[0, { start: start + by, finish: finish + by }]]));
  const shiftOf = (item: number, { start: after }: { readonly start: number }) => [
    item,
    after - (network.starts[item] ?? 0),
  ];
  return { followers: [...told.items].map(([item, bounds]) => shiftOf(item, bounds)), missed: told.missed };
}

describe('who has to follow', () => {
  it('is whoever a link holds, by what it lacks, and whoever waits for that', () => {
    const items = [span(0, 1), span(3, 3), span(4, 4), span(0, 0)];
    const links: SomeLink[] = [
      [0, 1],
      [1, 2],
    ];
    // A day of air stands between the first two.
    expect(moved(1, items, links)).toEqual({ followers: [], missed: [] });
    expect(moved(3, items, links)).toEqual({
      followers: [
        [1, 2],
        [2, 2],
      ],
      missed: [],
    });
  });

  it('is nobody behind a link that is missed already, unless it gets worse', () => {
    const items = [span(0, 3), span(1, 1)];
    expect(moved(-1, items, [[0, 1]])).toEqual({ followers: [], missed: [] });
    expect(moved(1, items, [[0, 1]])).toEqual({ followers: [[1, 4]], missed: [] });
  });

  it('is not who is done, whose link is missed then', () => {
    const items = [span(0, 1), { ...span(2, 3), done: true }];
    expect(moved(2, items, [[0, 1]])).toEqual({ followers: [], missed: [{ link: 0, shortBy: 2 }] });
  });

  it('is not who was placed, whose link is missed then', () => {
    const network = aNetwork([span(0, 1), span(2, 3)], [[0, 1]]);
    const early = { start: (network.starts[1] ?? 0) - 1, finish: (network.finishes[1] ?? 0) - 1 };
    expect(followersOf(network, new Map([[1, early]]))).toEqual({
      items: new Map(),
      missed: [{ link: 0, shortBy: 1 }],
    });
  });

  it('leaves no link worse than it was, beside those that it names', () => {
    fc.assert(
      fc.property(someWork, fc.integer({ min: -5, max: 15 }), ({ items, links }, by) => {
        const network = aNetwork(items, links);
        const [start, finish] = [network.starts[0] ?? UNKNOWN, network.finishes[0] ?? UNKNOWN];
        const shift = (bound: number) => (bound === UNKNOWN ? UNKNOWN : bound + by);
        const placed = { start: shift(start), finish: shift(finish) };
        const told = followersOf(network, new Map([[0, placed]]));
        const bounds = { starts: network.starts.slice(), finishes: network.finishes.slice() };
        for (const [item, at] of [[0, placed] as const, ...told.items]) {
          bounds.starts[item] = at.start;
          bounds.finishes[item] = at.finish;
        }
        const named = new Set(told.missed.map(({ link }) => link));
        links.forEach((_, link) => {
          const [after, before] = [shortfall(network, link, bounds), shortfall(network, link, network)];
          if (!named.has(link) && after > 0) expect(after).toBeLessThanOrEqual(before);
        });
      }),
    );
  });
});

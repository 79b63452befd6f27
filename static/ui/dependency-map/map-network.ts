import type { BoxFinder } from './geometry';
import type { MapModel } from './map-model';

/** Which lines each box has, by position. */
export interface BoxLinks {
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
}

export function linksByBox({ boxes, links }: MapModel): BoxLinks {
  const incoming = boxes.map((): number[] => []);
  const outgoing = boxes.map((): number[] => []);
  links.forEach(({ from, to }, link) => {
    outgoing[from]?.push(link);
    incoming[to]?.push(link);
  });
  return { incoming, outgoing };
}

/**
 * A box with everything that it waits for and that waits for it, however far off; not beyond a group, some of whose
 * items may wait and others be waited for.
 */
export interface Reach {
  readonly boxes: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

export function reachOf({ boxes, links }: MapModel, { incoming, outgoing }: BoxLinks, box: number): Reach {
  const reach = { boxes: new Set([box]), links: new Set<number>() };
  for (const [linksOf, end] of [
    [incoming, 'from'],
    [outgoing, 'to'],
  ] as const) {
    const met = new Set([box]);
    for (const one of met) {
      for (const link of linksOf[one] ?? []) {
        const other = links[link]?.[end] ?? one;
        reach.links.add(link);
        reach.boxes.add(other);
        if (boxes[other]?.kind === 'item') met.add(other);
      }
    }
  }
  return reach;
}

export type Step = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads: left to a box that this one waits for, right to one that waits for it, of several to the one
 * that is nearest; up and down within the column.
 *
 * @returns null: nowhere
 */
export function stepFrom(model: MapModel, by: BoxLinks, finder: BoxFinder, box: number, step: Step): number | null {
  if (step === 'up' || step === 'down') return finder.beside(box, step === 'up' ? -1 : 1);
  const ends =
    step === 'left'
      ? (by.incoming[box] ?? []).map((link) => model.links[link]?.from ?? box)
      : (by.outgoing[box] ?? []).map((link) => model.links[link]?.to ?? box);
  const { columns, rows } = model;
  const distance = (other: number) =>
    Math.abs((rows[other] ?? 0) - (rows[box] ?? 0)) + Math.abs((columns[other] ?? 0) - (columns[box] ?? 0));
  return ends.reduce<number | null>(
    (nearest, other) => (nearest === null || distance(other) < distance(nearest) ? other : nearest),
    null,
  );
}

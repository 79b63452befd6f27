import type { CapacityRow, CapacityView } from '#contract/capacity';
import { loadState, utilisation, type LoadState } from '#domain/capacity/utilisation';
import type { Fraction } from '#domain/units';

/** One team, person or role in one period; hours. */
export interface Cell {
  readonly booked: number;
  /** null: unknown. */
  readonly available: number | null;
  readonly here: number;
  /** null: nothing is available, or it is not known what is. */
  readonly share: Fraction | null;
  readonly state: LoadState | 'unknown';
}

export function cellOf(row: CapacityRow, period: number, limits: CapacityView['limits']): Cell {
  const booked = row.booked[period] ?? 0;
  const here = row.here[period] ?? 0;
  const available = row.available?.[period] ?? null;
  if (available === null) return { booked, available, here, share: null, state: 'unknown' };
  return {
    booked,
    available,
    here,
    share: utilisation(booked, available),
    state: loadState(booked, available, limits),
  };
}

/** Rows that have more to do than they can in one of the periods. */
export function overRows({ rows, periods, limits }: CapacityView): number {
  const isOver = (row: CapacityRow, period: number) =>
    ['danger', 'no-supply'].includes(cellOf(row, period, limits).state);
  return rows.filter((row) => (periods ?? []).some((_, period) => isOver(row, period))).length;
}

/** Rows with any work, in the periods or after them. */
export function busyRows({ rows }: CapacityView): number {
  return rows.filter(({ booked, later }) => later > 0 || booked.some((hours) => hours > 0)).length;
}

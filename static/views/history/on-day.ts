import type { Day } from '#domain/units';

/** The part of a request that asks for a past day; nothing where the present is asked for. */
export function onDay(day: Day | null): { readonly asOf?: Day } {
  return day === null ? {} : { asOf: day };
}

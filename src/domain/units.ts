/** A share of a whole, from 0 to 1. Becomes a percentage only in the UI. */
export type Fraction = number & { readonly unit: 'fraction' };
/** Story points. Comparable within one team, never across teams. */
export type Points = number & { readonly unit: 'points' };
/** A calendar day of the site: whole days since 1970-01-01. */
export type Day = number & { readonly unit: 'day' };
/** A moment: milliseconds since 1970-01-01 UTC. */
export type Instant = number & { readonly unit: 'instant' };

import type { Fraction } from '../units';
import type { UtilisationLimits } from './capacity-records';

/**
 * Share of what is available that is booked: booked / available, both in hours; available = calendar less leave. Above 1
 * more is booked than can be worked.
 * @returns null where nothing is available: there is nothing to be a share of
 */
export function utilisation(booked: number, available: number): Fraction | null {
  return available > 0 ? ((booked / available) as Fraction) : null;
}

/** `no-supply`: nothing is available although work is booked; `off`: neither is. */
export type LoadState = 'free' | 'good' | 'attention' | 'danger' | 'no-supply' | 'off';

/** In hours. What is less is a rounding of many parts, not work. */
const NEGLIGIBLE = 1e-6;

export function loadState(booked: number, available: number, { attention, danger }: UtilisationLimits): LoadState {
  const isBooked = booked > NEGLIGIBLE;
  if (available <= NEGLIGIBLE) return isBooked ? 'no-supply' : 'off';
  if (!isBooked) return 'free';
  const percent = Math.round((booked / available) * 1e8) / 1e6;
  if (percent > danger) return 'danger';
  return percent >= attention ? 'attention' : 'good';
}

/** To hundredths of an hour: what leaves the app is no more exact than estimates are. */
export function toHundredths(hours: number): number {
  return Math.round(hours * 100) / 100;
}

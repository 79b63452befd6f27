import type { Formats } from '../../messages/use-formats';
import type { Say } from '../../messages/use-text';

/** `+3 days`: how much later, or `-3 days` how much earlier. */
export function daysText(days: number, say: Say, formats: Formats): string {
  return say('baselines.days', { days: Math.round(days * 10) / 10, signed: formats.change(days) });
}

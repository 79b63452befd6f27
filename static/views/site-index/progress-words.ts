import type { ReadingProgress } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { Message } from '../../messages/message';

/** From here on minutes are too fine. */
const MINUTES_IN_HOURS = 120;

/** How much is read; null: the viewer is not told. */
export function amountWords({ issuesRead: read, issuesTotal: total }: ReadingProgress): Message | null {
  if (read === null) return null;
  return total === null
    ? { id: 'index.progress.uncounted', values: { read } }
    : { id: 'index.progress.amount', values: { read, total } };
}

/** How long the rest takes, or for what it waits. `time` puts a moment into words. */
export function leftWords({ waits, minutesLeft }: ReadingProgress, time: (instant: Instant) => string): Message {
  if (waits) return { id: `index.progress.waits.${waits.why}`, values: { time: time(waits.until) } };
  if (minutesLeft === null) return { id: 'index.progress.left.unknown' };
  if (minutesLeft.to < 1) return { id: 'index.progress.left.moment' };
  const isLong = minutesLeft.from >= MINUTES_IN_HOURS;
  const [from, to] = [minutesLeft.from, minutesLeft.to].map((minutes) =>
    isLong ? Math.round(minutes / 60) : Math.max(1, minutes),
  );
  const unit = isLong ? 'hours' : 'minutes';
  if (from === undefined || to === undefined || from === to) {
    return { id: `index.progress.left.${unit}`, values: { amount: to ?? 0 } };
  }
  return { id: `index.progress.left.${unit}Range`, values: { from, to } };
}

/** How fast it goes; null: it waits, which is no rate. */
export function rateWords({ waits, issuesAMinute: rate }: ReadingProgress): Message | null {
  if (waits) return null;
  return rate === null ? { id: 'index.progress.rate.unknown' } : { id: 'index.progress.rate', values: { rate } };
}

import { leadingSpan } from './period';
import type { Scale } from './scale';
import type { TimelineLine } from './timeline-model';

/** How many items are under way in each of `bins` equal parts of the scale, as shares of the fullest. */
export function densityOf(lines: readonly TimelineLine[], { first, end }: Scale, bins: number): number[] {
  const changes = new Float64Array(bins + 1);
  const binOf = (day: number) => Math.min(Math.max(Math.floor(((day - first) / (end - first)) * bins), 0), bins - 1);
  for (const { row, expansion } of lines) {
    const span = leadingSpan(row.bar);
    // Open branches show their parts: counting both would count twice.
    if (!span || expansion === 'expanded') continue;
    const from = binOf(span.start ?? span.end);
    const to = binOf(span.end ?? span.start) + 1;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let under = 0;
  const counts = Array.from({ length: bins }, (_, bin) => (under += changes[bin] ?? 0));
  const most = Math.max(...counts, 1);
  return counts.map((count) => count / most);
}

import type { TimelineBar } from './timeline-model';
import type { TimelineWords } from './use-words';

/** What stands right of a bar: the share done and whether it is late, or the name of what is only a moment. */
export function labelOf(bar: TimelineBar, words: Pick<TimelineWords, 'say' | 'percent'>): string {
  const moment = (bar.own ?? bar.rolledUp) ? undefined : bar.marks.at(-1)?.name;
  const parts = [
    moment ?? (bar.done === null ? null : words.percent(bar.done)),
    bar.isLate ? words.say('timeline.late.label') : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

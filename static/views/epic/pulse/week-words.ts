import { weekKinds, type PulseWeek, type WeekChange } from '#contract/epic-pulse';
import type { Day } from '#domain/units';
import type { Message } from '../../../messages/message';

/** What has become of an issue, in words that follow its name. */
export function changeWords(change: WeekChange, writeDay: (day: Day) => string): Message {
  switch (change.kind) {
    case 'moved':
      return { id: 'pulse.week.moved', values: { from: writeDay(change.from), to: writeDay(change.to) } };
    case 'estimated': {
      const { from, to } = change;
      if (to === null) return { id: 'pulse.week.estimated.gone', values: { from: from ?? 0 } };
      if (from === null) return { id: 'pulse.week.estimated.first', values: { to } };
      return { id: 'pulse.week.estimated', values: { from, to } };
    }
    default:
      return { id: `pulse.week.${change.kind}` };
  }
}

/** How many children became what; kinds without any are left out. */
export function weekSummary({ counts }: Pick<PulseWeek, 'counts'>): Message[] {
  return weekKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ id: `pulse.week.count.${kind}`, values: { count: counts[kind] } }));
}

/** How many changes of children there are. */
export const changeCount = ({ counts }: Pick<PulseWeek, 'counts'>): number =>
  weekKinds.reduce((sum, kind) => sum + counts[kind], 0);

import { useMemo } from 'react';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { usePeriodText } from '../../messages/use-period-text';
import { useText } from '../../messages/use-text';
import type { DateConflict, PlanItem } from './plan-item';

/** How dates of items are said. */
export interface DateWords {
  readonly conflict: (conflict: DateConflict) => string;
  /** null: neither day is known. */
  readonly period: (start: Day | null, end: Day | null) => string | null;
  /** null: there is nothing to be done. */
  readonly progress: (item: Pick<PlanItem, 'done' | 'doneBy'>) => string | null;
}

export function useDateWords(): DateWords {
  const say = useText();
  const { day, percent } = useFormats();
  const period = usePeriodText();
  return useMemo(
    () => ({
      conflict: (conflict) =>
        conflict.kind === 'order'
          ? say('timelineView.conflict.order', { start: day(conflict.start), due: day(conflict.due) })
          : say(`timelineView.conflict.${conflict.kind}`, { own: day(conflict.own), below: day(conflict.below) }),
      period,
      progress: ({ done, doneBy }) =>
        done === null ? null : say(`timelineView.progress.${doneBy}`, { share: percent(done) }),
    }),
    [say, day, percent, period],
  );
}

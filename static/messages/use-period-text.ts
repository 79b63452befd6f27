import { useCallback } from 'react';
import type { Day } from '#domain/units';
import { useFormats } from './use-formats';
import { useText } from './use-text';

/** From when to when; where one end is not known, the other alone; null: neither is. */
export function usePeriodText(): (start: Day | null, end: Day | null) => string | null {
  const say = useText();
  const { day } = useFormats();
  return useCallback(
    (start, end) => {
      if (start === null) return end === null ? null : say('figures.range.until', { day: day(end) });
      if (end === null) return say('figures.range.from', { day: day(start) });
      return say('figures.range', { start: day(start), due: day(end) });
    },
    [say, day],
  );
}

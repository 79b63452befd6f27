import type { Day } from '#domain/units';
import { usePeriodText } from '../../messages/use-period-text';
import { useText } from '../../messages/use-text';
import { withWholeDays } from '../../messages/whole-days';
import { Unknown } from '../../ui/explained/unknown';

/** From when to when something plans, in words; null: neither end is known. */
export function useHorizonText(): (start: Day | null, end: Day | null) => string | null {
  const periodText = usePeriodText();
  return (start, end) => {
    const text = periodText(start, end);
    return text && withWholeDays(text);
  };
}

interface HorizonProps {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** From when to when something plans. */
export function Horizon({ start, end }: HorizonProps) {
  const say = useText();
  return (
    useHorizonText()(start, end) ?? <Unknown label={say('home.horizon.open')} reason={say('home.horizon.openReason')} />
  );
}

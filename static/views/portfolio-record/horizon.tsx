import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';

/** From when to when something plans, in words; null: neither end is known. */
export function useHorizonText(): (start: Day | null, end: Day | null) => string | null {
  const say = useText();
  const { day } = useFormats();
  // A day stays in one line.
  const written = (one: Day) => day(one).replaceAll(' ', '\u00a0');
  return (start, end) => {
    if (start !== null && end !== null)
      return say('figures.range', { start: written(start), due: written(end) }).replace(' –', '\u00a0–');
    if (start !== null) return say('home.horizon.from', { day: written(start) });
    return end === null ? null : say('home.horizon.until', { day: written(end) });
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

import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';

/** The earliest start or the latest due day of a set of issues. */
export function EdgeDay({ day, edge }: { readonly day: Day | null; readonly edge: 'start' | 'due' }) {
  const say = useText();
  const formats = useFormats();
  if (day === null)
    return <Unknown label={say(`figures.${edge}.unknown`)} reason={say(`figures.${edge}.unknownReason`)} />;
  return <>{formats.day(day)}</>;
}

import SectionMessage from '@atlaskit/section-message';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { LostOfLink } from '#contract/app-link';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';

/** Tells the author what of the link that a macro was made from readers do not see. Readers themselves are not told. */
export function LinkNote({ lost }: { readonly lost: LostOfLink | null }) {
  const say = useText();
  const formats = useFormats();
  if (lost === null) return null;
  const { hasOtherTab, asOf, hasPortfolio, hasMore } = lost;
  const day = parseDay(asOf);
  const isDay = day !== null && formatDay(day) === asOf;
  const lines = [
    hasOtherTab ? say('macro.link.tab') : null,
    asOf === null ? null : say('macro.link.day', { day: isDay ? formats.day(day) : asOf }),
    hasPortfolio ? say('macro.link.portfolio') : null,
    hasMore ? say('macro.link.more') : null,
  ].filter((line) => line !== null);
  return (
    <SectionMessage appearance="warning" title={say('macro.link')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </SectionMessage>
  );
}

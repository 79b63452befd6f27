import type { Day, Instant } from '../units';

const MS_PER_DAY = 86_400_000;

/** @param iso `2026-11-20`, or an ISO instant whose date part is meant as written. @returns null where it is no date. */
export function parseDay(iso: string | null | undefined): Day | null {
  const match = /^(\d{4}-\d{2}-\d{2})/.exec(iso ?? '');
  if (!match?.[1]) return null;
  const ms = Date.parse(`${match[1]}T00:00:00Z`);
  // 30 February is read as 2 March.
  const isWritten = new Date(ms).getUTCDate() === Number(match[1].slice(-2));
  return isWritten ? ((ms / MS_PER_DAY) as Day) : null;
}

/** `2026-11-20`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The calendar day of a moment in a time zone (IANA name). Days of the app are days of the site, so that everybody
 * agrees on what is late.
 */
export function dayIn(timeZone: string, instant: Instant): Day {
  // Read from the text, which takes half as long as asking for its parts.
  const [month = 0, day, year = 0] = dateFormat(timeZone).format(instant).split('/').map(Number);
  return (Date.UTC(year, month - 1, day) / MS_PER_DAY) as Day;
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes `11/20/2026`. */
function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formats.set(timeZone, format);
  return format;
}

const minute = 60_000;
/** No zone changes its offset except on a quarter of an hour. */
const quarter = 15 * minute;

/** A moment as the wall clock and calendar of one zone show it; months from 1, weekdays from 0 = Sunday. */
interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** Calendar arithmetic and Jira's instant format in one time zone. Instants are milliseconds since 1970, UTC. */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  /** @throws RangeError for a name that IANA does not know */
  constructor(readonly timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** Minutes east of UTC. Intl is slow, so each quarter of an hour is asked once. */
  offsetMinutes(instant: number): number {
    const slot = Math.floor(instant / quarter);
    const known = this.#offsets.get(slot);
    if (known !== undefined) return known;
    const offset = this.#readOffset(slot * quarter);
    if (this.#offsets.size > 200_000) this.#offsets.clear();
    this.#offsets.set(slot, offset);
    return offset;
  }

  /** e.g. `2026-11-20T10:00:00.000+0100` */
  format(instant: number): string {
    const offset = this.offsetMinutes(instant);
    const wall = new Date(instant + offset * minute).toISOString().slice(0, -1);
    const size = Math.abs(offset);
    return `${wall}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
  }

  /** The ISO date that the zone's calendar shows. */
  day(instant: number): string {
    return new Date(instant + this.offsetMinutes(instant) * minute).toISOString().slice(0, 10);
  }

  wallTime(instant: number): WallTime {
    const shifted = new Date(instant + this.offsetMinutes(instant) * minute);
    return {
      year: shifted.getUTCFullYear(),
      month: shifted.getUTCMonth() + 1,
      day: shifted.getUTCDate(),
      hour: shifted.getUTCHours(),
      minute: shifted.getUTCMinutes(),
      weekday: shifted.getUTCDay(),
    };
  }

  /** The instant at which the zone shows this; parts beyond their range carry over, so day 0 is the last of the month before. */
  instant(year: number, month: number, day: number, hour = 0, minutes = 0): number {
    const asUtc = Date.UTC(year, month - 1, day, hour, minutes);
    const guess = asUtc - this.offsetMinutes(asUtc) * minute;
    return asUtc - this.offsetMinutes(guess) * minute;
  }

  #readOffset(instant: number): number {
    const name = this.#format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name);
    if (!match) return 0;
    const size = Number(match[2]) * 60 + Number(match[3]);
    return match[1] === '-' ? -size : size;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const clocks = new Map<string, ZoneClock>();

/** One clock for each zone, so that what it learnt of offsets is shared. */
export function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new ZoneClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

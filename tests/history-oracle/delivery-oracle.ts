import { isoDayIn } from '../oracle/read-as-person';
import type { RawIssue, RawSite } from './read-history';
import { replayTo } from './replay-issues';

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const momentOf = (text: string) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** How one issue was worked on, in days since 1970, read off its changelog. */
export interface Worked {
  readonly key: string;
  readonly started: number | null;
  readonly finished: number | null;
}

/** Walks the statuses of an issue forwards up to the end of a day. */
export function workedOn(site: RawSite, issue: RawIssue, today: number): Worked {
  const dayOf = (text: string) => dayNumber(isoDayIn(site.timeZone, momentOf(text)));
  const changes = (site.histories.get(issue.id) ?? []).flatMap(({ created, items }) =>
    items.filter(({ field }) => field === 'status').map(({ from }) => ({ day: dayOf(created), from: String(from) })),
  );
  const now = (issue.fields.status as { id: string }).id;
  const stays = [
    { day: dayOf(String(issue.fields.created)), status: changes[0]?.from ?? now },
    ...changes.map(({ day }, at) => ({ day, status: changes[at + 1]?.from ?? now })),
  ]
    .filter(({ day }) => day <= today)
    .map(({ day, status }) => ({ day, category: site.categories.get(status) ?? 'undefined' }));
  let finished: number | null = null;
  let isUnclear = false;
  for (const { day, category } of stays) {
    if (category === 'new' || category === 'indeterminate') [finished, isUnclear] = [null, false];
    else if (category !== 'done') isUnclear ||= finished === null;
    else if (!isUnclear) finished ??= day;
  }
  if (stays.at(-1)?.category !== 'done') finished = null;
  return {
    key: issue.key,
    started: stays.find(({ category }) => category === 'indeterminate')?.day ?? null,
    finished,
  };
}

/** Issues, and their points, by category key at the end of a day, of those that belong. */
export function standingOn(
  site: RawSite,
  day: number,
  belongs: (issue: ReturnType<typeof replayTo>[number]) => boolean,
): { readonly items: Record<string, number>; readonly points: Record<string, number> } {
  const [items, points]: Record<string, number>[] = [{}, {}];
  for (const issue of replayTo(site, isoOf(day)).filter(belongs)) {
    const kind = ['new', 'indeterminate', 'done'].includes(issue.category) ? issue.category : 'undefined';
    items![kind] = (items![kind] ?? 0) + 1;
    points![kind] = (points![kind] ?? 0) + (issue.points ?? 0);
  }
  return { items: items!, points: points! };
}

/** The value at a rank of sorted ones, counted by hand: the first that enough of all do not exceed. */
export function rankOf(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((_, at) => (at + 1) / sorted.length >= share - 1e-12);
}

import type { WeekKind } from '../../src/contract/epic-pulse';
import type { SeenIssue } from '../oracle/read-as-person';
import { isoDayIn } from '../oracle/read-as-person';
import { workedOn } from './delivery-oracle';
import type { RawSite } from './read-history';
import { replayTo } from './replay-issues';

const DAY_MS = 86_400_000;
const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const momentOf = (text: string) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** A site as one person reads it, replayed to today and to the day before the week. */
export interface PulseSite {
  readonly site: RawSite;
  readonly today: number;
  readonly now: readonly SeenIssue[];
  readonly then: ReadonlyMap<string, SeenIssue>;
}

export function pulseSite(site: RawSite, today: number): PulseSite {
  const then = replayTo(site, isoOf(today - 7));
  return { site, today, now: replayTo(site, isoOf(today)), then: new Map(then.map((issue) => [issue.key, issue])) };
}

/** What has become of one issue: `kind key`, with the days or points before and after where these changed. */
function ownWeek(now: SeenIssue, then: SeenIssue | undefined): string[] {
  const told: string[] = [];
  if (now.category === 'done' && then?.category !== 'done') told.push('finished');
  if (then?.category === 'done' && ['new', 'indeterminate'].includes(now.category)) told.push('reopened');
  if (now.category === 'indeterminate' && (then === undefined || then.category === 'new')) told.push('started');
  if (then?.due && now.due && then.due !== now.due) told.push(`moved ${then.due} ${now.due}`);
  if (then && then.points !== now.points) told.push(`estimated ${then.points} ${now.points}`);
  return told;
}

/** Of the children of an issue, sorted; `added` and `removed` by who belonged to it on the two days. */
export function expectedWeek({ now, then }: PulseSite, parentKey: string): string[] {
  return now
    .flatMap((issue) => {
      const before = then.get(issue.key);
      const [was, is] = [before?.parentKey === parentKey, issue.parentKey === parentKey];
      const told = is ? ownWeek(issue, before) : [];
      if (is && !was) told.push('added');
      if (was && !is) told.push('removed');
      return told.map((one) => `${issue.key} ${one}`);
    })
    .sort();
}

export function expectedOwn({ now, then }: PulseSite, key: string): string[] {
  return now.filter((issue) => issue.key === key).flatMap((issue) => ownWeek(issue, then.get(key)));
}

/** Account id of whoever changed such a field of an issue last. */
export function lastAuthor({ site }: PulseSite, key: string, field: RegExp): string | null {
  const issue = site.issues.find((one) => one.key === key);
  const histories = (site.histories.get(issue?.id ?? '') ?? []) as readonly {
    readonly author?: { readonly accountId: string };
    readonly items: readonly { readonly field: string }[];
  }[];
  const last = histories.filter(({ items }) => items.some((item) => field.test(item.field))).at(-1);
  return last?.author?.accountId ?? null;
}

/** The field that a kind of change is about, as histories name it. */
export const fieldBehind: Readonly<Record<WeekKind, RegExp>> = {
  finished: /^status$/i,
  reopened: /^status$/i,
  started: /^status$/i,
  added: /parent|epic link/i,
  removed: /parent|epic link/i,
  moved: /^duedate$/i,
  estimated: /^story points?/i,
};

/** Everything below an issue, at any depth. */
export function belowOf({ now }: PulseSite, key: string): SeenIssue[] {
  const found: SeenIssue[] = [];
  const keys = [key];
  for (const at of keys) {
    const children = now.filter(({ parentKey }) => parentKey === at);
    found.push(...children);
    keys.push(...children.map((child) => child.key));
  }
  return found;
}

/** How many of these were finished on each of the last twelve weeks' days, from the day on which the first came. */
export function paceOf(pulse: PulseSite, keys: ReadonlySet<string>): { first: number; counts: number[] } {
  const { site, today } = pulse;
  const issues = site.issues.filter(({ key }) => keys.has(key));
  const created = issues.map(({ fields }) =>
    dayNumber(isoDayIn(site.timeZone, momentOf(String((fields as { created: unknown }).created)))),
  );
  const first = Math.max(today - 84, Math.min(...created));
  const finished = issues.map((issue) => workedOn(site, issue, today).finished);
  const counts = Array.from({ length: Math.max(0, today - first) }, (_, at) => {
    return finished.filter((day) => day === first + at).length;
  });
  return { first, counts };
}

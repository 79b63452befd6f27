import type { DeliveryView } from '../../src/contract/delivery';
import { isoDayIn } from '../oracle/read-as-person';
import type { RawIssue, RawSite } from './read-history';

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const momentOf = (text: string) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

interface RawSprint {
  readonly id: number;
  readonly name: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
}

interface Stand {
  readonly sprintIds: readonly string[];
  readonly isDone: boolean;
  readonly points: number;
}

const sprintFieldOf = ({ fields }: RawSite) =>
  fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint'))?.id ?? '';

/** The last quarter of an hour of a day. */
function endOf(day: number, timeZone: string): number {
  const quarter = 900_000;
  for (let at = (day + 2) * DAY_MS; ; at -= quarter)
    if (dayNumber(isoDayIn(timeZone, new Date(at - 1))) <= day) return at - 1;
}

/** Sprints with a first and a last day, as issues tell of them. */
function sprintsIn(site: RawSite) {
  const field = sprintFieldOf(site);
  const all = site.issues.flatMap(({ fields }) => (fields[field] ?? []) as RawSprint[]);
  const dayOf = (text: string) => dayNumber(isoDayIn(site.timeZone, momentOf(text)));
  return [...new Map(all.map((sprint) => [sprint.id, sprint])).values()].flatMap(
    ({ id, name, startDate, endDate, completeDate }) => {
      if (startDate === undefined || endDate === undefined) return [];
      const [start, end] = [dayOf(startDate), dayOf(endDate)];
      const planned = endOf(start, site.timeZone);
      // Without a word of its end it ended with its last day.
      const closed = completeDate === undefined ? endOf(end, site.timeZone) : momentOf(completeDate).getTime();
      const closedOn = completeDate === undefined ? end : dayOf(completeDate);
      return [{ id: String(id), name, start, end, planned, closed, closedOn }];
    },
  );
}

/** How issues stood, found by taking back one after the other what happened after a moment; null: it was not there yet. */
function standsIn(site: RawSite) {
  const field = sprintFieldOf(site);
  const isPoints = (name: string) => /^story points?( estimate)?$/i.test(name);
  const pointFields = site.fields.filter(({ name }) => isPoints(name)).map(({ id }) => id);
  const read = ({ id, fields }: RawIssue) => ({
    created: momentOf(String(fields.created)).getTime(),
    sprintIds: ((fields[field] ?? []) as RawSprint[]).map((sprint) => String(sprint.id)),
    status: (fields.status as { id: string }).id,
    points: pointFields.map((one) => fields[one] as number | null | undefined).find((value) => value != null) ?? 0,
    changes: (site.histories.get(id) ?? [])
      .flatMap(({ created, items }) => items.map((item) => ({ ...item, at: momentOf(created).getTime() })))
      .reverse(),
  });
  const stories = site.issues.filter(({ fields }) => site.levels.get((fields.issuetype as { id: string }).id) === 0);
  return stories.map((story) => {
    const { created, changes, ...now } = read(story);
    return (moment: number): Stand | null => {
      if (created > moment) return null;
      const then = { ...now };
      for (const { field: name, from, fromString } of changes.filter(({ at }) => at > moment)) {
        if (/^sprint$/i.test(name)) then.sprintIds = (from ?? '').match(/\d+/g) ?? [];
        else if (/^status$/i.test(name)) then.status = String(from);
        else if (isPoints(name)) then.points = fromString ? Number(fromString) : 0;
      }
      const { sprintIds, status, points } = then;
      return { sprintIds, points, isDone: site.categories.get(status) === 'done' };
    };
  });
}

const columns = ['committed', 'committedDone', 'added', 'addedDone', 'removed'] as const;
type Outcome = Record<(typeof columns)[number], { items: number; points: number }>;

/** What became of a sprint, issue by issue: in it at the end of its first day, and when it was closed. */
function outcomeOf(stands: ReturnType<typeof standsIn>, { id, planned, closed }: ReturnType<typeof sprintsIn>[number]) {
  const outcome = Object.fromEntries(columns.map((column) => [column, { items: 0, points: 0 }])) as Outcome;
  const add = (column: keyof Outcome, { points }: Stand) => {
    outcome[column].items += 1;
    outcome[column].points += points;
  };
  for (const standAt of stands) {
    const [before, after] = [planned, closed].map((moment) => {
      const stand = standAt(moment);
      return stand?.sprintIds.includes(id) ? stand : null;
    });
    if (before?.isDone) continue;
    if (before) {
      add('committed', before);
      if (after?.isDone) add('committedDone', before);
      if (!after) add('removed', before);
    } else if (after) {
      add('added', after);
      if (after.isDone) add('addedDone', after);
    }
  }
  return outcome;
}

/** Every sprint that ended in the period is told of, as its issues say. @returns items of all sprints by column */
export function expectSprints(shown: DeliveryView, site: RawSite): Record<keyof Outcome, number> {
  const { first, today, sprints } = shown;
  const closed = sprintsIn(site).filter(({ closedOn }) => closedOn >= first && closedOn <= today);
  expect(sprints.map(({ id }) => id).sort()).toEqual(closed.map(({ id }) => id).sort());
  const stands = standsIn(site);
  const totals = Object.fromEntries(columns.map((column) => [column, 0])) as Record<keyof Outcome, number>;
  for (const sprint of closed) {
    const { id, name, start, end } = sprint;
    const line = sprints.find((one) => one.id === id);
    expect(line).toMatchObject({ name, start, end });
    for (const [column, { items, points }] of Object.entries(outcomeOf(stands, sprint))) {
      const amount = line?.[column as keyof Outcome];
      expect([name, column, amount?.items]).toEqual([name, column, items]);
      expect(amount?.points).toBeCloseTo(points, 6);
      totals[column as keyof Outcome] += items;
    }
  }
  return totals;
}

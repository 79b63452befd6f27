import type { SeenIssue } from '../oracle/read-as-person';
import { isoDayIn } from '../oracle/read-as-person';
import type { RawHistory, RawIssue, RawItem, RawSite } from './read-history';

interface RawSprint {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly endDate?: string;
  readonly completeDate?: string;
}

const PARENTS = ['issueparentassociation', 'parent', 'epic link'];
const firstOf = (days: readonly string[]) => [...days].sort()[0] ?? null;

/** Every issue of a site as it was at the end of a day (ISO), found by taking its changes back one after the other. */
export function replayTo(site: RawSite, day: string): SeenIssue[] {
  const existed = ({ fields }: RawIssue) => isoDayIn(site.timeZone, new Date(String(fields.created))) <= day;
  const sprints = allSprints(site);
  return site.issues.filter(existed).map((issue) => asItWas(site, issue, day, sprints));
}

function allSprints({ issues, fields }: RawSite): Map<string, RawSprint> {
  const field = fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint'))?.id ?? '';
  return new Map(
    issues.flatMap((issue) =>
      ((issue.fields[field] ?? []) as RawSprint[]).map((one) => [String(one.id), one] as const),
    ),
  );
}

function asItWas(site: RawSite, issue: RawIssue, day: string, sprints: ReadonlyMap<string, RawSprint>): SeenIssue {
  const named = (pattern: RegExp) => site.fields.filter(({ name }) => pattern.test(name)).map(({ id }) => id);
  const [pointFields, startFields] = [named(/^story points?( estimate)?$/i), named(/^start date$/i)];
  const sprintField = site.fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint'))?.id ?? '';
  const { fields } = issue;
  const now = (id: string) => fields[id] ?? null;
  const idsOf = (value: unknown) => ((value ?? []) as { id: string | number }[]).map(({ id }) => String(id));
  const values = new Map<string, unknown>([
    ...[...pointFields, ...startFields, 'duedate', 'timeoriginalestimate'].map((id) => [id, now(id)] as const),
    ['status', (fields.status as { id: string }).id],
    ['issuetype', (fields.issuetype as { id: string }).id],
    ['parent', (fields.parent as { key: string } | null | undefined)?.key ?? null],
    [sprintField, idsOf(now(sprintField))],
  ]);
  const versions = new Set(idsOf(now('fixVersions')));
  for (const history of [...(site.histories.get(issue.id) ?? [])].reverse()) {
    if (isoDayIn(site.timeZone, instantOf(history)) <= day) continue;
    undo(history, values, versions, { pointFields, sprintField });
  }
  const known = (ids: readonly string[]) => ids.map((id) => values.get(id)).find((value) => value != null) ?? null;
  const isOpen = ({ state, completeDate, endDate }: RawSprint) =>
    state !== 'closed' || isoDayIn(site.timeZone, new Date(completeDate ?? endDate ?? 0)) > day;
  const heldSprints = (values.get(sprintField) as string[]).flatMap((id) => sprints.get(id) ?? []);
  return {
    id: issue.id,
    key: issue.key,
    project: (fields.project as { key: string }).key,
    level: site.levels.get(String(values.get('issuetype'))) ?? 0,
    category: site.categories.get(String(values.get('status'))) ?? 'unknown',
    parentKey: values.get('parent') as string | null,
    createdOn: isoDayIn(site.timeZone, new Date(String(fields.created))),
    points: known(pointFields) as number | null,
    hasTime: values.get('timeoriginalestimate') != null,
    start: known(startFields) as string | null,
    due: values.get('duedate') as string | null,
    versionDue: firstOf([...versions].flatMap((id) => site.releases.get(id) ?? [])),
    sprintDue: firstOf(
      heldSprints.filter(isOpen).flatMap(({ endDate }) => (endDate ? isoDayIn(site.timeZone, new Date(endDate)) : [])),
    ),
    sprints: heldSprints.map(({ name }) => name),
    assignee: null,
    team: null,
    time: { original: null, spent: null, remaining: null },
  };
}

function instantOf({ created }: RawHistory): Date {
  return new Date(created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function undo(
  { items }: RawHistory,
  values: Map<string, unknown>,
  versions: Set<string>,
  { pointFields, sprintField }: { pointFields: readonly string[]; sprintField: string },
): void {
  const parents = items.filter(({ field }) => PARENTS.includes(field.toLowerCase()));
  if (parents.length > 0) values.set('parent', parents.map(({ fromString }) => fromString).find((key) => key) ?? null);
  for (const item of [...items].reverse()) {
    const id = item.fieldId ?? item.field.toLowerCase();
    if (id === 'fixVersions' || id === 'fix version') undoVersion(item as RawItem & { to: string | null }, versions);
    else if (id === sprintField || id === 'sprint') values.set(sprintField, (item.from ?? '').match(/\d+/g) ?? []);
    else if (pointFields.includes(id)) values.set(id, item.fromString ? Number(item.fromString) : null);
    else if (values.has(id) && id !== 'parent') values.set(id, item.from);
  }
}

function undoVersion({ from, to }: RawItem & { readonly to: string | null }, versions: Set<string>): void {
  if (to !== null) versions.delete(to);
  if (from !== null) versions.add(from);
}

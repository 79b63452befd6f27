import { groupedBy } from './grouped-by';
import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { ChangeItem, Issue } from '../../../sandbox/site/model';

const now = Date.UTC(2026, 10, 20, 12);
const site = demoCompany({ seed: 3, now });
const fieldId = (name: string): string => site.fields.find((field) => field.name === name)?.id ?? 'none';

/** What the last item of a field must say, by the field's name in the history. */
const present: Readonly<Record<string, (issue: Issue) => string | null>> = {
  status: ({ statusId }) => statusId,
  resolution: ({ resolutionId }) => resolutionId,
  assignee: ({ assigneeId }) => assigneeId,
  priority: ({ priorityId }) => priorityId,
  duedate: ({ dueDate }) => dueDate,
  'Start date': ({ custom }) => (custom[fieldId('Start date')] as string | undefined) ?? null,
  Sprint: ({ sprintIds }) => sprintIds.join(', '),
  IssueParentAssociation: ({ parent }) => parent?.id ?? null,
  timeoriginalestimate: ({ estimateSeconds }) => textOf(estimateSeconds),
  timeestimate: ({ remainingSeconds }) => textOf(remainingSeconds),
  timespent: ({ spentSeconds }) => textOf(spentSeconds),
  Flagged: ({ custom }) => (custom[fieldId('Flagged')] === undefined ? null : '[10019]'),
};

const pointNames = ['Story Points', 'Story point estimate'];

function textOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : null;
}

const histories = new Map(
  site.issues.map((issue) => [
    issue.id,
    groupedBy(
      issue.changes.flatMap(({ items }) => items),
      ({ field }) => field,
    ),
  ]),
);

const itemsOf = (issue: Issue, field: string): readonly ChangeItem[] => histories.get(issue.id)?.get(field) ?? [];
const toldOf = (field: string): readonly Issue[] => site.issues.filter((issue) => itemsOf(issue, field).length > 0);

/** Where one change leaves off the next must go on. */
function breaks(
  items: readonly ChangeItem[],
  side: (item: ChangeItem) => readonly [string | null, string | null],
): boolean {
  return items.some((item, at) => {
    const next = items[at + 1];
    return next !== undefined && side(item)[1] !== side(next)[0];
  });
}

describe('the change history of the demo company', () => {
  const fields = Object.keys(present);

  it.each(fields)('leads without a gap to the present %s of every issue', (field) => {
    const told = toldOf(field);
    const wrong = told.filter((issue) => {
      const items = itemsOf(issue, field);
      return breaks(items, ({ from, to }) => [from, to]) || items.at(-1)?.to !== present[field]?.(issue);
    });
    expect(wrong).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
  });

  it.each(pointNames)('leads without a gap to the present %s of every issue', (field) => {
    const id = fieldId(field);
    const told = toldOf(field);
    const wrong = told.filter((issue) => {
      const items = itemsOf(issue, field);
      const goesOn = !breaks(items, ({ fromString, toString: to }) => [fromString, to]);
      return !goesOn || items.at(-1)?.toString !== textOf(issue.custom[id]);
    });
    expect(wrong).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
    expect(site.issues.filter(({ custom }) => custom[id] !== undefined).length).toBe(told.length);
  });

  it('adds and removes fix versions until the present ones are left', () => {
    const wrong = site.issues.filter((issue) => {
      const left = new Set<string>();
      let consistent = true;
      for (const { from, to } of itemsOf(issue, 'Fix Version')) {
        if (from !== null) consistent &&= left.delete(from);
        if (to !== null) left.add(to);
      }
      return !consistent || [...left].join() !== issue.fixVersionIds.join();
    });
    expect(wrong).toEqual([]);
    expect(toldOf('Fix Version').length).toBeGreaterThan(100);
  });

  it('knows of no field but those that are replayed here', () => {
    const names = new Set(
      site.issues.flatMap(({ changes }) => changes.flatMap(({ items }) => items.map(({ field }) => field))),
    );
    expect(
      [...names].filter((name) => name !== 'Fix Version' && !fields.includes(name) && !pointNames.includes(name)),
    ).toEqual([]);
  });

  it('logs as much time as issues say was spent', () => {
    const logged = ({ worklogs }: Issue): number => worklogs.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(site.issues.filter((issue) => logged(issue) !== (issue.spentSeconds ?? 0))).toEqual([]);
    expect(site.issues.flatMap(({ worklogs }) => worklogs).length).toBeGreaterThan(500);
  });
});

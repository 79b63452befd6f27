import type { ProjectStyle } from '#domain/field-mapping/field-choices';
import type { HistoryField, HistoryValues, IssueChange } from '#domain/history/issue-change';
import type { Instant } from '#domain/units';
import type { SiteSettings } from '../../application/site-index/ports/site-settings';
import { styleOf } from '../../application/site-index/ports/site-settings';
import type { SourceIssue } from '../../application/site-index/source-issue';
import { changedFieldFinder } from './change-fields';
import type { JiraHistory } from './change-page';
import { sideReaders } from './change-values';
import { instant } from './instant';

type Value = HistoryValues[HistoryField] | null;

/** One field at one moment. */
interface Step {
  readonly field: HistoryField;
  readonly part: number;
  readonly from: Value;
  readonly to: Value;
}

interface Moment {
  readonly at: Instant;
  readonly author: string | null;
  readonly steps: readonly Step[];
}

/** The past of issues in the terms of the index, for one site. Changes come first to last. */
export function changeReader(site: SiteSettings) {
  const finders = {
    'company-managed': changedFieldFinder(site.fields['company-managed']),
    'team-managed': changedFieldFinder(site.fields['team-managed']),
  };
  const read = sideReaders(site.typeLevels);
  const stepsOf = ({ items }: JiraHistory, style: ProjectStyle): Step[] =>
    items.flatMap((item) =>
      finders[style](item).map(({ field, part }) => ({
        field,
        part,
        from: read[field](item.from),
        to: read[field](item.to),
      })),
    );
  // An issue that was moved is read by the mapping of the project that it is in now.
  return (issue: SourceIssue, histories: readonly JiraHistory[]): IssueChange[] => {
    const style = styleOf(site, issue.projectId);
    const moments = [...histories].sort(byTime).flatMap((history): Moment[] => {
      const at = instant(history.created);
      const steps = stepsOf(history, style);
      return at === null || steps.length === 0 ? [] : [{ at, author: history.author?.accountId ?? null, steps }];
    });
    return changesOf(issue, moments);
  };
}

/** Ids of entries rise with time; entries of one moment are told apart by them alone. */
function byTime(a: JiraHistory, b: JiraHistory): number {
  return (instant(a.created) ?? 0) - (instant(b.created) ?? 0) || Number(a.id) - Number(b.id);
}

/** From the latest to the first, because what is known for certain is the present. */
function changesOf(issue: SourceIssue, moments: readonly Moment[]): IssueChange[] {
  const points = firstOfSeveral(issue.pointsByField);
  const start = firstOfSeveral(issue.startByField);
  // Alone, it is told as Jira tells it, like every field that stands for itself.
  const hasTargets = issue.dueByField.length > 1;
  const due = firstOfSeveral(issue.dueByField);
  const changes: IssueChange[] = [];
  moments
    .map((moment, sequence) => ({ ...moment, sequence }))
    .reverse()
    .forEach(({ at, author, sequence, steps }) => {
      const sides = [
        ...points('points', steps),
        ...start('start', steps),
        ...(hasTargets ? due('due', steps) : []),
        ...steps.filter(({ field }) => field === 'fix-version'),
        ...singles(steps.filter(({ field }) => !SEPARATE.has(field) && !(hasTargets && field === 'due'))),
      ];
      for (const { field, from, to } of sides) {
        if (isSame(from, to)) continue;
        changes.push({ issueId: issue.id, at, author, sequence, field, from, to } as IssueChange);
      }
    });
  return changes.reverse();
}

type Sides = Pick<Step, 'field' | 'from' | 'to'>;

/** Of several fields that hold the same, the first that has a value counts: so it was in the past, too. */
function firstOfSeveral(present: readonly Value[]) {
  const values = [...present];
  const first = () => values.find((value) => value !== null) ?? null;
  return (field: HistoryField, steps: readonly Step[]): Sides[] => {
    const own = steps.filter((step) => step.field === field);
    if (own.length === 0) return [];
    const to = first();
    for (const step of own.reverse()) values[step.part] = step.from;
    return [{ field, from: first(), to }];
  };
}

const SEPARATE = new Set<HistoryField>(['points', 'start', 'fix-version']);

/**
 * One change a field. Jira tells one change of a parent in up to three items: a sub-task that becomes a story of an epic
 * loses the one parent in an item and gets the other in another.
 */
function singles(steps: readonly Step[]): Sides[] {
  const byField = new Map<HistoryField, Sides>();
  for (const { field, from, to } of steps) {
    const known = byField.get(field);
    byField.set(field, { field, from: known?.from ?? from, to: to ?? known?.to ?? null });
  }
  return [...byField.values()];
}

function isSame(from: Value, to: Value): boolean {
  return from === to || JSON.stringify(from) === JSON.stringify(to);
}

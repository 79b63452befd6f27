import type { HistoryField, HistoryValues, IssueChange } from '#domain/history/issue-change';
import type { Instant } from '#domain/units';
import type { SiteSettings } from '../../application/site-index/ports';
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
  const fieldOf = changedFieldFinder(site.fields);
  const read = sideReaders(site.typeLevels);
  const stepsOf = ({ items }: JiraHistory): Step[] =>
    items.flatMap((item) => {
      const changed = fieldOf(item);
      if (!changed) return [];
      const [from, to] = [read[changed.field](item.from), read[changed.field](item.to)];
      return [{ ...changed, from, to }];
    });
  return (issue: SourceIssue, histories: readonly JiraHistory[]): IssueChange[] => {
    const moments = [...histories].sort(byTime).flatMap((history): Moment[] => {
      const at = instant(history.created);
      const steps = stepsOf(history);
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
  const changes: IssueChange[] = [];
  moments
    .map((moment, sequence) => ({ ...moment, sequence }))
    .reverse()
    .forEach(({ at, author, sequence, steps }) => {
      const sides = [
        ...points('points', steps),
        ...start('start', steps),
        ...steps.filter(({ field }) => field === 'fix-version'),
        ...singles(steps),
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
    if (SEPARATE.has(field)) continue;
    const known = byField.get(field);
    byField.set(field, { field, from: known?.from ?? from, to: to ?? known?.to ?? null });
  }
  return [...byField.values()];
}

function isSame(from: Value, to: Value): boolean {
  return from === to || JSON.stringify(from) === JSON.stringify(to);
}

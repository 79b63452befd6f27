import type { PastOfFacts } from '#domain/baseline/ledger';
import { endOfDay } from '#domain/history/end-of-day';
import { placeOf } from '#domain/history/history-facts';
import type { HistoryField, IssueChange } from '#domain/history/issue-change';
import { readChanges } from '#domain/history/read-changes';
import type { Day, Instant } from '#domain/units';
import type { ProjectFacts, ProjectPast } from '../site-index/ports/index-reader';
import type { SiteSettings } from '../site-index/ports/site-settings';
import { factsOnDay } from './facts-on-day';

/** What a list says of an issue, as far as it was different; undefined: as now. */
interface PastWords {
  /** null: a status that is no longer known. */
  readonly statusName?: string | null;
  /** null: nobody was assigned. */
  readonly assigneeAccountId?: string | null;
}

/** Facts of the same projects at the end of a day and now. */
export interface PastFacts {
  readonly then: readonly ProjectFacts[];
  readonly now: readonly ProjectFacts[];
  readonly wordsOf: (projectId: string, issueId: number) => PastWords;
  /** By the facts of `now`. */
  readonly pastOfFacts: PastOfFacts;
  /** The last one of the day. */
  readonly moment: Instant;
}

/** `settings` null: the site has never been read, and so has no projects. */
export function pastOf(pasts: readonly ProjectPast[], settings: SiteSettings | null, day: Day): PastFacts {
  const moment = endOfDay(day, settings?.timeZone ?? 'UTC');
  const statuses = settings?.statuses ?? {};
  const statusCategories = new Map(Object.entries(statuses).map(([id, { category }]) => [id, category]));
  const byId = new Map(pasts.map((past) => [past.projectId, past]));
  const firstAfter = (changes: readonly IssueChange[], wanted: HistoryField) =>
    changes.find(({ field, at }) => field === wanted && at > moment);
  const segments = pasts.flatMap(({ segments: own, versionReleaseDays, sprints }) => {
    const context = { statusCategories, versionReleaseDays, sprints };
    return own.map(({ facts, history }) => ({ facts, history, context }));
  });
  const factsThen = factsOnDay(segments, moment);
  const thenOf = new Map(segments.map(({ facts }, at) => [facts, factsThen[at]]));
  const ofFacts = new Map(segments.map(({ facts, history, context }) => [facts, { history, context }]));
  return {
    moment,
    pastOfFacts: (facts) => ofFacts.get(facts),
    now: pasts.map(({ projectId, segments: own }) => ({ projectId, segments: own.map(({ facts }) => facts) })),
    then: pasts.map(({ projectId, segments: own }) => ({
      projectId,
      segments: own.flatMap(({ facts }) => thenOf.get(facts) ?? []),
    })),
    wordsOf: (projectId, issueId) => {
      const changes = changesOf(byId.get(projectId), issueId);
      const status = firstAfter(changes, 'status');
      const assignee = firstAfter(changes, 'assignee');
      return {
        ...(status ? { statusName: statuses[textOf(status) ?? '']?.name ?? null } : {}),
        ...(assignee ? { assigneeAccountId: textOf(assignee) } : {}),
      };
    },
  };
}

function changesOf(past: ProjectPast | undefined, issueId: number): readonly IssueChange[] {
  for (const { history } of past?.segments ?? []) {
    const place = placeOf(history, issueId);
    if (place >= 0) return readChanges(history, place);
  }
  return [];
}

function textOf({ from }: IssueChange): string | null {
  return typeof from === 'string' ? from : null;
}

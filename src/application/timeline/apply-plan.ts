import type { ApplyPlanRequest, PlanApplied, PlanChange, PlanOutcome, PlanRefusal } from '#contract/timeline-plan';
import { isReversed, isSameDays, type DayFields, type StatedDays } from '#domain/schedule/stated-days';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import { writeInTurn } from '../writing/write-in-turn';
import type { IssueDays, IssueDaysStore } from './ports';

/** Jira takes fifty edits a second of everybody together. */
const AT_ONCE = 4;

interface ApplyPorts {
  readonly days: IssueDaysStore;
  readonly reader: Pick<IndexReader, 'site'>;
  /** Has these issues read anew. */
  readonly mark: (issueIds: readonly number[]) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Writes new days to Jira as the person who asks, some at a time. An issue whose days are not those any more that the
 * change was made from stays as it is; one that has the new days already counts as written. Where Jira asks to wait, what
 * is left is not tried.
 */
export const applyPlan =
  ({ days, reader, mark, report }: ApplyPorts) =>
  async (_viewer: Viewer, { changes, restores }: ApplyPlanRequest): Promise<PlanApplied> => {
    const { settings } = await reader.site();
    if (!settings) throw new AppError({ code: 'not-found' });
    const keys = changes.map(({ issueKey }) => issueKey);
    const fields = new Map(changes.flatMap((change) => (change.fields ? [[change.issueKey, change.fields]] : [])));
    const issues = await days.read(keys, settings, fields);
    const { outcomes, retryAfterSeconds } = await writeInTurn(changes, {
      one: (change) => outcomeOf(days, change, issues.get(change.issueKey), restores),
      refused,
      report,
      atOnce: AT_ONCE,
    });
    const changed = keys.flatMap((key, at) =>
      outcomes[at]?.kind === 'written' ? (issues.get(key)?.issueId ?? []) : [],
    );
    // What was written is written: the sweep finds it, if noting it fails.
    await mark(changed).catch(report);
    return { outcomes: changes.map((_, at) => outcomes[at] ?? { kind: 'waiting' }), retryAfterSeconds };
  };

/** @throws AppError as Jira refuses it */
async function outcomeOf(
  days: IssueDaysStore,
  change: PlanChange,
  issue: IssueDays | undefined,
  restores: boolean,
): Promise<PlanOutcome> {
  if (!issue) return refused({ code: 'not-found' });
  const now = { start: issue.start?.day ?? null, due: issue.due?.day ?? null };
  if (isSameDays(now, change.after)) return written(issue);
  const objection =
    objectionTo(change, now, issue, restores) ?? (await days.write(change.issueKey, issue, change.after));
  return objection ? refused(objection) : written(issue);
}

const written = ({ start, due }: IssueDays): PlanOutcome => ({
  kind: 'written',
  fields: { start: start?.fieldId ?? null, due: due?.fieldId ?? null } satisfies DayFields,
});

const refused = (refusal: PlanRefusal): PlanOutcome => ({ kind: 'refused', refusal });

/** What stands against a change before Jira is asked. */
function objectionTo(
  { before, after }: PlanChange,
  now: StatedDays,
  issue: IssueDays,
  restores: boolean,
): PlanRefusal | null {
  if (!isSameDays(now, before)) return { code: 'changed-meanwhile', now };
  if (isReversed(after) && !restores) return { code: 'reversed' };
  const part = (['start', 'due'] as const).find((one) => issue[one] === null && after[one] !== null);
  return part === undefined ? null : { code: 'no-field', part };
}

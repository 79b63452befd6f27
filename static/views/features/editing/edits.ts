import { MOST_LIST_CHANGES, type EditRefusal, type ListChange, type ListField } from '#contract/feature-edits';
import type { PlanRefusal } from '#contract/timeline-plan';
import type { StatedDays } from '#domain/schedule/stated-days';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../../bridge/call';
import type { CallFailure } from '../../../bridge/failure-error';
import { nothingProposed, propose, type Proposal } from '../../timeline/planning/proposal';
import { writePlan } from '../../timeline/planning/write-plan';
import { writeInParts, type WriteProgress } from '../../writing/write-in-parts';
import type { Feature } from '../feature';

/** What is done to all that are selected. */
export const editKinds = [
  'assign',
  'unassign',
  'setDue',
  'clearDue',
  'setStart',
  'clearStart',
  'addVersion',
  'removeVersion',
  'addLabel',
  'removeLabel',
  'addComponent',
  'removeComponent',
] as const;
export type EditKind = (typeof editKinds)[number];

/** What is written. */
export type Edit =
  | { readonly of: 'days'; readonly changes: Proposal }
  | { readonly of: 'list'; readonly field: ListField; readonly changes: readonly ListChange[] };

/** What an epic states itself: a due day from a version or a sprint is not its own. */
const statedDays = ({ row: { issue } }: Feature): StatedDays => ({
  start: issue.ownStart,
  due: issue.due?.source === 'own' ? issue.due.day : null,
});

/** Only those that would change. */
export function dayEdit(features: readonly Feature[], part: 'start' | 'due', day: Day | null): Edit {
  const changes = features.reduce((proposal, feature) => {
    const stated = statedDays(feature);
    return propose(proposal, feature.row.issue.key, stated, { ...stated, [part]: day });
  }, nothingProposed);
  return { of: 'days', changes };
}

const listsOf: Readonly<Record<ListField, (feature: Feature) => readonly string[]>> = {
  labels: ({ row }) => row.labels,
  fixVersions: ({ row }) => row.fixVersionIds,
  components: ({ row }) => row.componentIds,
  assignee: ({ row: { issue } }) => (issue.assigneeAccountId === null ? [] : [issue.assigneeAccountId]),
};

/** Only those that would change; accountId null: to nobody. */
export function assigneeEdit(features: readonly Feature[], accountId: string | null): Edit {
  const after = accountId === null ? [] : [accountId];
  const changes = features.flatMap((feature): ListChange[] => {
    const before = listsOf.assignee(feature);
    return before[0] === after[0] ? [] : [{ issueKey: feature.row.issue.key, before, after }];
  });
  return { of: 'list', field: 'assignee', changes };
}

/** Only those that would change. */
export function listEdit(
  features: readonly Feature[],
  field: Exclude<ListField, 'assignee'>,
  action: 'add' | 'remove',
  value: string,
): Edit {
  const changes = features.flatMap((feature): ListChange[] => {
    const before = listsOf[field](feature);
    if (before.includes(value) === (action === 'add')) return [];
    const after = action === 'add' ? [...before, value] : before.filter((one) => one !== value);
    return [{ issueKey: feature.row.issue.key, before, after }];
  });
  return { of: 'list', field, changes };
}

export const keysOf = (edit: Edit): readonly string[] =>
  edit.of === 'days' ? [...edit.changes.keys()] : edit.changes.map(({ issueKey }) => issueKey);

export type AnyRefusal =
  { readonly of: 'days'; readonly refusal: PlanRefusal } | { readonly of: 'list'; readonly refusal: EditRefusal };

export interface EditReport {
  readonly written: number;
  readonly refused: ReadonlyMap<string, AnyRefusal>;
  /** Why it ended before all was tried; null: it did not. */
  readonly failure: CallFailure | null;
}

/** Writes to Jira part by part, waiting where Jira asks for it, and reports what became of each issue. */
export async function writeEdit(edit: Edit, onProgress: (progress: WriteProgress) => void): Promise<EditReport> {
  if (edit.of === 'list') return writeLists(edit.field, edit.changes, onProgress);
  const { written, refused, failure } = await writePlan(edit.changes, {
    restores: false,
    onProgress,
    onWritten: () => undefined,
  });
  return {
    written,
    failure,
    refused: new Map([...refused].map(([key, refusal]) => [key, { of: 'days', refusal }])),
  };
}

async function writeLists(
  field: ListField,
  changes: readonly ListChange[],
  onProgress: (progress: WriteProgress) => void,
): Promise<EditReport> {
  const refused = new Map<string, AnyRefusal>();
  let written = 0;
  const send = async (part: readonly ListChange[]) => {
    const { outcomes, retryAfterSeconds } = await unwrap(call('features.edit', { field, changes: [...part] }));
    part.forEach(({ issueKey }, at) => {
      const outcome = outcomes[at];
      if (outcome?.kind === 'written') written++;
      if (outcome?.kind === 'refused') refused.set(issueKey, { of: 'list', refusal: outcome.refusal });
    });
    return { waiting: part.filter((_, at) => outcomes[at]?.kind === 'waiting'), retryAfterSeconds };
  };
  const failure = await writeInParts(changes, { mostAtOnce: MOST_LIST_CHANGES, send, onProgress });
  return { written, refused, failure };
}

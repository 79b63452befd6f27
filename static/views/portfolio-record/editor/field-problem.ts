import type { ProblemReason, RecordProblem } from '#contract/record-problems';
import type { Message } from '../../../messages/message';
import type { RecordForm } from './record-form';

/** What the back end says of a field, and what the page itself finds in what was typed. */
export type FieldProblem =
  RecordProblem | { readonly path: string; readonly reason: 'not-a-number' | 'not-a-day'; readonly detail?: never };

/** The paths of all fields that a form shows. Problems elsewhere have no place but the head of the form. */
export function fieldPaths({ members, candidates, milestones, themes, money, roles }: RecordForm): string[] {
  const details = ['name', 'note', 'start', 'end', 'points', ...(money ? ['money.cost', 'money.value'] : [])];
  return [
    'name',
    ...members.map((member, at) => (member.kind === 'query' ? `members.${at}.jql` : `members.${at}`)),
    'members',
    'description',
    'start',
    'end',
    ...(roles
      ? ['ownerAccountId', 'sponsors', 'editors', 'viewers', 'moneyViewers'].map((role) => `roles.${role}`)
      : []),
    ...milestones.flatMap((_, at) => ['name', 'day', 'note'].map((detail) => `milestones.${at}.${detail}`)),
    ...themes.flatMap((_, at) => ['name', 'labels'].map((detail) => `themes.${at}.${detail}`)),
    ...candidates.flatMap((_, at) => details.map((detail) => `candidates.${at}.${detail}`)),
    ...(money ? ['money.currency', 'money.budget', 'money.discountRate'] : []),
  ];
}

/**
 * The field where a problem can be mended: the one of its path, the nearest one around it, or the first one within it.
 * @returns '' where there is none
 */
export function fieldOf(path: string, fields: readonly string[]): string {
  const around = fields.filter((field) => path === field || path.startsWith(`${field}.`));
  const nearest = around.reduce((best, field) => (field.length > best.length ? field : best), '');
  if (nearest !== '' && nearest !== 'members') return nearest;
  const within = path === '' ? undefined : fields.find((field) => field.startsWith(`${path}.`));
  return within ?? nearest;
}

/** Problems by the field where they are shown, each once. */
export function problemsByField(
  problems: readonly FieldProblem[],
  fields: readonly string[],
): ReadonlyMap<string, readonly FieldProblem[]> {
  const byField = new Map<string, FieldProblem[]>();
  for (const problem of problems) {
    const field = fieldOf(problem.path, fields);
    const there = byField.get(field) ?? [];
    if (!there.some(({ reason, detail }) => reason === problem.reason && detail === problem.detail))
      there.push(problem);
    byField.set(field, there);
  }
  return byField;
}

/** How long texts may be, as the rules of records have it. */
function mostOf(path: string): number {
  if (/(name|role)$/.test(path)) return 120;
  return path.endsWith('note') ? 2_000 : 4_000;
}

/** What is wrong, and how to mend it. */
export function problemWords({ path, reason, detail }: FieldProblem): Message {
  const id = `record.problem.${reason satisfies ProblemReason | 'not-a-number' | 'not-a-day'}` as const;
  if (reason === 'too-long') return { id, values: { most: mostOf(path) } };
  return detail === undefined ? { id, values: { detail: '' } } : { id, values: { detail } };
}

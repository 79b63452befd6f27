import { z } from 'zod';
import { callJira, CallRefused } from './gateway';

/** Jira asks apps not to ask more at once. */
const AT_ONCE = 8;
/** Jira fetches so many issues with all of their fields at a time. */
const BATCH_SIZE = 100;

/** Everything by which a grant could name somebody, without what is long and names nobody so. */
const asked = [
  '*all',
  ...['comment', 'worklog', 'attachment', 'description', 'environment', 'issuelinks', 'subtasks'].map((id) => `-${id}`),
];

const person = z.object({ accountId: z.string() }).nullish();
const fields = z.looseObject({
  project: z.object({ id: z.string() }),
  security: z.object({ id: z.string() }).nullish(),
  reporter: person,
  assignee: person,
});
const found = z.object({ issues: z.array(z.object({ id: z.coerce.number(), fields })) });

/** An issue that the viewer may see, and that may speak for others. */
export type Witness = z.infer<typeof fields>;

/** JQL for issues that do not name the person who asks, from AND on. */
const OF_OTHERS = ['reporter', 'assignee']
  .map((field) => ` AND (${field} is EMPTY OR ${field} != currentUser())`)
  .join('');

/**
 * Whether an issue names a person nowhere: then nothing that hangs on the issue lets him see it. A group in a field may be one
 * of his, and so may an organisation.
 *
 * Not verified against Jira: that a field which the issue's configuration hides grants nothing. Where the app may read the
 * grants it finds such a one with the next sweep.
 */
export function isOfOthers(witness: Witness, accountId: string): boolean {
  const { reporter, assignee } = witness;
  if ([reporter, assignee].some((named) => named?.accountId === accountId)) return false;
  const custom = Object.entries(witness).filter(([id, value]) => id.startsWith('customfield_') && value !== null);
  const text = JSON.stringify(custom.map(([, value]) => value));
  return ![accountId, '"groupId"', '/group?', '/organization/'].some((mark) => text.includes(mark));
}

/** Those of these issues that the viewer may see, by id. Unlike search this knows every change at once. */
export async function witnessesById(issueIds: readonly number[]): Promise<ReadonlyMap<number, Witness>> {
  const witnesses = new Map<number, Witness>();
  for (let at = 0; at < issueIds.length; at += BATCH_SIZE) {
    const body = { issueIdsOrKeys: issueIds.slice(at, at + BATCH_SIZE).map(String), fields: asked };
    const { issues } = await callJira('user', 'bulkFetchIssues', { body }, found);
    for (const issue of issues) witnesses.set(issue.id, issue.fields);
  }
  return witnesses;
}

/** @returns undefined: none is visible to the viewer; null: Jira refuses the question, for what it names is not for him */
export async function findWitness(jql: string): Promise<Witness | undefined | null> {
  const body = { jql: jql + OF_OTHERS, fields: asked, maxResults: 1 };
  const answer = await unlessRefused(() => callJira('user', 'searchIssues', { body }, found));
  return answer === null ? null : answer.issues[0]?.fields;
}

/** What does not exist for the viewer, say a level that he is not in, makes Jira refuse JQL that names it. */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CallRefused) return null;
    throw error;
  }
}

/** Asks one question of each, a few at a time. */
export async function askOfEach<T, A>(items: readonly T[], ask: (item: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))));
  }
  return answers;
}

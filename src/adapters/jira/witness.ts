import { z } from 'zod';
import { callJira, CallRefused } from './gateway';

/** Jira asks apps not to ask more at once. */
const AT_ONCE = 8;

const person = z.object({ accountId: z.string() }).nullish();
const fields = z.object({
  project: z.object({ id: z.string() }),
  security: z.object({ id: z.string() }).nullish(),
  reporter: person,
  assignee: person,
});
const found = z.object({ issues: z.array(z.object({ fields })) });

/** An issue that the viewer may see, and that speaks for others. */
export type Witness = z.infer<typeof fields>;

/** JQL for issues that do not name the person who asks, from AND on. */
export const OF_OTHERS = ['reporter', 'assignee']
  .map((field) => ` AND (${field} is EMPTY OR ${field} != currentUser())`)
  .join('');

/** Search may find an issue by whom it named a moment ago: it counts by whom it names now. */
export function isOfOthers({ reporter, assignee }: Witness, accountId: string): boolean {
  return [reporter, assignee].every((named) => named?.accountId !== accountId);
}

/** @returns undefined: none is visible to the viewer; null: Jira refuses the question, for what it names is not for him */
export async function findWitness(jql: string): Promise<Witness | undefined | null> {
  const body = { jql, fields: Object.keys(fields.shape), maxResults: 1 };
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

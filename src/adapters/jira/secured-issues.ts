import { z } from 'zod';
import type { Admitted, ProjectLevel, SecuredQuestion } from '../../application/access/ports';
import { levelName } from '../../application/access/ports';
import { callJira, CallRefused } from './gateway';
import { inBrowsable } from './browsable-projects';
import { searchIds, searchIn } from './search-ids';

/** Jira asks apps not to ask more at once. */
const AT_ONCE = 8;

const person = z.object({ accountId: z.string() }).nullish();
const fields = z.object({
  project: z.object({ id: z.string() }),
  security: z.object({ id: z.string() }).nullish(),
  reporter: person,
  assignee: person,
});
const foundIssue = z.object({ issues: z.array(z.object({ fields })) });

type FoundIssue = z.infer<typeof foundIssue>['issues'][number];

/** JQL for the issues that speak for their level: all of them, or those that do not name the person who asks. */
const witnesses = {
  whole: '',
  personal: ['reporter', 'assignee'].map((field) => ` AND (${field} is EMPTY OR ${field} != currentUser())`).join(''),
};

interface LevelQuestion extends ProjectLevel {
  readonly kind: keyof typeof witnesses;
}

/** Which issues with a security level the viewer may see, asked as the viewer. */
export async function securedIssues(accountId: string, { whole, personal, mixed }: SecuredQuestion): Promise<Admitted> {
  const answers: (readonly [ProjectLevel, LevelAnswer])[] = [];
  const questions = [
    ...whole.map((level): LevelQuestion => ({ ...level, kind: 'whole' })),
    ...personal.map((level): LevelQuestion => ({ ...level, kind: 'personal' })),
  ];
  const ask = async (level: LevelQuestion) => [level, await levelAnswer(accountId, level)] as const;
  for (let at = 0; at < questions.length; at += AT_ONCE) {
    const some = questions.slice(at, at + AT_ONCE).map(ask);
    answers.push(...(await Promise.all(some)));
  }
  const admitted = answers.filter(([, answer]) => answer === 'all').map(([level]) => level);
  const single = answers.flatMap(([, answer]) => (answer === 'all' ? [] : [...answer]));
  return {
    levels: new Set(admitted.map(({ projectId, levelId }) => levelName(projectId, levelId))),
    issues: new Set([...single, ...(await issuesOfOthers(mixed, admitted))]),
  };
}

/** All issues of the project at this level, or the ids of those that are visible. */
type LevelAnswer = 'all' | ReadonlySet<number>;

/**
 * One visible issue speaks for its level. Search may find it by what it was a moment ago: it counts if it still is in
 * this project, and at this level. Where none does he may still see those that name him.
 */
async function levelAnswer(accountId: string, level: LevelQuestion): Promise<LevelAnswer> {
  const { projectId, levelId, kind } = level;
  const jql = `project = ${projectId} AND level = ${levelId}`;
  const body = { jql: `${jql}${witnesses[kind]}`, fields: Object.keys(fields.shape), maxResults: 1 };
  const found = await unlessUnknown(() => callJira('user', 'searchIssues', { body }, foundIssue));
  const issue = found?.issues[0];
  if (found === null || (issue === undefined && kind === 'whole')) return new Set();
  if (issue && speaksFor(issue, level, accountId)) return 'all';
  return (await unlessUnknown(() => searchIds('user', `${jql} ORDER BY id ASC`))) ?? new Set();
}

function speaksFor({ fields: found }: FoundIssue, { projectId, levelId, kind }: LevelQuestion, accountId: string) {
  if (found.project.id !== projectId || found.security?.id !== levelId) return false;
  return kind === 'whole' || [found.reporter, found.assignee].every((named) => named?.accountId !== accountId);
}

/** A level that the viewer is not in does not exist for him: Jira refuses JQL that names it. */
async function unlessUnknown<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CallRefused) return null;
    throw error;
  }
}

/**
 * Issues at levels that are decided one by one. What is left out is named, not what is meant: the viewer is known to be
 * in the former, and may not be in the latter.
 */
async function issuesOfOthers(
  projectIds: readonly string[],
  admitted: readonly ProjectLevel[],
): Promise<ReadonlySet<number>> {
  const levelIds = [...new Set(admitted.map(({ levelId }) => levelId))];
  const others = levelIds.length === 0 ? '' : ` AND level not in (${levelIds.join(', ')})`;
  const search = (clause: string) =>
    inBrowsable(projectIds, (ids) => searchIn(ids, ` AND level is not EMPTY${clause}`));
  return (await unlessUnknown(() => search(others))) ?? search('');
}

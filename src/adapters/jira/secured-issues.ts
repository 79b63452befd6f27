import type { Admitted, ProjectLevel, SecuredQuestion } from '../../application/access/ports';
import { levelName } from '../../application/access/ports';
import { inBrowsable } from './browsable-projects';
import { searchIds, searchIn } from './search-ids';
import { askOfEach, findWitness, isOfOthers, OF_OTHERS, unlessRefused, type Witness } from './witness';

interface LevelQuestion extends ProjectLevel {
  /** Only issues that do not name the viewer speak for the level. */
  readonly isPersonal: boolean;
}

/** Which issues with a security level the viewer may see, asked as the viewer. */
export async function securedIssues(accountId: string, { whole, personal, mixed }: SecuredQuestion): Promise<Admitted> {
  const questions: LevelQuestion[] = [
    ...whole.map((level) => ({ ...level, isPersonal: false })),
    ...personal.map((level) => ({ ...level, isPersonal: true })),
  ];
  const answers = await askOfEach(questions, async (level) => [level, await levelAnswer(accountId, level)] as const);
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
  const { projectId, levelId, isPersonal } = level;
  const jql = `project = ${projectId} AND level = ${levelId}`;
  const witness = await findWitness(isPersonal ? jql + OF_OTHERS : jql);
  if (witness === null || (witness === undefined && !isPersonal)) return new Set();
  if (witness && speaksFor(witness, level, accountId)) return 'all';
  return (await unlessRefused(() => searchIds('user', `${jql} ORDER BY id ASC`))) ?? new Set();
}

function speaksFor(witness: Witness, { projectId, levelId, isPersonal }: LevelQuestion, accountId: string): boolean {
  if (witness.project.id !== projectId || witness.security?.id !== levelId) return false;
  return !isPersonal || isOfOthers(witness, accountId);
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
  return (await unlessRefused(() => search(others))) ?? search('');
}

import { z } from 'zod';
import { AppError } from '../../application/errors';
import { callJira, CallRefused } from './gateway';

const permitted = z.object({ projects: z.array(z.object({ id: z.number(), key: z.string() })) });

/**
 * Keys by id of the projects in which the viewer may browse issues.
 * @throws AppError `no-jira-access` where Jira does not even take the question from him
 */
export async function browsableProjects(): Promise<ReadonlyMap<string, string>> {
  const body = { permissions: ['BROWSE_PROJECTS'] };
  const { projects } = await callJira('user', 'permittedProjects', { body }, permitted).catch(withoutAccess);
  return new Map(projects.map(({ id, key }) => [String(id), key]));
}

function withoutAccess(error: unknown): never {
  const isRefused = error instanceof AppError && error.failure.code === 'not-permitted';
  throw isRefused ? new AppError({ code: 'no-jira-access' }, error) : error;
}

/**
 * Asks about projects that the viewer could browse up to a minute ago. Jira refuses JQL that names one that he no longer
 * can: then the question is about those that are left.
 */
export async function inBrowsable<T>(
  projectIds: readonly string[],
  ask: (projectIds: readonly string[]) => Promise<T>,
): Promise<T> {
  try {
    return await ask(projectIds);
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    const left = await browsableProjects();
    const still = projectIds.filter((id) => left.has(id));
    if (still.length === projectIds.length) throw error;
    return ask(still);
  }
}

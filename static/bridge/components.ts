import { z } from 'zod/mini';
import { askJira } from './jira-gateway';

/** A component of a project. */
export interface Component {
  readonly id: string;
  readonly name: string;
}

const components = z.array(z.object({ id: z.string(), name: z.string() }));

/** Components of a project as this viewer may see them. */
export function componentsOf(projectKey: string): Promise<readonly Component[]> {
  return askJira('projectComponents', new URLSearchParams(), components, { projectIdOrKey: projectKey });
}

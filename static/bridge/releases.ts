import { z } from 'zod/mini';
import { parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import { askJira } from './jira-gateway';

/** A version of a project. */
export interface Release {
  readonly id: string;
  readonly name: string;
  /** null: nobody has said when. */
  readonly day: Day | null;
  readonly isReleased: boolean;
}

const versions = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    releaseDate: z.nullish(z.string()),
    released: z.optional(z.boolean()),
    archived: z.optional(z.boolean()),
  }),
);

/** Versions of a project as this viewer may see them, in Jira's order; archived ones are left out, as Jira leaves them out. */
export async function releasesOf(projectKey: string): Promise<readonly Release[]> {
  const found = await askJira('projectVersions', new URLSearchParams(), versions, { projectIdOrKey: projectKey });
  return found
    .filter(({ archived }) => archived !== true)
    .map(({ id, name, releaseDate, released }) => ({
      id,
      name,
      day: parseDay(releaseDate),
      isReleased: released === true,
    }));
}

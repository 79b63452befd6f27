import { z } from 'zod';
import type { ReleaseSource } from '../../application/roadmap/ports';
import { parseDay } from '#domain/schedule/calendar-day';
import { callJira } from './gateway';
import { shortMemory } from '../platform/short-memory';

/** As long as what the viewer may browse. */
const remember = shortMemory(45_000);

const versions = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    startDate: z.string().nullish(),
    releaseDate: z.string().nullish(),
    released: z.boolean().optional(),
    archived: z.boolean().optional(),
  }),
);

/** Asked as the viewer. */
export const jiraReleaseSource: ReleaseSource = {
  versionsOf: ({ installationId, accountId }, projectId) =>
    remember(JSON.stringify([installationId, accountId, projectId]), async () => {
      const found = await callJira('user', 'projectVersions', { params: { projectIdOrKey: projectId } }, versions);
      return found
        .filter(({ archived }) => archived !== true)
        .map(({ id, name, startDate, releaseDate, released }) => ({
          id,
          projectId,
          name,
          start: parseDay(startDate),
          day: parseDay(releaseDate),
          isReleased: released === true,
        }));
    }),
};

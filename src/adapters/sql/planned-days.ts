import { z } from 'zod';
import type { PlannedDays } from '../../application/site-index/ports/index-reader';
import type { SourceSprint, VersionDay } from '../../application/site-index/source-issue';
import type { Day, Instant } from '#domain/units';
import { change, inBatches, placeholders, select } from './statement';

const ROWS_A_STATEMENT = 500;
const PROJECTS_A_STATEMENT = 100;

const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());
const versionRow = z.object({
  project_id: z.coerce.string(),
  version_id: z.coerce.string(),
  release_day: numberOrNull,
  pending: z.coerce.number(),
});
const sprintRow = z.object({
  project_id: z.coerce.string(),
  sprint_id: z.coerce.string(),
  end_day: numberOrNull,
  completed_at: numberOrNull,
  pending: z.coerce.number(),
});

/** Days by id, and the ids of those that published facts may not be built on yet. */
export interface KnownDays extends PlannedDays {
  readonly pendingVersions: readonly string[];
  readonly pendingSprints: readonly string[];
}

export async function plannedDays(projectId: string): Promise<KnownDays> {
  const known = (await plannedDaysOf([projectId])).get(projectId);
  if (!known) throw new RangeError(`Nobody asked for the days of project ${projectId}.`);
  return known;
}

/** For each of these projects, whether anything is known of its days or not. */
export async function plannedDaysOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, KnownDays>> {
  const versions: z.infer<typeof versionRow>[] = [];
  const sprints: z.infer<typeof sprintRow>[] = [];
  for (const ids of inBatches(projectIds, PROJECTS_A_STATEMENT)) {
    const where = `WHERE \`project_id\` IN (${ids.map(() => '?').join(', ')})`;
    versions.push(
      ...(await select(
        versionRow,
        `SELECT \`project_id\`, \`version_id\`, \`release_day\`, \`pending\` FROM \`version\` ${where}`,
        ids,
      )),
    );
    sprints.push(
      ...(await select(
        sprintRow,
        `SELECT \`project_id\`, \`sprint_id\`, \`end_day\`, \`completed_at\`, \`pending\` FROM \`sprint\` ${where}`,
        ids,
      )),
    );
  }
  return new Map(
    projectIds.map((id) => {
      const own = <T extends { project_id: string }>(rows: readonly T[]) => rows.filter((row) => row.project_id === id);
      return [id, daysOf(own(versions), own(sprints))];
    }),
  );
}

function daysOf(
  versions: readonly z.infer<typeof versionRow>[],
  sprints: readonly z.infer<typeof sprintRow>[],
): KnownDays {
  return {
    versionReleaseDays: new Map(versions.map((row) => [row.version_id, row.release_day as Day | null])),
    sprints: new Map(
      sprints.map((row) => [
        row.sprint_id,
        { end: row.end_day as Day | null, completed: row.completed_at as Instant | null },
      ]),
    ),
    pendingVersions: versions.filter(({ pending }) => pending > 0).map((row) => row.version_id),
    pendingSprints: sprints.filter(({ pending }) => pending > 0).map((row) => row.sprint_id),
  };
}

/** Keeps what differs from what is known, as pending. What is not named stays as it is. */
export async function learnDays(
  projectId: string,
  versions: readonly VersionDay[],
  sprints: readonly SourceSprint[],
): Promise<void> {
  if (versions.length + sprints.length === 0) return;
  const known = await plannedDays(projectId);
  const newVersions = new Map(versions.map(({ id, day }) => [id, day]));
  for (const [id, day] of newVersions) if (known.versionReleaseDays.get(id) === day) newVersions.delete(id);
  const newSprints = new Map(sprints.map((sprint) => [sprint.id, sprint]));
  for (const [id, { end, completed }] of newSprints) {
    const before = known.sprints.get(id);
    if (before?.end === end && before.completed === completed) newSprints.delete(id);
  }
  await save('version', ['version_id', 'release_day'], projectId, [...newVersions]);
  await save(
    'sprint',
    ['sprint_id', 'end_day', 'completed_at'],
    projectId,
    [...newSprints.values()].map(({ id, end, completed }) => [id, end, completed]),
  );
}

async function save(
  table: string,
  columns: readonly string[],
  projectId: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const names = ['project_id', ...columns, 'pending'].map((name) => `\`${name}\``).join(', ');
  for (const batch of inBatches(rows, ROWS_A_STATEMENT)) {
    const query = `REPLACE INTO \`${table}\` (${names}) VALUES ${placeholders(batch.length, columns.length + 2)}`;
    await change(
      query,
      batch.flatMap((row) => [projectId, ...row, 1]),
    );
  }
}

/** Published facts are built on everything that is known now. */
export async function settleDays(projectId: string): Promise<void> {
  for (const table of ['version', 'sprint'])
    await change(`UPDATE \`${table}\` SET \`pending\` = 0 WHERE \`project_id\` = ? AND \`pending\` = 1`, [projectId]);
}

import { z } from 'zod';
import { sprintStates, type Sprint } from '#domain/schedule/sprint';
import type { Day } from '#domain/units';
import { change, inBatches, orNothing, placeholders, select } from './statement';

const ROWS_A_STATEMENT = 500;
const PROJECTS_A_STATEMENT = 100;
/** What its column holds. */
const MOST_NAME = 255;

const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());
const row = z
  .object({
    project_id: z.coerce.string(),
    sprint_id: z.coerce.string(),
    name: z.string(),
    state: z.enum(sprintStates).nullable(),
    board_id: numberOrNull,
    start_day: numberOrNull,
    end_day: numberOrNull,
  })
  .transform((found): readonly [projectId: string, sprint: Sprint] => [
    found.project_id,
    {
      id: found.sprint_id,
      name: found.name,
      state: found.state,
      boardId: found.board_id,
      start: found.start_day as Day | null,
      end: found.end_day as Day | null,
    },
  ]);

/** Sprints by project, as issues of it told of them; none before their table is there. Whoever asks looks which of them a viewer may know. */
export async function sprintsOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, readonly Sprint[]>> {
  const known = new Map(projectIds.map((id): [string, Sprint[]] => [id, []]));
  for (const ids of inBatches(projectIds, PROJECTS_A_STATEMENT)) {
    const query =
      'SELECT `project_id`, `sprint_id`, `name`, `state`, `board_id`, `start_day`, `end_day` FROM `sprint_plan` ' +
      `WHERE \`project_id\` IN (${ids.map(() => '?').join(', ')})`;
    for (const [projectId, sprint] of await orNothing(select(row, query, ids))) known.get(projectId)?.push(sprint);
  }
  return known;
}

/** Keeps what differs from what is known. What is not named stays as it is. */
export async function learnSprints(projectId: string, told: readonly Sprint[]): Promise<void> {
  if (told.length === 0) return;
  const known = new Map((await sprintsOf([projectId])).get(projectId)?.map((sprint) => [sprint.id, rowOf(sprint)]));
  const rows = [...new Map(told.map((sprint) => [sprint.id, rowOf(sprint)])).values()].filter(
    (one) => JSON.stringify(one) !== JSON.stringify(known.get(one[0])),
  );
  for (const batch of inBatches(rows, ROWS_A_STATEMENT)) {
    const query =
      'REPLACE INTO `sprint_plan` (`project_id`, `sprint_id`, `name`, `state`, `board_id`, `start_day`, `end_day`) ' +
      `VALUES ${placeholders(batch.length, 7)}`;
    await change(
      query,
      batch.flatMap((values) => [projectId, ...values]),
    );
  }
}

const rowOf = ({ id, name, state, boardId, start, end }: Sprint) =>
  [id, name.slice(0, MOST_NAME), state, boardId, start, end] as const;

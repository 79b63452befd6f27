import { z } from 'zod';
import { changeIfThere, orNothing, select } from './statement';

/** An issue comes with at most 20 entries of work, of some 80 characters each. */
const ROWS_A_STATEMENT = 1_000;

const projectRow = z.object({ project_id: z.coerce.string() });
const entries = z.object({ entries: z.array(z.object({ author: z.string().nullable() })) });
const workRow = z.object({
  issue_id: z.coerce.number(),
  born: z.coerce.number(),
  work: z.string().transform((json) => entries.parse(JSON.parse(json)).entries),
});

/** Issues of one project, by id, and who logged work on them. */
interface Piece {
  readonly projectId: string;
  readonly from: number;
  readonly to: number;
  readonly authors: ReadonlySet<string>;
}

/** Whoever logged work on an issue. */
export async function peopleOfWork(): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  await eachPiece(({ authors }) => {
    for (const id of authors) people.add(id);
    return Promise.resolve();
  });
  return people;
}

/** Their work stays, and nobody is said to have done it: as Jira itself says where it names nobody. */
export async function eraseFromWork(accountIds: ReadonlySet<string>): Promise<void> {
  await eachPiece(async ({ projectId, from, to, authors }) => {
    for (const accountId of authors) {
      if (!accountIds.has(accountId)) continue;
      const [before, after] = [JSON.stringify({ author: accountId }), JSON.stringify({ author: null })];
      const query =
        'UPDATE `issue` SET `work` = REPLACE(`work`, ?, ?) ' +
        'WHERE `project_id` = ? AND `issue_id` >= ? AND `issue_id` <= ? AND `work` LIKE ?';
      const [said, unsaid] = [before.slice(1, -1), after.slice(1, -1)];
      await changeIfThere(query, [said, unsaid, projectId, from, to, `%${said}%`]);
    }
  });
}

async function eachPiece(take: (piece: Piece) => Promise<void>): Promise<void> {
  const query =
    'SELECT `issue_id`, `born`, `work` FROM `issue` WHERE `project_id` = ? ' +
    'AND (`issue_id` > ? OR (`issue_id` = ? AND `born` > ?)) AND `work` LIKE ? ' +
    `ORDER BY \`issue_id\`, \`born\` LIMIT ${String(ROWS_A_STATEMENT)}`;
  for (const { project_id: projectId } of await orNothing(
    select(projectRow, 'SELECT `project_id` FROM `project_index`'),
  ))
    for (let id = 0, born = 0; ;) {
      const rows = await orNothing(select(workRow, query, [projectId, id, id, born, '%"author":"%']));
      const last = rows.at(-1);
      if (!last) break;
      const authors = rows.flatMap(({ work }) => work.flatMap(({ author }) => author ?? []));
      await take({ projectId, from: rows[0]?.issue_id ?? 0, to: last.issue_id, authors: new Set(authors) });
      if (rows.length < ROWS_A_STATEMENT) break;
      id = last.issue_id;
      born = last.born;
    }
}

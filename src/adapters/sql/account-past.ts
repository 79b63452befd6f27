import { z } from 'zod';
import { CLOSED } from '#domain/privacy/closed-account';
import type { HistoryFacts } from '#domain/history/history-facts';
import { packHistory, peopleOfHistory, unpackHistory } from './history-codec';
import { change, changeIfThere, orNothing, select } from './statement';

const placeRow = z.object({ project_id: z.coerce.string(), segment: z.coerce.number(), born: z.coerce.number() });
const payloadRow = z.object({ payload: z.string() });
type Place = z.infer<typeof placeRow>;

const ofPlace = 'WHERE `project_id` = ? AND `segment` = ? AND `born` = ?';
const valuesOf = ({ project_id, segment, born }: Place) => [project_id, segment, born];

/** Whoever changed an issue, or was its assignee, as far as its past is packed: what is still being read is told later. */
export async function peopleOfPast(): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  await eachPast((_, payload) => {
    for (const id of peopleOfHistory(payload)) people.add(id);
    return Promise.resolve();
  });
  return people;
}

/** A person whom nobody knows takes the place of each of them, in packed pasts and in the rows that they are packed from. */
export async function eraseFromPast(accountIds: ReadonlySet<string>): Promise<void> {
  await eachPast(async (place, payload) => {
    const named = peopleOfHistory(payload).filter((id) => accountIds.has(id));
    if (named.length === 0) return;
    const history = unpackHistory(payload);
    for (const accountId of named) await eraseFromRows(place.project_id, history, accountId);
    const people = history.people.map((id) => (accountIds.has(id) ? CLOSED : id));
    const packed = packHistory({ ...history, people });
    const query = `UPDATE \`history\` SET \`payload\` = ?, \`chars\` = ? ${ofPlace}`;
    await change(query, [packed, packed.length, ...valuesOf(place)]);
  });
}

/** One at a time: each may have half a million characters. */
async function eachPast(take: (place: Place, payload: string) => Promise<void>): Promise<void> {
  const places = await orNothing(select(placeRow, 'SELECT `project_id`, `segment`, `born` FROM `history`'));
  for (const place of places)
    for (const { payload } of await select(
      payloadRow,
      `SELECT \`payload\` FROM \`history\` ${ofPlace}`,
      valuesOf(place),
    ))
      await take(place, payload);
}

/** As it stands in JSON, with its quotes: no longer id is changed. Only ids of issues that are packed together. */
async function eraseFromRows(projectId: string, { ids }: HistoryFacts, accountId: string): Promise<void> {
  const [before, after] = [JSON.stringify(accountId), JSON.stringify(CLOSED)];
  const query =
    'UPDATE `issue` SET `changes` = REPLACE(`changes`, ?, ?) ' +
    'WHERE `project_id` = ? AND `issue_id` >= ? AND `issue_id` <= ? AND `changes` LIKE ?';
  await changeIfThere(query, [before, after, projectId, ids[0] ?? 0, ids.at(-1) ?? 0, `%${before}%`]);
}

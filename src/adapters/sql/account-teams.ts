import { z } from 'zod';
import { change, isDuplicate, orNothing, select } from './statement';

const bodyRow = z.object({ body: z.string() }).transform(({ body }): unknown => JSON.parse(body));
const teamRow = z.object({ id: z.string(), version: z.coerce.number() });
const teamPeople = z.looseObject({
  leads: z.array(z.string()),
  members: z.array(z.looseObject({ accountId: z.string() })),
});

/**
 * A team has no hours of nobody: unlike elsewhere, not even a name stays. What is left is a version of its own, so that
 * neither memory nor whoever edits the team brings him back.
 */
export async function leaveTeams(accountId: string): Promise<void> {
  const where = "`kind` = 'team' AND `body` LIKE ?";
  const naming = `%${JSON.stringify(accountId)}%`;
  const teams = await orNothing(
    select(teamRow, `SELECT \`id\`, \`version\` FROM \`capacity_setup\` WHERE ${where}`, [naming]),
  );
  for (const { id, version } of teams) await leaveTeam(accountId, id, version);
}

async function leaveTeam(accountId: string, id: string, version: number): Promise<void> {
  const one = "WHERE `kind` = 'team' AND `id` = ? AND `version` = ?";
  const bodies = await select(bodyRow, `SELECT \`body\` FROM \`capacity_setup\` ${one} AND \`body\` IS NOT NULL`, [
    id,
    version,
  ]);
  for (const body of bodies) {
    const { leads, members, ...team } = teamPeople.parse(body);
    const left = {
      ...team,
      leads: leads.filter((lead) => lead !== accountId),
      members: members.filter((member) => member.accountId !== accountId),
    };
    await replaceTeam(JSON.stringify(left), id, version);
  }
}

async function replaceTeam(body: string, id: string, version: number): Promise<void> {
  const one = "WHERE `kind` = 'team' AND `id` = ? AND `version` = ?";
  try {
    await change(`UPDATE \`capacity_setup\` SET \`body\` = ?, \`version\` = ? ${one}`, [
      body,
      version + 1,
      id,
      version,
    ]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // There is a later version, which counts.
    await change(`DELETE FROM \`capacity_setup\` ${one}`, [id, version]);
  }
}

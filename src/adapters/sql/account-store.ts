import { z } from 'zod';
import { CLOSED, isClosed } from '#domain/privacy/closed-account';
import type { AccountStore } from '../../application/privacy/report-accounts';
import type { Clock } from '../../application/clock';
import { collectNamed, replaceInBodies, type Named } from './account-bodies';
import { accountColumns, type AccountColumn } from './account-columns';
import { eraseFromPast, peopleOfPast } from './account-past';
import { leavePortfolios, leaveQueries } from './account-records';
import { leaveTeams } from './account-teams';
import { eraseFromWork, peopleOfWork } from './account-work';
import { erasedAmong, rememberErased } from './erased-accounts';
import { changeIfThere, orNothing, select } from './statement';

const MOST_MARKED = 10_000;

const idRow = z.object({ id: z.string() }).transform(({ id }) => id);
const projectRow = z.object({ project_id: z.coerce.string() }).transform((row) => row.project_id);
const issueRow = z.object({ issue_id: z.coerce.number() }).transform((row) => row.issue_id);

/** The shapes that Atlassian gives to account ids; words of queries that have another are not taken for one. */
const accountShape = /^(?:[0-9a-f]{24}|\d+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:qm|ug):[\w:-]+)$/i;

interface AccountPorts {
  /** Notes that issues are to be read from Jira anew. */
  readonly markChanged: (issueIds: readonly number[]) => Promise<void>;
  readonly newId: () => string;
  readonly clock: Clock;
}

/** Account ids in Forge SQL, in all columns that have any. What functions remember goes when they end. */
export const sqlAccountStore = ({ markChanged, newId, clock }: AccountPorts): AccountStore => ({
  async kept() {
    const named: Named = { people: new Set(await peopleWithSetup()), words: new Set() };
    await collectNamed(named);
    const told = new Set([...(await peopleOfPast()), ...(await peopleOfWork())]);
    for (const column of accountColumns.filter(({ holds }) => holds === 'id')) {
      const found = column.erasure === 'from-jira' ? told : named.people;
      for (const id of await idsIn(column)) found.add(id);
    }
    const isAccount = (word: string) => accountShape.test(word) || told.has(word) || named.people.has(word);
    const typed = new Set([...named.people, ...[...named.words].filter(isAccount)]);
    return [...new Set([...typed, ...told])]
      .filter((id) => id !== '' && !isClosed(id))
      .sort()
      .map((accountId) => ({ accountId, isTyped: typed.has(accountId) }));
  },
  async erase({ accountId, isTyped }) {
    const nobody = `${CLOSED}${newId()}`;
    if (isTyped) {
      await leaveQueries(accountId, nobody);
      await leavePortfolios(accountId, nobody, clock());
      await eraseTyped(accountId, nobody);
    }
    // Jira may name him for ever: his issues are read anew once, not every week.
    if ((await erasedAmong([accountId])).size > 0) return;
    await markChanged(await issuesOf(accountId));
    await rememberErased(accountId);
  },
  async eraseFromPast(accountIds) {
    await eraseFromPast(accountIds);
    await eraseFromWork(accountIds);
  },
});

/** @param nobody who he is in all places, so that a record that named him twice still says so */
async function eraseTyped(accountId: string, nobody: string): Promise<void> {
  await changeIfThere("DELETE FROM `capacity_setup` WHERE `kind` = 'person' AND `id` = ?", [accountId]);
  await changeIfThere('DELETE FROM `work_view` WHERE `owner_id` = ? AND `is_shared` = 0', [accountId]);
  await leaveTeams(accountId);
  await replaceInBodies(accountId, nobody);
  for (const { table, column, erasure } of accountColumns.filter(({ holds }) => holds === 'id')) {
    if (erasure === 'with-row') await changeIfThere(`DELETE FROM \`${table}\` WHERE \`${column}\` = ?`, [accountId]);
    if (erasure === 'pseudonym')
      await changeIfThere(`UPDATE \`${table}\` SET \`${column}\` = ? WHERE \`${column}\` = ?`, [nobody, accountId]);
  }
}

async function idsIn(column: AccountColumn): Promise<readonly string[]> {
  if (column.table === 'issue') return perProject((projectId) => idsOfProject(column, projectId));
  return orNothing(select(idRow, `SELECT DISTINCT \`${column.column}\` AS \`id\` FROM \`${column.table}\``));
}

function idsOfProject({ column }: AccountColumn, projectId: string): Promise<string[]> {
  const query = `SELECT DISTINCT \`${column}\` AS \`id\` FROM \`issue\` WHERE \`project_id\` = ? AND \`${column}\` IS NOT NULL`;
  return select(idRow, query, [projectId]);
}

/** A statement over all issues of a site would take longer than one may. */
async function perProject<T>(ask: (projectId: string) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  const projects = await orNothing(select(projectRow, 'SELECT `project_id` FROM `project_index`'));
  for (const projectId of projects) found.push(...(await ask(projectId)));
  return found;
}

function peopleWithSetup(): Promise<string[]> {
  return orNothing(select(idRow, "SELECT DISTINCT `id` FROM `capacity_setup` WHERE `kind` = 'person'"));
}

async function issuesOf(accountId: string): Promise<number[]> {
  const found = await perProject((projectId) => {
    const query =
      'SELECT DISTINCT `issue_id` FROM `issue` WHERE `project_id` = ? AND (`assignee_id` = ? OR `reporter_id` = ?) ' +
      `LIMIT ${String(MOST_MARKED)}`;
    return select(issueRow, query, [projectId, accountId, accountId]);
  });
  return [...new Set(found)];
}

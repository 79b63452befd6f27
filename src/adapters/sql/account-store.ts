import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AccountStore } from '../../application/privacy/report-accounts';
import { accountColumns, NOBODY, personKeys, type AccountColumn } from './account-columns';
import { change, isDuplicate, orNothing, select } from './statement';

/** Of at most 300,000 bytes each. */
const BODIES_A_STATEMENT = 10;
const MOST_MARKED = 10_000;

const idRow = z.object({ id: z.string() }).transform(({ id }) => id);
const bodyRow = z.object({ body: z.string() }).transform(({ body }): unknown => JSON.parse(body));
const projectRow = z.object({ project_id: z.coerce.string() }).transform((row) => row.project_id);
const issueRow = z.object({ issue_id: z.coerce.number() }).transform((row) => row.issue_id);

interface AccountPorts {
  /** Notes that issues are to be read from Jira anew. */
  readonly markChanged: (issueIds: readonly number[]) => Promise<void>;
  readonly newId: () => string;
}

/** Account ids in Forge SQL, in all columns that have any. What functions remember goes when they end. */
export const sqlAccountStore = ({ markChanged, newId }: AccountPorts): AccountStore => ({
  async kept() {
    const typed = new Set(await peopleWithSetup());
    const told = new Set<string>();
    for (const column of accountColumns) {
      const found = column.erasure === 'from-jira' ? told : typed;
      for (const id of await idsIn(column)) found.add(id);
    }
    return [...new Set([...typed, ...told])]
      .filter((id) => id !== '' && !id.startsWith(NOBODY))
      .sort()
      .map((accountId) => ({ accountId, isTyped: typed.has(accountId) }));
  },
  async erase({ accountId, isTyped }) {
    if (isTyped) await eraseTyped(accountId, `${NOBODY}${newId()}`);
    // Jira may name him for ever: his issues are read anew once, not every week.
    if (await wasErased(accountId)) return;
    await markChanged(await issuesOf(accountId));
    await rememberErased(accountId);
  },
});

/** @param nobody who he is in all places, so that a record that named him twice still says so */
async function eraseTyped(accountId: string, nobody: string): Promise<void> {
  await change("DELETE FROM `capacity_setup` WHERE `kind` = 'person' AND `id` = ?", [accountId]);
  await change('DELETE FROM `work_view` WHERE `owner_id` = ? AND `is_shared` = 0', [accountId]);
  await leaveTeams(accountId);
  for (const column of accountColumns) await eraseFrom(column, accountId, nobody);
}

const teamRow = z.object({ id: z.string(), version: z.coerce.number() });
const teamPeople = z.looseObject({
  leads: z.array(z.string()),
  members: z.array(z.looseObject({ accountId: z.string() })),
});

/**
 * A team has no hours of nobody: unlike elsewhere, not even a name stays. What is left is a version of its own, so that
 * neither memory nor whoever edits the team brings him back.
 */
async function leaveTeams(accountId: string): Promise<void> {
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

const hashRow = z.object({ hash: z.string() });
const hashOf = (accountId: string): string => createHash('sha256').update(accountId).digest('hex');

async function wasErased(accountId: string): Promise<boolean> {
  const query = 'SELECT `hash` FROM `erased_account` WHERE `hash` = ?';
  return (await orNothing(select(hashRow, query, [hashOf(accountId)]))).length > 0;
}

async function rememberErased(accountId: string): Promise<void> {
  await change('REPLACE INTO `erased_account` (`hash`) VALUES (?)', [hashOf(accountId)]);
}

async function idsIn(column: AccountColumn): Promise<readonly string[]> {
  if (column.holds === 'json') return idsInBodies(column);
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

async function idsInBodies({ table, column }: AccountColumn): Promise<string[]> {
  const found = new Set<string>();
  for (let from = 0; ; from += BODIES_A_STATEMENT) {
    const query =
      `SELECT \`${column}\` AS \`body\` FROM \`${table}\` WHERE \`${column}\` IS NOT NULL ` +
      `ORDER BY ${keysOf[table] ?? ''} LIMIT ${String(BODIES_A_STATEMENT)} OFFSET ${String(from)}`;
    const bodies = await orNothing(select(bodyRow, query));
    for (const body of bodies) collect(body, found);
    if (bodies.length < BODIES_A_STATEMENT) return [...found];
  }
}

/** So that no row comes twice or not at all, page after page. */
const keysOf: Readonly<Record<string, string>> = {
  portfolio_version: '`portfolio_id`, `version`',
  product_version: '`product_id`, `version`',
  capacity_setup: '`kind`, `id`, `version`',
  work_view: '`view_id`',
};

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, own] of Object.entries(value)) {
      if (personKeys.has(key)) addIds(own, found);
      collect(own, found);
    }
  }
}

function addIds(value: unknown, found: Set<string>): void {
  for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') found.add(id);
}

async function eraseFrom({ table, column, holds, erasure }: AccountColumn, accountId: string, nobody: string) {
  if (erasure === 'from-jira') return;
  if (erasure === 'with-row') {
    await change(`DELETE FROM \`${table}\` WHERE \`${column}\` = ?`, [accountId]);
  } else if (holds === 'id') {
    await change(`UPDATE \`${table}\` SET \`${column}\` = ? WHERE \`${column}\` = ?`, [nobody, accountId]);
  } else {
    // As it stands in JSON, with its quotes: no longer id is changed. What LIKE finds beyond that stays as it is.
    const [before, after] = [JSON.stringify(accountId), JSON.stringify(nobody)];
    const query = `UPDATE \`${table}\` SET \`${column}\` = REPLACE(\`${column}\`, ?, ?) WHERE \`${column}\` LIKE ?`;
    await change(query, [before, after, `%${before}%`]);
  }
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

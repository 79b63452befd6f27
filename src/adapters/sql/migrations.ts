import { migrationRunner } from '@forge/sql';
import { z } from 'zod';
import type { SchemaMigration } from '../../application/site-index/ports/index-writer';
import { indexSchema } from './index-schema';
import { recordSchema } from './record-schema';
import type { SchemaStep } from './schema-step';
import { change, isMissingTable, isTooFast, select } from './statement';

/**
 * The schema, one statement after the other, first what reading Jira takes: Forge makes some two dozen tables a minute; names are kept in the database, so entries are only ever appended. Days are
 * whole days since 1970, instants milliseconds since 1970, lists JSON.
 */
export const migrations: readonly SchemaStep[] = [...indexSchema, ...recordSchema];

const doneRow = z.object({ name: z.string() });

/** Runs what is missing, in order. Interrupted, it goes on where it stopped: every statement may be repeated. */
export const sqlMigrations: SchemaMigration = {
  async migrate(): Promise<boolean> {
    // Forge allows few schema statements a minute, and the runner makes two before it finds nothing to do.
    const done = new Set(await doneMigrations());
    if (migrations.every(([name]) => done.has(name))) return true;
    for (const [name, statement] of migrations) migrationRunner.enqueue(name, statement);
    try {
      await migrationRunner.run();
      return true;
    } catch (error) {
      // The runner wraps what stops it on its way.
      const cause = error instanceof Error ? error.cause : undefined;
      if (isTooFast(error) || isTooFast(cause)) return false;
      if (!(await noteIndexThatIsThere(error, cause))) throw error;
      return sqlMigrations.migrate();
    }
  },
};

const failedStep = z.object({ migrationName: z.string() });

/** An index cannot be made twice: where the note that it was made got lost, it is noted now. @returns whether that was it */
async function noteIndexThatIsThere(error: unknown, cause: unknown): Promise<boolean> {
  const step = failedStep.safeParse(error).data?.migrationName;
  const [, statement = ''] = migrations.find(([name]) => name === step) ?? [];
  const reason = cause instanceof Error ? cause.message : '';
  if (!statement.startsWith('CREATE INDEX') || !/already exists|duplicate key name/i.test(reason)) return false;
  await change('INSERT INTO `__migrations` (`name`) VALUES (?)', [step ?? '']);
  return true;
}

async function doneMigrations(): Promise<string[]> {
  try {
    return (await select(doneRow, 'SELECT `name` FROM `__migrations`')).map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

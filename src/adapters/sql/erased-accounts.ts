import { createHash } from 'node:crypto';
import { z } from 'zod';
import { change, inBatches, orNothing, placeholders, select } from './statement';

const HASHES_A_STATEMENT = 500;

const hashRow = z.object({ hash: z.string() });
const hashOf = (accountId: string): string => createHash('sha256').update(accountId).digest('hex');

/** Who among some closed his account and was erased. */
export async function erasedAmong(accountIds: Iterable<string>): Promise<ReadonlySet<string>> {
  const byHash = new Map(Array.from(accountIds, (accountId) => [hashOf(accountId), accountId]));
  const erased = new Set<string>();
  for (const batch of inBatches([...byHash.keys()], HASHES_A_STATEMENT)) {
    const query = `SELECT \`hash\` FROM \`erased_account\` WHERE \`hash\` IN ${placeholders(1, batch.length)}`;
    for (const { hash } of await orNothing(select(hashRow, query, batch))) erased.add(byHash.get(hash) ?? '');
  }
  return erased;
}

export async function rememberErased(accountId: string): Promise<void> {
  await change('REPLACE INTO `erased_account` (`hash`) VALUES (?)', [hashOf(accountId)]);
}

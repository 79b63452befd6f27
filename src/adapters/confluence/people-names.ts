import { z } from 'zod';
import type { FindNames } from '../../application/snapshot/ports';
import { callConfluence } from './gateway';

/** Confluence takes so many; a snapshot has few. */
const ACCOUNTS_A_CALL = 250;

const people = z.object({
  results: z.array(z.object({ accountId: z.string(), displayName: z.string().optional() })),
});

/** Asked as the person, who needs no access to Jira for it. */
export const confluenceNames: FindNames = async (_, accountIds) => {
  const body = { accountIds: accountIds.slice(0, ACCOUNTS_A_CALL) };
  const { results } = await callConfluence('people', { body }, people);
  return new Map(
    results.flatMap(({ accountId, displayName = '' }) =>
      displayName === '' ? [] : [[accountId, displayName] as const],
    ),
  );
};

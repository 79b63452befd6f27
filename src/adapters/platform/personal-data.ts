import { setTimeout as wait } from 'node:timers/promises';
import { privacy } from '@forge/api';
import { z } from 'zod';
import type { AccountUpdate } from '../../application/privacy/report-accounts';

const MOST_ATTEMPTS = 4;
const DEFAULT_RETRY_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 120;

/** The package rejects with the answer itself where that is neither 200 nor 204. */
const refusal = z.object({ status: z.number(), headers: z.custom<{ get(name: string): string | null }>() });

/** It may be answered otherwise a little later. */
const passes = (status: number): boolean => status === 429 || status >= 500;

/**
 * Atlassian's personal data reporting API, as the app. One call for at most 90 accounts: the package sends more of them all at
 * once. Not verified against a live site: that a refused call says by `Retry-After` when to come back.
 */
export async function reportPersonalData(
  accountIds: readonly string[],
  updatedAt: string,
): Promise<readonly AccountUpdate[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await privacy.reportPersonalData(accountIds.map((accountId) => ({ accountId, updatedAt })));
    } catch (error) {
      const refused = refusal.safeParse(error).data;
      if (!refused || !passes(refused.status) || attempt === MOST_ATTEMPTS)
        throw new Error(`Personal data could not be reported: ${String(refused?.status ?? 'no answer')}.`, {
          cause: error,
        });
      const stated = Number(refused.headers.get('Retry-After'));
      await wait(Math.min(stated > 0 ? stated : DEFAULT_RETRY_SECONDS, LONGEST_WAIT_SECONDS) * 1_000);
    }
  }
}

import type { Clock } from '../clock';

/** Atlassian takes so many accounts a call. */
const ACCOUNTS_A_CALL = 90;

/** What Atlassian says of an account that the app keeps an id of. */
export interface AccountUpdate {
  readonly accountId: string;
  /** `closed`: everything about the person is to be erased; `updated`: names and the like are to be read anew. */
  readonly status: 'closed' | 'updated';
}

/** Where account ids are kept. */
export interface AccountStore {
  /** Every one that is kept anywhere, once. */
  kept(): Promise<readonly string[]>;
  /**
   * Nothing that people typed names the account any more. What Jira tells of issues is read from Jira anew, which says itself
   * whom it still names.
   */
  erase(accountId: string): Promise<void>;
}

interface ReportPorts {
  readonly accounts: AccountStore;
  /** @param updatedAt when what is kept was up to date, as ISO 8601 */
  readonly report: (accountIds: readonly string[], updatedAt: string) => Promise<readonly AccountUpdate[]>;
  readonly clock: Clock;
}

/**
 * Tells Atlassian of whom the app keeps anything, and erases those who closed their account. Ids alone are kept, never names:
 * of an account that was updated nothing is out of date. Cut off at any point, it may be repeated.
 */
export const reportAccounts =
  ({ accounts, report, clock }: ReportPorts) =>
  async (): Promise<void> => {
    const kept = await accounts.kept();
    for (let from = 0; from < kept.length; from += ACCOUNTS_A_CALL) {
      const page = kept.slice(from, from + ACCOUNTS_A_CALL);
      for (const { accountId, status } of await report(page, new Date(clock()).toISOString())) {
        // Only what was asked about: an answer is not believed beyond that.
        if (status === 'closed' && page.includes(accountId)) await accounts.erase(accountId);
      }
    }
  };

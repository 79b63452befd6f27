import type { Clock } from '../clock';

/** Atlassian takes so many accounts a call. */
const ACCOUNTS_A_CALL = 90;

/** What Atlassian says of an account that the app keeps an id of. */
export interface AccountUpdate {
  readonly accountId: string;
  /** `closed`: everything about the person is to be erased; `updated`: names and the like are to be read anew. */
  readonly status: 'closed' | 'updated';
}

/** An account that is named somewhere. */
export interface KeptAccount {
  readonly accountId: string;
  /** What people typed or did names it; false: only issues do, as Jira tells of them. */
  readonly isTyped: boolean;
}

/** Where account ids are kept. */
export interface AccountStore {
  /** Every one that is kept anywhere, once. */
  kept(): Promise<readonly KeptAccount[]>;
  /**
   * Nothing that people typed names the account any more. What Jira tells of issues is read from Jira anew, once: Jira says
   * itself whom it still names, and goes on to name some who closed their account.
   */
  erase(account: KeptAccount): Promise<void>;
  /** What these people did to issues, and which were theirs, stays as done by a person whom nobody knows. */
  eraseFromPast(accountIds: ReadonlySet<string>): Promise<void>;
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
 *
 * @throws AggregateError after everything else was done: of each call that failed, and each account that could not be erased
 */
export const reportAccounts =
  ({ accounts, report, clock }: ReportPorts) =>
  async (): Promise<void> => {
    const kept = await accounts.kept();
    const erased = new Set<string>();
    const failures: unknown[] = [];
    const orNoted = async (work: Promise<void>) => work.catch((error: unknown) => void failures.push(error));
    const tell = async (page: readonly KeptAccount[]) => {
      const ids = page.map(({ accountId }) => accountId);
      const updates = await report(ids, new Date(clock()).toISOString());
      const closed = new Set(updates.flatMap(({ accountId, status }) => (status === 'closed' ? [accountId] : [])));
      // Only what was asked about: an answer is not believed beyond that.
      const gone = page.filter(({ accountId }) => closed.has(accountId));
      for (const account of gone) await orNoted(accounts.erase(account));
      for (const { accountId } of gone) erased.add(accountId);
    };
    for (let from = 0; from < kept.length; from += ACCOUNTS_A_CALL)
      await orNoted(tell(kept.slice(from, from + ACCOUNTS_A_CALL)));
    // At once: the past of all issues is gone through for it.
    if (erased.size > 0) await orNoted(accounts.eraseFromPast(erased));
    if (failures.length > 0)
      throw new AggregateError(failures, `The report of personal data failed at ${failures.length} of its steps.`);
  };

import { z } from 'zod';

const path = '/app/report-accounts';
const scope = 'report:personal-data';
const mostAccounts = 90;

const report = z.object({
  accounts: z.array(z.object({ accountId: z.string().min(1).max(128), updatedAt: z.iso.datetime() })).min(1),
});

/** Atlassian's personal data reporting API. */
export interface PrivacyApi {
  /** null: the path is none of it. */
  readonly answer: (path: string, body: string) => Response | null;
  /** Somebody closes his account: whoever reports it from now on is told. */
  readonly close: (accountId: string) => void;
  /** The accounts of every report so far. */
  readonly reports: () => readonly (readonly string[])[];
}

/** @param scopes that the manifest asks for */
export function makePrivacyApi(scopes: readonly string[]): PrivacyApi {
  const closed = new Set<string>();
  const reports: string[][] = [];
  const take = (body: string): Response => {
    if (!scopes.includes(scope)) return reply(403, { message: `manifest.yml lacks the scope ${scope}.` });
    const parsed = report.safeParse(JSON.parse(body));
    if (!parsed.success || parsed.data.accounts.length > mostAccounts)
      return reply(400, { message: `A report is of 1 to ${String(mostAccounts)} accounts, each with its moment.` });
    const ids = parsed.data.accounts.map(({ accountId }) => accountId);
    reports.push(ids);
    const updates = ids.filter((accountId) => closed.has(accountId));
    if (updates.length === 0) return new Response(null, { status: 204 });
    return reply(200, { accounts: updates.map((accountId) => ({ accountId, status: 'closed' })) });
  };
  return {
    answer: (asked, body) => (asked.replace(/\/$/, '') === path ? take(body) : null),
    close: (accountId) => void closed.add(accountId),
    reports: () => reports,
  };
}

function reply(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { PortfolioDraft } from '../../src/contract/portfolio-record';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { issuesOf } from '../oracle/read-as-person';
import { view } from './call-as';
import { settle } from './settle';

const query = 'statusCategory != Done AND issuetype in (Epic, Story)';

/**
 * A portfolio of the demo company that has a category of projects and a query, and that everybody may look at.
 * @returns its id, and the keys of all issues in it as Jira finds them
 */
export async function makeMixedPortfolio(
  sandbox: RunningSandbox,
  owner: string,
  parts: Partial<PortfolioDraft>,
): Promise<{ readonly portfolioId: string; readonly keys: ReadonlySet<string> }> {
  const { jira } = sandbox.source;
  const draft = aDraft({
    members: [
      { kind: 'category', category: 'Platform' },
      { kind: 'query', jql: query },
    ],
    roles: someRoles(owner, { viewers: [everyone] }),
    ...parts,
  });
  const { portfolioId } = await view(sandbox, owner, 'portfolio-record.create', { draft });
  await settle(sandbox);
  const found = async (jql: string) => (await issuesOf(jira, jira.appAccountId, jql)).map(({ key }) => key);
  return { portfolioId, keys: new Set([...(await found(query)), ...(await found('category = Platform'))]) };
}

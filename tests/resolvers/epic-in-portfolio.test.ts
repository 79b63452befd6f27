import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Member } from '../../src/contract/portfolio-record';
import { anEditableSite } from '../builders/live-world';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { aPerson } from '../builders/site';
import { startApp } from '../start-app';
import { view } from './call-as';
import { settle } from './settle';

const people = [
  ...['owner', 'reader'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const project = (projectId: string): Member => ({ kind: 'project', projectId });
const query = (jql: string): Member => ({ kind: 'query', jql });
const open = someRoles('owner', { viewers: [everyone] });

describe('the page of an epic that a portfolio holds in part', () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    const jira = emulatedJira(anEditableSite({ people }), { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira } });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const shareOf = async (members: readonly Member[], roles = open) => {
    const draft = aDraft({ name: 'Part', members: [...members], roles });
    const { portfolioId } = await view(sandbox, 'owner', 'portfolio-record.create', { draft });
    await settle(sandbox);
    const { inPortfolio, item } = await view(sandbox, 'reader', 'epic.view', { issueKey: 'PRJ-1', portfolioId });
    return { inPortfolio, children: item.children.issues.toDo };
  };

  it('says how many of the issues below it these are, and has the figures of all', async () => {
    const part = await shareOf([query('key in (PRJ-1, PRJ-2)')]);
    expect(part).toEqual({ inPortfolio: { name: 'Part', held: 1, below: 3 }, children: 2 });
    expect((await shareOf([project('10000')])).inPortfolio).toMatchObject({ held: 3, below: 3 });
    expect((await shareOf([project('10009')])).inPortfolio).toMatchObject({ held: 0, below: 3 });
  });

  it('says nothing of a portfolio that the person may not view, nor where he comes from none', async () => {
    expect((await shareOf([query('key = PRJ-2')], someRoles('owner'))).inPortfolio).toBeNull();
    expect((await view(sandbox, 'reader', 'epic.view', { issueKey: 'PRJ-1' })).inPortfolio).toBeNull();
  });
});

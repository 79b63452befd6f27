import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { anEditableSite } from '../builders/live-world';
import { aDraft, person, someRoles } from '../builders/portfolio';
import { aPerson, anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { startApp } from '../start-app';
import { call, view } from './call-as';
import { settle } from './settle';

/** More than one report takes. */
const crowd = Array.from({ length: 120 }, (_, at) => `member-${at}`);
const people = [
  ...['owner', 'leaver', 'viewer'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const projectId = '10000';
const week = 'report-accounts';

describeOnEngines('the report of personal data', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let portfolioId: string;
  const admin = 'admin';
  /** How often issues were marked to be read anew. */
  let marked = 0;
  const teamId = randomUUID();
  /** @returns the accounts that were reported, call by call */
  const report = async () => {
    const before = sandbox.privacy.reports().length;
    await sandbox.functions.runScheduled(week);
    await settle(sandbox);
    return sandbox.privacy.reports().slice(before);
  };
  const spec = {
    filter: { ...noWorkFilter, assignees: ['leaver'] },
    grouping: 'project',
    sort: null,
    level: 'projects',
    columns: [],
  } as const;
  const saveView = (as: string, isShared: boolean, name: string) =>
    view(sandbox, as, 'work-views.save', { portfolioId, name, isShared, spec });

  beforeAll(async () => {
    const site = anEditableSite({ people });
    const issues = [...site.issues, anIssue({ id: '10007', assigneeId: 'viewer' })];
    const jira = emulatedJira({ ...site, issues, name: `privacy-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({
      source: { kind: 'given', jira },
      mysqlUrl,
      watchSql: (query) => {
        if (query.startsWith('REPLACE INTO `dirty`')) marked++;
      },
    });
    await sandbox.ready(60);
    const roles = someRoles('owner', { editors: [person('leaver')], viewers: [person('viewer')] });
    const draft = aDraft({ roles, members: [{ kind: 'project', projectId }] });
    ({ portfolioId } = await view(sandbox, 'owner', 'portfolio-record.create', { draft }));
    const { today } = await view(sandbox, 'leaver', 'portfolio.view', { portfolioId });
    await view(sandbox, 'leaver', 'portfolio-record.visit', { portfolioId });
    const override = { portfolioId, projectId, of: 'scope', version: 0, state: 'danger' } as const;
    await view(sandbox, 'leaver', 'health.override', { ...override, reason: 'leaver says so', until: today });
    await saveView('leaver', false, 'Own');
    await saveView('leaver', true, 'Shared');
    const members = ['leaver', ...crowd].map((accountId) => ({ accountId, allocations: [] }));
    const team = { name: 'All', jiraTeamId: null, leads: ['leaver'], hoursPerPoint: null, members };
    await call(sandbox, admin, 'capacity.saveSetup', { kind: 'team', id: teamId, version: 0, record: team });
    const leave = [{ first: today, last: today, percent: 100 }];
    const record = { calendarId: null, role: null, leave };
    await call(sandbox, admin, 'capacity.saveSetup', { kind: 'person', id: 'leaver', version: 0, record });
  }, 120_000);
  afterAll(() => sandbox.close());

  it('tells Atlassian of everybody whose id is kept, in as many calls as it takes', async () => {
    const calls = await report();
    expect(calls.flat()).toEqual(expect.arrayContaining(['admin', 'owner', 'leaver', 'viewer', ...crowd]));
    expect(calls.length).toBe(2);
    expect(calls[0]).toHaveLength(90);
  });

  it('leaves nothing that names whoever closed his account, and all that others said', async () => {
    sandbox.privacy.close('leaver');
    await report();
    const shown = await Promise.all([
      view(sandbox, 'owner', 'portfolio-record.view', { portfolioId }),
      view(sandbox, 'owner', 'portfolio-record.changes', { portfolioId }),
      view(sandbox, 'owner', 'portfolio.view', { portfolioId }),
      view(sandbox, 'owner', 'work-views.list', { portfolioId }),
    ]);
    const [, changes, page, { views }] = shown;
    const nobody = expect.stringMatching(/^closed:/) as unknown;
    expect(changes.overrides).toMatchObject([{ set: { reason: 'leaver says so' }, by: nobody }]);
    expect(page.projects[0]?.overrides).toMatchObject([{ by: nobody }]);
    expect(views.map(({ name }) => name)).toEqual(['Shared']);
    expect(views[0]?.spec.filter.assignees).toEqual([nobody]);
    const { teams } = await view(sandbox, admin, 'capacity.setup', {});
    expect(teams[0]?.record.leads).toEqual([]);
    expect(teams[0]?.record.members.map(({ accountId }) => accountId)).toEqual(crowd);
    const after = (await report()).flat();
    expect(after).not.toContain('leaver');
    expect(after).toEqual(expect.arrayContaining(['admin', 'owner', ...crowd]));
    expect(after.some((accountId) => accountId.startsWith('closed:'))).toBe(false);
  });

  it('reads the issues of whom Jira goes on to name anew once, and erases what names him again', async () => {
    sandbox.privacy.close('viewer');
    const before = marked;
    await report();
    expect(marked).toBe(before + 1);
    await view(sandbox, 'owner', 'work-views.save', {
      portfolioId,
      name: 'Again',
      isShared: true,
      spec: { ...spec, filter: { ...noWorkFilter, assignees: ['viewer'] } },
    });
    expect((await report()).flat()).toContain('viewer');
    expect(marked).toBe(before + 1);
    const { views } = await view(sandbox, 'owner', 'work-views.list', { portfolioId });
    const again = views.find(({ name }) => name === 'Again');
    expect(again?.spec.filter.assignees).toEqual([expect.stringMatching(/^closed:/)]);
  });
});

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

/** Named in a query alone, where only its shape tells it from other words. */
const asker = '5b10ac8d82e05b22cc7d4ef5';
/** More than one report takes. */
const crowd = Array.from({ length: 120 }, (_, at) => `member-${at}`);
const people = [
  ...['owner', 'leaver', 'viewer', 'worker', asker].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const projectId = '10000';
const week = 'report-accounts';
const weekAgo = Date.now() - 7 * 86_400_000;
const assigned = { field: 'assignee', fieldId: 'assignee', fromString: null, toString: null };

/** Of a project of its own: he logged work, changed it and had it; Jira names him nowhere else. */
const workedOn = anIssue({
  id: '10008',
  key: 'OTH-2',
  projectId: '10009',
  worklogs: [{ id: '1', authorId: 'worker', started: weekAgo, created: weekAgo, seconds: 3_600 }],
  changes: [
    { id: '1', at: weekAgo, authorId: 'worker', items: [{ ...assigned, from: null, to: 'worker' }] },
    { id: '2', at: weekAgo + 1_000, authorId: 'owner', items: [{ ...assigned, from: 'worker', to: null }] },
  ],
});

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
  const edit = async (key: string) => {
    sandbox.live().issues.edit('owner', key, { summary: 'Other words' });
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
  };
  const saveView = (as: string, isShared: boolean, name: string) =>
    view(sandbox, as, 'work-views.save', { portfolioId, name, isShared, spec });

  beforeAll(async () => {
    const site = anEditableSite({ people });
    const issues = [...site.issues, anIssue({ id: '10007', assigneeId: 'viewer' }), workedOn];
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

  it('erases whoever changed issues and worked on them, however often Jira goes on to name him', async () => {
    expect((await report()).flat()).toContain('worker');
    sandbox.privacy.close('worker');
    await report();
    expect((await report()).flat()).not.toContain('worker');
    // The segment is packed anew from its rows.
    await edit('OTH-1');
    expect((await report()).flat()).not.toContain('worker');
    // Read anew from a Jira that names him.
    await edit('OTH-2');
    const { issues } = await view(sandbox, 'owner', 'issues.byIds', { issueIds: ['10008'] });
    expect(issues[0]?.summary).toBe('Other words');
    expect((await report()).flat()).not.toContain('worker');
  });

  it('erases him from queries, which then keep what they found and say why they find no more', async () => {
    const jql = `key = OTH-1 OR (assignee = "${asker}" AND summary ~ "about ${asker}")`;
    const draft = aDraft({ name: 'Asked', roles: someRoles('owner'), members: [{ kind: 'query', jql }] });
    const { portfolioId: asked } = await view(sandbox, 'owner', 'portfolio-record.create', { draft });
    await settle(sandbox);
    const counted = async () => {
      const { projects } = await view(sandbox, 'owner', 'portfolio.view', { portfolioId: asked });
      return projects.map(({ key }) => key);
    };
    expect(await counted()).toEqual(['OTH']);
    sandbox.privacy.close(asker);
    await report();
    const record = await view(sandbox, 'owner', 'portfolio-record.view', { portfolioId: asked });
    const [member] = record.members;
    // Words that people wrote stay theirs.
    const closed = /^key = OTH-1 OR \(assignee = "closed:[\w-]+" AND summary ~ "about 5b10ac8d82e05b22cc7d4ef5"\)$/;
    expect(member).toMatchObject({ jql: expect.stringMatching(closed) as unknown });
    expect(member).toMatchObject({ result: { state: 'failed', failure: 'closed-account' } });
    expect(await counted()).toEqual(['OTH']);
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
    expect(await counted()).toEqual(['OTH']);
    const { changes, mayUndo } = await view(sandbox, 'owner', 'portfolio-record.changes', { portfolioId: asked });
    expect(changes.map(({ action }) => action)).toEqual(['account-closed', 'created']);
    expect(mayUndo).toBe(false);
    // A page, or a warm function, that still has him.
    const save = { portfolioId: asked, version: 1, draft: { ...draft, name: 'Late' } };
    const late = await call(sandbox, 'owner', 'portfolio-record.save', save);
    expect(late).toMatchObject({ ok: false, failure: { code: 'changed-meanwhile' } });
  });
});

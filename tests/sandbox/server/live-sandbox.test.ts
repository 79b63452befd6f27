import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEditableSite, aLiveWorld, type LiveWorld } from '../../builders/live-world';
import { storyPoints } from '../../builders/site';
import { fixtureApp, startTestSandbox, type TestSandbox } from './fixture-sandbox';

const editors = { permission: 'EDIT_ISSUES', holder: { type: 'user', parameter: 'viewer' } } as const;

function editableSite() {
  const site = anEditableSite();
  return {
    ...site,
    permissionSchemes: site.permissionSchemes.map((scheme) => ({ ...scheme, grants: [...scheme.grants, editors] })),
  };
}

describe('a sandbox that people work in', () => {
  let sandbox: TestSandbox;
  let world: LiveWorld;

  beforeAll(async () => {
    world = aLiveWorld(editableSite());
    sandbox = await startTestSandbox({ source: { kind: 'given', jira: world.jira } });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const trace = async (): Promise<string[]> => {
    await sandbox.eventsSettled();
    const lines = (await sandbox.invoke({ moduleKey: 'page', functionKey: 'trace' })) as string[];
    return lines.filter((line) => line.startsWith('avi:jira:'));
  };
  const save = (values: Record<string, string>, more: { as?: string; origin?: string } = {}) =>
    fetch(`${sandbox.origin}/jira/browse/PRJ-2?as=${more.as ?? 'viewer'}`, {
      method: 'POST',
      body: new URLSearchParams(values),
      redirect: 'manual',
      ...(more.origin === undefined ? {} : { headers: { origin: more.origin } }),
    });

  it('tells the app of what its triggers ask for, and not of what the app did itself', async () => {
    const before = await trace();
    const live = sandbox.live();
    const { key } = live.issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'New' });
    live.issues.edit('viewer', key, { assigneeId: 'admin' });
    live.links.add('viewer', key, 'Blocks', 'PRJ-1');
    live.issues.delete('app', key);
    live.issues.delete('viewer', 'PRJ-5');
    expect((await trace()).slice(before.length)).toEqual([
      `avi:jira:created:issue ${key}`,
      `avi:jira:updated:issue ${key}`,
      'avi:jira:deleted:issue PRJ-5',
    ]);
  });

  it('offers a form to those who may edit, with what is chosen now', async () => {
    const own = await sandbox.get('/jira/browse/PRJ-2?as=viewer');
    expect(own.text).toContain('<form method="post" action="/jira/browse/PRJ-2">');
    expect(own.text).toContain('<option value="1" selected>To Do</option>');
    expect(own.text).toMatch(/name="parent"\s+value="PRJ-1"/);
    expect((await sandbox.get('/jira/browse/PRJ-2?as=admin')).text).not.toContain('<form method="post"');
  });

  it('takes what the form sends as an edit of that person, and shows the issue again', async () => {
    const values = { status: '3', assignee: 'admin', due: '2026-12-24', parent: '', points: '2.5' };
    const answer = await save(values);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/jira/browse/PRJ-2']);
    const issue = sandbox.live().issue('PRJ-2');
    expect(issue).toMatchObject({ statusId: '3', assigneeId: 'admin', dueDate: '2026-12-24', parent: null });
    expect(issue.custom[storyPoints]).toBe(2.5);
    expect(issue.changes.at(-1)?.authorId).toBe('viewer');
    await save({ ...values, points: '', due: '', parent: 'PRJ-1' });
    expect(sandbox.live().issue('PRJ-2')).toMatchObject({ dueDate: null, parent: { key: 'PRJ-1' }, custom: {} });
  });

  it('says why it refuses, and changes nothing then', async () => {
    const before = sandbox.live().issue('PRJ-2');
    const answer = await save({ parent: 'NOPE-1', due: '2026-01-01' });
    const page = await sandbox.get(answer.headers.get('location') ?? '');
    expect(page.text).toMatch(/role="alert"[^>]*>There is no issue NOPE-1\./);
    expect((await save({}, { as: 'admin' })).status).toBe(403);
    expect((await save({ status: '5' }, { origin: 'http://elsewhere.example' })).status).toBe(403);
    expect(sandbox.live().issue('PRJ-2')).toBe(before);
  });
});

it('cannot be edited where its Jira is not emulated', async () => {
  const sandbox = await startTestSandbox();
  expect(() => sandbox.live()).toThrow('is not emulated');
  await sandbox.close();
});

it('begins anew after edits, since these are not kept', async () => {
  const place = { dataFolder: mkdtempSync(join(tmpdir(), 'altitude-live-')), app: fixtureApp() };
  const startAndEdit = async (isEdited: boolean): Promise<boolean> => {
    const world = aLiveWorld(editableSite());
    const sandbox = await startTestSandbox({ ...place, source: { kind: 'given', jira: world.jira } });
    await sandbox.ready();
    await sandbox.invoke({ moduleKey: 'page', functionKey: 'migrate' });
    if (isEdited) sandbox.live().issues.edit('viewer', 'PRJ-2', { summary: 'Edited' });
    const trace = (await sandbox.invoke({ moduleKey: 'page', functionKey: 'trace' })) as string[];
    await sandbox.close();
    return trace.includes('avi:forge:installed:app');
  };
  expect([await startAndEdit(false), await startAndEdit(true), await startAndEdit(false)]).toEqual([true, false, true]);
});

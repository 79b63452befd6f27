import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Site } from '../../sandbox/site/model';
import { chosen } from '../builders/field-choices';
import { aField, aPerson, aSite, anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { startApp } from '../start-app';
import { call, view } from './call-as';
import { settle } from './settle';

const criteria = 'customfield_10077';
const area = { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' };
const epic = { parent: { id: '10001', key: 'PRJ-1' } };

function aSiteWith(fields: Site['fields'], name: string): Site {
  return aSite({
    name: `acceptance-${name}-${String(Date.now())}`,
    fields,
    people: [
      aPerson({ accountId: 'viewer', groups: ['site-admins'] }),
      aPerson({ accountId: 'app', accountType: 'app' }),
    ],
    issues: [
      anIssue({ id: '10001', typeId: '10000' }),
      anIssue({ id: '10002', ...epic, description: 'What it is about', custom: { [criteria]: 'Green for a week' } }),
      anIssue({ id: '10003', ...epic, description: 'What it is about' }),
      anIssue({ id: '10004', ...epic, custom: { [criteria]: ' ' } }),
    ],
  });
}

describeOnEngines('children without acceptance text', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let isDeleted = false;
  const start = async (fields: Site['fields'], name: string) => {
    const inner = emulatedJira(aSiteWith(fields, name), { now: Date.now });
    const jira = {
      ...inner,
      request: async (...asked: Parameters<typeof inner.request>) => {
        const answer = await inner.request(...asked);
        if (!isDeleted || !asked[1].path.endsWith('/api/3/field')) return answer;
        return { ...answer, body: (answer.body as { id: string }[]).filter(({ id }) => id !== criteria) };
      },
    };
    sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    await sandbox.ready();
  };
  afterEach(() => sandbox.close());
  beforeEach(() => {
    isDeleted = false;
  });

  const wanting = async () =>
    (await view(sandbox, 'viewer', 'features.view', { product: 'PRJ', offset: 0 })).rows[0]?.withoutAcceptance;
  const followed = async () => {
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
    return wanting();
  };

  it('have no acceptance criteria, where the site has a field for them, whatever their description says', async () => {
    await start([aField({ id: criteria, name: 'ACCEPTANCE CRITERIA', schema: area })], 'field');
    expect(await wanting()).toBe(2);
    sandbox.live().issues.edit('viewer', 'PRJ-2', { custom: { [criteria]: null } });
    expect(await followed()).toBe(3);
    sandbox.live().issues.edit('viewer', 'PRJ-4', { custom: { [criteria]: 'Nobody asks any more' } });
    expect(await followed()).toBe(2);
    // All are read again by their descriptions, of which one issue has none.
    isDeleted = true;
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
    expect(await wanting()).toBe(1);
  });

  it('have none in the field that administrators chose, and none is known where they chose that there is no field', async () => {
    const date = { type: 'date', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker' };
    const goLive = 'customfield_10078';
    await start(
      [
        aField({ id: criteria, name: 'Definition of done', schema: area }),
        aField({ id: goLive, name: 'Go-live', schema: date }),
      ],
      'chosen',
    );
    const fields = () => view(sandbox, 'viewer', 'fields.view', {});
    const choose = async (acceptance: readonly string[] | null) => {
      const request = { version: (await fields()).version, choices: chosen({ acceptance }) };
      const answer = await call(sandbox, 'viewer', 'fields.save', request);
      await settle(sandbox);
      return answer;
    };
    const { found, candidates } = await fields();
    expect(found.acceptance).toEqual([]);
    expect(candidates.find(({ id }) => id === criteria)).toMatchObject({ name: 'Definition of done', kind: 'text' });
    expect(await wanting()).toBe(1);
    expect(await choose([criteria])).toMatchObject({ ok: true, value: { reading: { projects: 1, issues: 4 } } });
    expect(await wanting()).toBe(2);
    sandbox.live().issues.edit('viewer', 'PRJ-3', { custom: { [criteria]: 'Shown to those who asked' } });
    expect(await followed()).toBe(1);
    expect(await choose([])).toMatchObject({ ok: true, value: { reading: { projects: 1 } } });
    expect(await wanting()).toBeNull();
    const field = 'choices.roles.company-managed.acceptance';
    expect(await choose([goLive])).toEqual({ ok: false, failure: { code: 'invalid-request', field } });
    expect(await choose(null)).toMatchObject({ ok: true, value: { reading: { projects: 1 } } });
    expect(await wanting()).toBe(1);
  });

  it('have no description, where the site has no such field', async () => {
    await start([], 'description');
    expect(await wanting()).toBe(1);
    sandbox.live().issues.edit('viewer', 'PRJ-3', { description: null });
    expect(await followed()).toBe(2);
    sandbox.live().issues.edit('viewer', 'PRJ-4', { description: 'Now it is said' });
    expect(await followed()).toBe(1);
  });
});

import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { FieldChoices } from '../../src/contract/field-mapping';
import type { ImportOutcome } from '../../src/contract/record-file';
import type { Day } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { startApp } from '../start-app';
import { view } from './call-as';
import { belongingsOf, exportContent, fileOf, sendFile } from './portfolio-files';
import { settle } from './settle';

/** What of a file belongs to the site or to one person, where one engine is as good as the other. */
describe('views and settings in a file of portfolios', () => {
  let sandbox: RunningSandbox;
  const imported = async (text: string): Promise<ImportOutcome> =>
    view(sandbox, 'admin', 'portfolio-record.import', { ...(await sendFile(sandbox, text)), isDryRun: false });
  const today = async (): Promise<Day> => (await view(sandbox, 'admin', 'portfolio.view', {})).today;

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite(), name: `file-site-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira } });
    await sandbox.ready();
  });
  afterAll(async () => {
    await settle(sandbox);
    await sandbox.close();
  });

  it('of the second version are read: all its views are shared', async () => {
    const spec = belongingsOf(randomUUID(), await today()).workViews[0]!.spec;
    const filed = { id: randomUUID(), portfolioId: null, ownerAccountId: 'somebody', name: 'Of before', spec };
    const text = JSON.stringify({ format: 'altitude-portfolios', version: 2, portfolios: [], workViews: [filed] });
    expect((await imported(text)).problems).toEqual([]);
    const { views } = await view(sandbox, 'viewer', 'work-views.list', {});
    expect(views.find(({ viewId }) => viewId === filed.id)).toMatchObject({ isShared: true });
    await view(sandbox, 'admin', 'work-views.remove', { viewId: filed.id, version: 1 });
  });

  it('have the views that nobody shares for their owner alone', async () => {
    const spec = belongingsOf(randomUUID(), await today()).workViews[0]!.spec;
    const own = { name: 'Of the viewer', isShared: false, spec };
    await view(sandbox, 'viewer', 'work-views.save', own);
    const text = async () => JSON.stringify(await exportContent(sandbox));
    expect(await text()).not.toContain('Of the viewer');
    const filed = { ...own, portfolioId: null, id: randomUUID(), ownerAccountId: 'viewer', name: 'Planted' };
    const outcome = await imported(fileOf([], { workViews: [filed] }));
    expect(outcome).toMatchObject({ problems: [], warnings: [{ path: 'workViews.0', reason: 'another-owner' }] });
    const { views } = await view(sandbox, 'viewer', 'work-views.list', {});
    expect(views.map(({ name }) => name)).not.toContain('Planted');
    // Nor does a file make somebody else's view the importer's.
    const theirs = views.find(({ name }) => name === own.name)!.viewId;
    const taken = { ...filed, id: theirs, ownerAccountId: 'admin' };
    expect(await imported(fileOf([], { workViews: [taken] }))).toMatchObject({ warnings: [{ path: 'workViews.0' }] });
    expect((await view(sandbox, 'viewer', 'work-views.list', {})).views).toEqual(views);
  });

  it('are checked against the fields and types of links of this site', async () => {
    const before = await exportContent(sandbox);
    const { settings } = belongingsOf(randomUUID(), await today());
    const fields = settings.find(({ kind }) => kind === 'fields')!.record as FieldChoices;
    const company = { ...fields.roles['company-managed'], points: ['customfield_10015'], start: ['customfield_77'] };
    const outcome = await imported(
      fileOf([], {
        settings: [
          { kind: 'fields', record: { ...fields, roles: { ...fields.roles, 'company-managed': company } } },
          { kind: 'link-types', record: [{ typeId: '77', rule: null }] },
          { kind: 'link-types', record: [] },
        ],
      }),
    );
    const told = (problems: ImportOutcome['problems']) => problems.map(({ path, reason }) => `${path} ${reason}`);
    expect(told(outcome.problems).sort()).toEqual([
      'settings.0.record.roles.company-managed.points.0 unfit-field',
      'settings.2 duplicate',
    ]);
    expect(told(outcome.warnings)).toEqual([
      'settings.0.record.roles.company-managed.start.0 unknown-field',
      'settings.1.record.0.typeId unknown-link-type',
    ]);
    expect(await exportContent(sandbox)).toEqual(before);
  });
});

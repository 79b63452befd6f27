import type { Fault } from '../../sandbox/forge/faults';
import { nullAt, without } from '../../sandbox/forge/faults';
import { call, view } from '../resolvers/call-as';
import { settle } from '../resolvers/settle';
import { expectRight, overviewOf, recover, until, withFaultySandbox } from './faulty-sandbox';
import type { SyncPath } from './jira-faults';
import { onSync } from './jira-faults';

const anyIssues: SyncPath = { name: 'issues', path: /\/(search\/jql|issue\/bulkfetch)$/, vital: '' };
const first: SyncPath = { name: 'search/jql', path: /\/search\/jql$/, body: /project = 10000/, vital: '' };

const broken: readonly (readonly [string, Fault])[] = [
  ['a null status', nullAt('issues.1.fields.status')],
  ['no status', without('issues.1.fields.status')],
  ['a null type', nullAt('issues.1.fields.issuetype')],
  ['no type', without('issues.1.fields.issuetype')],
];

describe('an issue of which Jira does not tell all', () => {
  it.each(broken)('with %s is indexed with what is known, and right after a night', async (_, fault) => {
    await withFaultySandbox(onSync(anyIssues, fault), async (faulty) => {
      const { sandbox } = faulty;
      await sandbox.ready();
      const { projects } = await view(sandbox, 'viewer', 'portfolio.view', {});
      expect(projects.find(({ key }) => key === 'PRJ')).toHaveProperty('figures.issues');
      expect((await overviewOf(sandbox)).issuesRead).toBe(6);
      await recover(faulty);
      await sandbox.functions.runScheduled('compare-index');
      await settle(sandbox);
      await expectRight(sandbox);
    });
  });

  it.each(['id', 'key'])('fails its project with a reason where it has no %s, until it has one', async (name) => {
    await withFaultySandbox(onSync(first, nullAt(`issues.1.${name}`)), async (faulty) => {
      const rowOf = async () => (await overviewOf(faulty.sandbox)).projects.find(({ key }) => key === 'PRJ');
      await until(async () => (await rowOf())?.state === 'failed');
      expect(await rowOf()).toMatchObject({ state: 'failed', failure: 'unexpected', issuesPublished: null });
      await recover(faulty);
      await expectRight(faulty.sandbox);
    });
  });

  it('answers a page about it like about any other', async () => {
    await withFaultySandbox(onSync(anyIssues, nullAt('issues.1.fields.status')), async ({ sandbox }) => {
      await sandbox.ready();
      expect(await call(sandbox, 'viewer', 'epic.view', { issueKey: 'PRJ-2' })).toMatchObject({ ok: true });
    });
  });
});

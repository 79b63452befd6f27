import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { CategoryCounts } from '../../src/contract/figures';
import { describeWithMaterial } from '../material';
import { expectedFor, keysOf, shownTo } from '../oracle/compare-views';
import { view } from './call-as';
import { startApp } from '../start-app';

const total = ({ toDo, inProgress, done, unknown }: CategoryCounts) => toDo + inProgress + done + unknown;
const doneOf = (counts: CategoryCounts) => `${counts.done} of ${total(counts)}`;

describeWithMaterial("the import of a real company's Jira", (path) => {
  let sandbox: RunningSandbox;
  let viewer: string;

  beforeAll(async () => {
    const files = [path('data', 'titanium', 'issues.jsonl.gz')];
    sandbox = await startApp({ source: { kind: 'import', files, people: null } });
    viewer = sandbox.source.jira.people[0]?.accountId ?? '';
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('loads every line', () => {
    expect(sandbox.source.problems).toEqual([]);
  });

  it('shows its four projects with all their issues', async () => {
    const { projects } = await view(sandbox, viewer, 'portfolio.view', {});
    expect(projects.map(({ key, name, figures }) => [key, name, figures && doneOf(figures.issues)])).toEqual([
      ['AC', 'Appcelerator Community', '4369 of 4503'],
      ['ALOY', 'Alloy', '1284 of 1499'],
      ['DAEMON', 'Appcelerator Daemon', '287 of 317'],
      ['MOD', 'Appcelerator Modules', '276 of 367'],
    ]);
  });

  it.each([
    ['DAEMON-48', '48 of 48'],
    ['DAEMON-74', '1 of 6'],
    ['ALOY-974', '4 of 5'],
  ])('shows epic %s with %s children done', async (issueKey, done) => {
    const { item, children } = await view(sandbox, viewer, 'epic.view', { issueKey });
    expect(doneOf(item.children.issues)).toBe(done);
    expect(`${children.issues.filter(({ category }) => category === 'done').length} of ${children.total}`).toBe(done);
  });

  it('keeps the children of epics that lie outside the import, under their keys', async () => {
    const products = await Promise.all(
      ['AC', 'ALOY', 'DAEMON', 'MOD'].map((projectKey) =>
        view(sandbox, viewer, 'product.view', { product: projectKey }),
      ),
    );
    const outside = new Map(
      products.flatMap((product) => product.outside).map(({ key, children }) => [key, doneOf(children.issues)]),
    );
    expect(outside.get('TIMOB-27477')).toBe('12 of 15');
    expect([...outside.keys()]).toEqual(expect.arrayContaining(['MOD-2605', 'MOD-2869']));
    expect(outside.size).toBe(12);
    expect(await keysOf(sandbox, viewer, { of: 'outside', parentKey: 'TIMOB-27477' })).toHaveLength(15);
  });

  it('agrees everywhere with the definitions computed over the REST API', async () => {
    expect(await shownTo(sandbox, viewer)).toEqual(await expectedFor(sandbox, viewer, 'UTC'));
  });
});

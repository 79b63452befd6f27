import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { FiledPortfolio, ImportOutcome } from '../../src/contract/record-file';
import type { ProblemReason } from '../../src/contract/record-problems';
import { anEditableSite } from '../builders/live-world';
import { aDraft, somePortfolio, someRoles } from '../builders/portfolio';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { exportAll, fileOf, sendFile } from './portfolio-files';
import { settle } from './settle';
import { startApp } from '../start-app';

const wrongShape: ProblemReason = 'wrong-shape';

describeOnEngines('portfolios as a file', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const exported = () => exportAll(sandbox);
  const imported = async (text: string, isDryRun = false): Promise<ImportOutcome> =>
    view(sandbox, 'admin', 'portfolio-record.import', { ...(await sendFile(sandbox, text)), isDryRun });
  const byId = (portfolios: readonly FiledPortfolio[]) =>
    new Map(portfolios.map((portfolio) => [portfolio.id, portfolio]));

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite(), name: `file-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    await sandbox.ready();
  });
  afterAll(async () => {
    await settle(sandbox);
    await sandbox.close();
  });

  it('come back as they were, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(somePortfolio, { maxLength: 5, selector: ({ id }) => id }),
        async (portfolios) => {
          const outcome = await imported(fileOf(portfolios));
          expect(outcome.problems).toEqual([]);
          const now = byId(await exported());
          for (const portfolio of portfolios) expect(now.get(portfolio.id)).toEqual(portfolio);
          const again = await imported(fileOf([...now.values()]));
          expect(again).toMatchObject({ added: [], replaced: [], problems: [] });
          expect(again.unchanged).toHaveLength(now.size);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('of a time before there were milestones and themes have none', async () => {
    const { milestones, themes, ...older } = aFiled(randomUUID());
    const outcome = await imported(fileOf([older]));
    expect(outcome.added).toHaveLength(1);
    expect(byId(await exported()).get(older.id)).toEqual({ ...older, milestones, themes });
  });

  it('are previewed without any change', async () => {
    const draft = aDraft({ name: 'Known' });
    const known = await view(sandbox, 'admin', 'portfolio-record.create', { draft });
    const before = await exported();
    const own = byId(before).get(known.portfolioId);
    const added = { ...own, id: randomUUID(), name: 'New' };
    const outcome = await imported(fileOf([{ ...own, name: 'Other name' }, added, before[0]]), true);
    expect(outcome.replaced).toEqual([{ portfolioId: known.portfolioId, name: 'Other name' }]);
    expect(outcome.added).toEqual([{ portfolioId: added.id, name: 'New' }]);
    expect(outcome.importedAt).toBeNull();
    expect(await exported()).toEqual(before);
  });

  it('are refused as a whole with every path and reason where one is wrong', async () => {
    const before = await exported();
    const [one, two] = [randomUUID(), randomUUID()];
    const whole = { ...aFiled(one), members: [{ kind: 'portfolio', portfolioId: two }] };
    const circle = {
      ...aFiled(two),
      name: ' ',
      members: [
        { kind: 'portfolio', portfolioId: one },
        { kind: 'query', jql: 'watcher in (currentUser())' },
      ],
    };
    const outcome = await imported(fileOf([whole, circle, aFiled(two)]));
    expect(outcome.problems.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
      'portfolios.1.id duplicate',
      'portfolios.1.members.0 circle',
      'portfolios.1.members.1.jql person-dependent',
      'portfolios.1.name required',
    ]);
    expect(outcome.importedAt).toBeNull();
    expect(await exported()).toEqual(before);
  });

  it.each([
    ['no JSON', '{"format":', ['']],
    ['another file', '{"format": "something", "version": 2}', ['format', 'version', 'portfolios']],
    ['another shape', fileOf([{ id: 'x', name: 4 }]), ['portfolios.0.id', 'portfolios.0.name']],
  ])('say of %s where it is wrong', async (_, text, paths) => {
    const { problems } = await imported(text);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
    expect(problems.every(({ reason }) => reason === wrongShape)).toBe(true);
  });

  it('need an administrator, and all parts', async () => {
    const refused = { ok: false, failure: { code: 'not-permitted' } };
    const importId = randomUUID();
    const part = { importId, part: 0, text: '{}' };
    expect(await call(sandbox, 'viewer', 'portfolio-record.export', { from: 0 })).toEqual(refused);
    expect(await call(sandbox, 'viewer', 'portfolio-record.import-part', part)).toEqual(refused);
    const run = { importId, parts: 2, isDryRun: true };
    expect(await call(sandbox, 'viewer', 'portfolio-record.import', run)).toEqual(refused);
    await view(sandbox, 'admin', 'portfolio-record.import-part', part);
    expect(await call(sandbox, 'admin', 'portfolio-record.import', run)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field: 'parts' },
    });
  });

  it('are imported once though the call comes twice, and as a change of their own', async () => {
    const filed = aFiled(randomUUID());
    const importId = randomUUID();
    await view(sandbox, 'admin', 'portfolio-record.import-part', { importId, part: 0, text: fileOf([filed]) });
    const run = { importId, parts: 1, isDryRun: false };
    const answers = await Promise.all([
      call(sandbox, 'admin', 'portfolio-record.import', run),
      call(sandbox, 'admin', 'portfolio-record.import', run),
    ]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    const { changes } = await view(sandbox, 'admin', 'portfolio-record.changes', { portfolioId: filed.id });
    expect(changes.map(({ version, action }) => ({ version, action }))).toEqual([{ version: 1, action: 'imported' }]);
  });
});

function aFiled(id: string): FiledPortfolio {
  return {
    id,
    name: 'Filed',
    description: '',
    roles: someRoles('admin'),
    start: null,
    end: null,
    money: { currency: 'EUR', budget: null, discountRate: null },
    members: [],
    candidates: [],
    milestones: [],
    themes: [],
    isArchived: false,
  };
}

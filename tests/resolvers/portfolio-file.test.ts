import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { FiledPortfolio, ImportOutcome } from '../../src/contract/record-file';
import type { ProblemReason } from '../../src/contract/record-problems';
import { anEditableSite } from '../builders/live-world';
import type { Day } from '../../src/domain/units';
import { somePortfolio } from '../builders/any-portfolio';
import { aDraft } from '../builders/portfolio';
import { aProduct } from '../builders/product';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import type { Belongings } from './portfolio-files';
import { aFiled, belongingsOf, exportAll, exportContent, fileOf, ordered, sendFile } from './portfolio-files';
import { settle } from './settle';
import { startApp } from '../start-app';

const wrongShape: ProblemReason = 'wrong-shape';

describeOnEngines('portfolios as a file', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const exported = () => exportAll(sandbox);
  const imported = async (text: string, isDryRun = false): Promise<ImportOutcome> =>
    view(sandbox, 'admin', 'portfolio-record.import', { ...(await sendFile(sandbox, text)), isDryRun });
  const today = async (): Promise<Day> => (await view(sandbox, 'admin', 'portfolio.view', {})).today;
  const belongings = async (): Promise<Belongings> => {
    const { portfolios, ...others } = await exportContent(sandbox);
    expect(portfolios).not.toEqual([]);
    return ordered(others);
  };
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

  it('of the third version are read: they have no products', async () => {
    const portfolio = aFiled(randomUUID());
    const text = JSON.stringify({ format: 'altitude-portfolios', version: 3, portfolios: [portfolio] });
    expect(await imported(text)).toMatchObject({ added: [{ portfolioId: portfolio.id }], problems: [] });
  });

  it('are refused with every place where a product in them is wrong', async () => {
    const record = aProduct({ name: ' ' });
    const members = [
      { kind: 'project', projectId: '77' },
      { kind: 'query', jql: 'assignee = currentUser()' },
    ] as const;
    const ofMembers = aProduct({ scope: { kind: 'members', members } });
    const own = randomUUID();
    const { problems, warnings } = await imported(
      fileOf([], {
        products: [
          { id: '10000', record },
          { id: '10001', record: aProduct() },
          { id: own, record: ofMembers },
          { id: own, record: aProduct() },
        ],
      }),
    );
    const told = (found: ImportOutcome['problems']) => found.map(({ path, reason }) => `${path} ${reason}`).sort();
    expect(told(problems)).toEqual([
      'products.0.record.name required',
      'products.1.id wrong-shape',
      'products.2.record.scope.members.1.jql person-dependent',
      'products.3.id duplicate',
      'products.3.id wrong-shape',
    ]);
    expect(told(warnings)).toEqual(['products.2.record.scope.members.0 unknown-project']);
  });

  it('of the first version, and of a time before there were milestones and themes, are read', async () => {
    const { milestones, themes, ...older } = aFiled(randomUUID());
    const text = JSON.stringify({ format: 'altitude-portfolios', version: 1, portfolios: [older] });
    const outcome = await imported(text);
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
    ['another file', '{"format": "something", "version": 5}', ['format', 'version', 'portfolios']],
    ['another shape', fileOf([{ id: 'x', name: 4 }]), ['portfolios.0.id', 'portfolios.0.name']],
  ])('say of %s where it is wrong', async (_, text, paths) => {
    const { problems } = await imported(text);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
    expect(problems.every(({ reason }) => reason === wrongShape)).toBe(true);
  });

  it('bring back all that belongs to them and to the site, and change nothing the second time', async () => {
    const portfolio = aFiled(randomUUID());
    const others = belongingsOf(portfolio.id, await today());
    const text = fileOf([portfolio], others);
    const counts = (outcome: ImportOutcome) =>
      Object.fromEntries(outcome.others.map(({ kind, ...count }) => [kind, Object.values(count)]));
    const empty = await exportContent(sandbox);
    expect(counts(await imported(text, true))).toEqual({
      baselines: [1, 0, 0],
      reasons: [1, 0, 0],
      overrides: [1, 0, 0],
      workViews: [3, 0, 0],
      capacity: [4, 0, 0],
      settings: [3, 0, 0],
      products: [2, 0, 0],
    });
    expect(await exportContent(sandbox)).toEqual(empty);
    expect((await imported(text)).importedAt).not.toBeNull();
    expect(await belongings()).toEqual(ordered(others));
    await lose(portfolio.id);
    const changed = await imported(text);
    expect(changed.problems).toEqual([]);
    expect(counts(changed)).toEqual({
      baselines: [1, 0, 0],
      reasons: [0, 1, 0],
      overrides: [1, 0, 0],
      workViews: [1, 0, 2],
      capacity: [1, 1, 2],
      settings: [0, 1, 2],
      products: [0, 1, 1],
    });
    const now = await exportContent(sandbox);
    expect(await belongings()).toEqual(ordered(others));
    const again = await imported(JSON.stringify({ format: 'altitude-portfolios', version: 4, ...now }));
    expect(again.others.filter(({ added, replaced }) => added + replaced > 0)).toEqual([]);
    expect(again).toMatchObject({ added: [], replaced: [], problems: [] });
    const { baselines, changes } = await view(sandbox, 'admin', 'baseline.list', { portfolioId: portfolio.id });
    expect(baselines).toMatchObject([{ name: 'Promise', isLocked: true }]);
    expect(changes.map(({ action }) => action).sort()).toEqual(['deleted', 'imported', 'imported', 'unlocked']);
  });

  /** The team, the baseline, what was set by hand and the portfolio's view go, and the reason and the site's settings are others. */
  async function lose(portfolioId: string): Promise<void> {
    const { baselines } = await view(sandbox, 'admin', 'baseline.list', { portfolioId });
    const { baselineId, version } = baselines[0]!;
    const change = { portfolioId, baselineId };
    const [reason] = (await exportContent(sandbox)).reasons.filter((one) => one.portfolioId === portfolioId);
    await imported(
      fileOf([], {
        reasons: [{ ...reason, text: 'Something else.' }],
        products: [{ id: '10000', record: aProduct({ vision: 'Another one' }) }],
      }),
    );
    const { version: limits, thresholds } = await view(sandbox, 'admin', 'health.thresholds', {});
    await view(sandbox, 'admin', 'health.saveThresholds', {
      version: limits,
      thresholds: { ...thresholds, late: { attention: 50, danger: 60 } },
    });
    await view(sandbox, 'admin', 'baseline.change', { ...change, version, change: { action: 'unlocked' } });
    await view(sandbox, 'admin', 'baseline.change', { ...change, version: version + 1, change: { action: 'deleted' } });
    await view(sandbox, 'admin', 'health.takeBack', { portfolioId, projectId: '10000', of: 'scope', version: 1 });
    const { views } = await view(sandbox, 'admin', 'work-views.list', { portfolioId });
    await view(sandbox, 'admin', 'work-views.remove', { portfolioId, viewId: views[0]!.viewId, version: 1 });
    const { teams, settings } = await view(sandbox, 'admin', 'capacity.setup', {});
    await view(sandbox, 'admin', 'capacity.saveSetup', { kind: 'team', id: teams[0]!.id, version: 1, record: null });
    const record = { ...settings.record, sprints: null };
    await view(sandbox, 'admin', 'capacity.saveSetup', { kind: 'settings', version: settings.version, record });
  }

  it('are refused with every place where what belongs to them is wrong', async () => {
    const portfolio = aFiled(randomUUID());
    const day = await today();
    const { baselines, overrides, workViews, capacity } = belongingsOf(portfolio.id, day);
    const before = await exportContent(sandbox);
    const unknown = randomUUID();
    const outcome = await imported(
      fileOf([portfolio], {
        baselines: [
          ...baselines,
          { ...baselines[0], id: unknown },
          { ...baselines[0], id: randomUUID(), name: ' ', day: day + 1 },
          { ...baselines[0], portfolioId: unknown },
        ],
        overrides: [...overrides, overrides[0], { ...overrides[0], of: 'whole', projectId: '77', until: day + 91 }],
        workViews: [...workViews, { ...workViews[0], portfolioId: unknown }],
        capacity: [
          ...capacity,
          { kind: 'person', id: 'other', record: { calendarId: unknown, role: null, leave: [] } },
        ],
      }),
    );
    const told = (problems: ImportOutcome['problems']) =>
      problems.map(({ path, reason }) => `${path} ${reason}`).sort();
    expect(told(outcome.problems)).toEqual([
      'baselines.1.name duplicate',
      'baselines.2.day out-of-range',
      'baselines.2.name required',
      'baselines.3.portfolioId unknown-portfolio',
      'capacity.4.record.calendarId unknown-calendar',
      'overrides.1 duplicate',
      'overrides.2.until out-of-range',
      'workViews.3.id duplicate',
      'workViews.3.portfolioId unknown-portfolio',
    ]);
    expect(told(outcome.warnings)).toEqual(['overrides.2.projectId unknown-project']);
    const week = { name: '', hours: [25, 8, 8, 8, 8, 0, 0], holidays: [] };
    const shape = await imported(
      fileOf([], { capacity: [{ kind: 'calendar', id: unknown, record: week }, { kind: 'x' }] }),
    );
    expect(told(shape.problems)).toEqual([
      'capacity.0.record.hours.0 out-of-range',
      'capacity.0.record.name required',
      'capacity.1.kind wrong-shape',
    ]);
    expect(await exportContent(sandbox)).toEqual(before);
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

  it('stay over an uninstall, and thresholds and meanings of links with them', async () => {
    const { version, thresholds } = await view(sandbox, 'admin', 'health.thresholds', {});
    const late = { attention: 11, danger: 22 };
    await view(sandbox, 'admin', 'health.saveThresholds', { version, thresholds: { ...thresholds, late } });
    const { version: of } = await view(sandbox, 'admin', 'dependencies.types', {});
    await view(sandbox, 'admin', 'dependencies.saveTypes', { version: of, choices: [] });
    const before = await exportContent(sandbox);
    await sandbox.functions.uninstall();
    expect((await view(sandbox, 'admin', 'index.overview', {})).projects).toEqual([]);
    expect(await exportContent(sandbox)).toEqual(before);
    expect(await view(sandbox, 'admin', 'health.thresholds', {})).toMatchObject({ thresholds: { late } });
    expect(await view(sandbox, 'admin', 'dependencies.types', {})).toMatchObject({ version: of + 1 });
  });
});

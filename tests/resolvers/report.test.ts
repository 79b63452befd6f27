import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { reportParts, type Report } from '../../src/contract/report';
import { newConfig, submittedConfig } from '../../src/contract/report-config';
import { concernsOf, stateOf } from '../../src/domain/health/concerns';
import type { Day } from '../../src/domain/units';
import { aDraft, someRoles } from '../builders/portfolio';
import { problemsOfAdf } from '../contract/adf-schema';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

interface Adf {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly text?: string; readonly timestamp?: string };
  readonly content?: readonly Adf[];
}

const textOf = ({ text, attrs, content = [] }: Adf): string =>
  [text ?? attrs?.text ?? '', ...content.map(textOf)].filter((part) => part !== '').join(' ');

describe('a report on a portfolio', () => {
  let sandbox: RunningSandbox;
  let portfolioId: string;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const owner = () => people()[0] ?? '';
  const stranger = () => people()[3] ?? '';
  const request = (source: Parameters<typeof newConfig>[0]) => {
    const { parts, changesDays } = newConfig(source);
    return { source, parts: [...parts], changesDays };
  };

  beforeAll(async () => {
    sandbox = await startDemo();
    const { projects } = await view(sandbox, owner(), 'portfolio.view', {});
    const record = await view(sandbox, owner(), 'portfolio-record.create', {
      draft: aDraft({
        name: 'Of the owner',
        members: projects.slice(0, 8).map(({ projectId }) => ({ kind: 'project', projectId }) as const),
        roles: someRoles(owner()),
      }),
    });
    ({ portfolioId } = record);
  });
  afterAll(() => sandbox.close());

  it.each([0, 1, 2, 3, 4, 5])('says of the site to person %i what the pages say to him', async (at) => {
    const person = people()[at] ?? '';
    const [report, page] = await Promise.all([
      view(sandbox, person, 'report.view', request({ of: 'site' })),
      view(sandbox, person, 'portfolio.view', {}),
    ]);
    expect(report).toMatchObject({ day: page.today, figures: page.totals, issues: page.totals.issues, changes: null });
    expect(report.projects?.map(({ key }) => key).sort()).toEqual(page.projects.map(({ key }) => key).sort());
    for (const { key, state, figures } of report.projects ?? []) {
      const row = page.projects.find((project) => project.key === key);
      const { issues, late, due } = row?.figures ?? {};
      expect([state, figures]).toEqual([row && stateOf(row), row?.figures ? { issues, late, due } : null]);
    }
    const concerns = concernsOf(page.projects);
    expect(report.attention?.concerns.map(({ key }) => key)).toEqual(
      concerns.slice(0, 7).map(({ project }) => project.key),
    );
    expect(report.standing.concerns).toBe(concerns.length);
    expect((report.attention?.concerns.length ?? 0) + (report.attention?.more ?? 0)).toBe(concerns.length);
  });

  it('says of a portfolio what its page says, with what changed', async () => {
    const source = { of: 'portfolio', portfolioId } as const;
    const report = await view(sandbox, owner(), 'report.view', request(source));
    const page = await view(sandbox, owner(), 'portfolio.view', { portfolioId });
    expect([report.name, report.figures]).toEqual(['Of the owner', page.totals]);
    const { since, counts, furthest, health } = await view(sandbox, owner(), 'overview.changes', {
      portfolioId,
      from: { days: 7 },
    });
    expect(report.changes).toEqual({
      since,
      counts,
      furthest: furthest.map(({ key, summary, days }) => ({ key, summary, days })),
      health: health.map(({ key, name, then, now }) => ({ key, name, then, now })),
    });
  });

  it('tells what changed since the day that was asked for', async () => {
    const source = { of: 'portfolio', portfolioId } as const;
    const { day: today } = await view(sandbox, owner(), 'report.view', request(source));
    const day = (today - 75) as Day;
    const { changes } = await view(sandbox, owner(), 'report.view', { ...request(source), changesSince: day });
    const { since, counts } = await view(sandbox, owner(), 'overview.changes', { portfolioId, from: { day } });
    expect(changes).toMatchObject({ since: day, counts });
    expect([since, counts.finished > 0]).toEqual([day, true]);
  });

  it('has no part that was not asked for', async () => {
    const source = { of: 'portfolio', portfolioId } as const;
    for (const part of reportParts) {
      const report: Report = await view(sandbox, owner(), 'report.view', { ...request(source), parts: [part] });
      expect(reportParts.filter((one) => report[one] !== null)).toEqual([part]);
    }
  });

  it('is of no portfolio that is not for the reader, and of nothing that is none', async () => {
    const source = { of: 'portfolio', portfolioId };
    expect(await call(sandbox, stranger(), 'report.view', { ...request({ of: 'site' }), source })).toMatchObject({
      failure: { code: 'not-found' },
    });
    const forged = [
      { source: { of: 'portfolio', portfolioId: "x' OR 1=1" }, parts: ['figures'], changesDays: 7 },
      { source: { of: 'site' }, parts: ['figures'], changesDays: 3650 },
      { source: { of: 'site' }, parts: [], changesDays: 7 },
      { source: { of: 'site' }, parts: ['figures'], changesDays: 7, changesSince: '2026-11-01' },
      { source: { of: 'site', accountId: owner() }, parts: ['figures'], changesDays: 7 },
    ];
    for (const payload of forged) {
      expect(await call(sandbox, stranger(), 'report.view', payload)).toMatchObject({
        failure: { code: 'invalid-request' },
      });
    }
  });

  it('says in Confluence that the app is not connected to Jira, while Jira itself goes on', async () => {
    // Not one who has asked before: what Jira told him is remembered for a while.
    const newcomer = sandbox.source.jira.people[7]?.accountId ?? '';
    const ask = (moduleKey: string) =>
      sandbox.invoke({ as: newcomer, moduleKey, functionKey: 'report.view', payload: request({ of: 'site' }) });
    const connect = (choice: 'on' | 'off') =>
      fetch(`${sandbox.origin}/sandbox/connection?choice=${choice}`, { redirect: 'manual' });
    await connect('off');
    expect(await ask('report-macro')).toEqual({ ok: false, failure: { code: 'not-connected' } });
    await connect('on');
    expect(await ask('report-macro')).toMatchObject({ ok: true });
    await connect('off');
    expect(await ask('portfolio')).toMatchObject({ ok: true });
    await connect('on');
  });

  describe('in an export', () => {
    const config = () => submittedConfig({ ...newConfig({ of: 'portfolio', portfolioId }), title: 'On paper' });
    const exported = async (as: string | null, payload: Record<string, unknown>): Promise<Adf> =>
      (await sandbox.functions.exportMacro('report-macro', payload, as)) as Adf;
    const pdf = (own: unknown) => ({ exportType: 'pdf', extensionPayload: { config: own }, context: {} });
    const word = (own: unknown) => ({ exportType: 'word', context: { config: own, contentId: '1' } });

    it('is a document of what the person who exports may see, the same to PDF and to Word', async () => {
      const report = await view(sandbox, owner(), 'report.view', request({ of: 'portfolio', portfolioId }));
      const [toPdf, toWord] = await Promise.all([exported(owner(), pdf(config())), exported(owner(), word(config()))]);
      expect(toWord).toEqual(toPdf);
      expect(problemsOfAdf(toPdf)).toEqual([]);
      const text = textOf(toPdf);
      expect(text).toContain('On paper');
      expect(text).toContain(
        `${String(report.standing.concerns)} of ${String(report.standing.projects)} projects need attention`,
      );
      for (const { name, figures } of report.projects ?? []) {
        expect(text).toContain(name);
        const { done, inProgress, toDo, unknown } = figures?.issues ?? { done: 0, inProgress: 0, toDo: 0, unknown: 0 };
        if (figures) expect(text).toContain(`(${String(done)} of ${String(done + inProgress + toDo + unknown)})`);
      }
    });

    it.each(['figures', 'attention', 'projects', 'changes'] as const)(
      'is a valid document of %s alone',
      async (part) => {
        const one = submittedConfig({ ...newConfig({ of: 'portfolio', portfolioId }), parts: [part] });
        expect(problemsOfAdf(await exported(owner(), pdf(one)))).toEqual([]);
      },
    );

    it('is of what the link leads to that the macro was made from, if that is of this site and app', async () => {
      const linked = (link: string, config: unknown = {}) => ({
        exportType: 'pdf',
        extensionPayload: { config, autoConvertLink: link },
        context: {},
      });
      const path = `/jira/apps/altitude/portfolio/${portfolioId}`;
      const own = `${sandbox.origin}${path}`;
      for (const payload of [
        linked(own),
        linked(own, undefined),
        { exportType: 'word', context: { autoConvertLink: own } },
      ])
        expect(textOf(await exported(owner(), payload))).toContain('Of the owner');
      const elsewhere =
        '/jira/apps/7a1d2c1e-55aa-4a53-9b5b-1a2b3c4d5e6f/7a1d2c1e-55aa-4a53-9b5b-1a2b3c4d5e6f/portfolio/all';
      for (const link of [`https://elsewhere.atlassian.net${path}`, `${sandbox.origin}${elsewhere}`, 'no link'])
        expect(textOf(await exported(owner(), linked(link)))).not.toMatch(/\d|owner/i);
    });

    it('tells nothing where nobody is known to export, where Jira does not let him, and where it is not configured', async () => {
      const asNobody = await exported(null, pdf(config()));
      const asStranger = await exported(stranger(), pdf(config()));
      expect(asStranger).toEqual(asNobody);
      for (const document of [
        asNobody,
        await exported(owner(), pdf(undefined)),
        await exported(owner(), { odd: [] }),
        await exported(owner(), pdf({ ...config(), changesDays: 8 })),
        await exported(owner(), pdf('{"source":')),
      ]) {
        expect(problemsOfAdf(document)).toEqual([]);
        expect(textOf(document)).not.toMatch(/\d|owner/i);
      }
    });

    it('says what is wrong with a configuration that is not valid, and of none that there is none', async () => {
      const broken = await exported(owner(), pdf({ ...config(), changesDays: 8 }));
      expect(textOf(broken)).toBe('What this report was configured to show is no longer valid.');
      expect(textOf(await exported(owner(), pdf({})))).toBe('This report is not configured yet.');
    });
  });
});

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Member } from '../../src/contract/portfolio-record';
import { newConfig, submittedConfig } from '../../src/contract/report-config';
import {
  excerptRequestOf,
  macroLooks,
  newRoadmapConfig,
  submittedRoadmapConfig,
} from '../../src/contract/roadmap-config';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { problemsOfAdf } from '../contract/adf-schema';
import { startDemo } from '../start-demo';
import { view } from './call-as';
import { toldOf } from './told-words';

const notAll = 'it also names projects that are not shown here';

describe('what a page outside Jira shows of a portfolio, to whom some of its projects are hidden', () => {
  let sandbox: RunningSandbox;
  let source: { readonly of: 'portfolio'; readonly portfolioId: string };
  const personAbout = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))!.accountId;
  const manager = () => personAbout('Portfolio manager');
  const developer = () => personAbout('Developer in the warehouse');
  const exported = async (as: string, macro: string, config: object) => {
    const payload = { exportType: 'pdf', extensionPayload: { config }, context: {} };
    const document = await sandbox.functions.exportMacro(macro, payload, as);
    expect(problemsOfAdf(document)).toEqual([]);
    return JSON.stringify(document);
  };

  beforeAll(async () => {
    sandbox = await startDemo();
    const { projects } = await view(sandbox, manager(), 'portfolio.view', {});
    const members = projects.map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ members, roles: someRoles(manager(), { viewers: [everyone] }) });
    const { portfolioId } = await view(sandbox, manager(), 'portfolio-record.create', { draft });
    source = { of: 'portfolio', portfolioId };
  });
  afterAll(() => sandbox.close());

  it('says that it is not the whole of it, and not to whom nothing is hidden', async () => {
    const config = newConfig(source);
    const report = { source, parts: [...config.parts], changesDays: config.changesDays };
    const excerpt = excerptRequestOf(newRoadmapConfig(source));
    for (const [as, hasHiddenMembers] of [
      [manager(), false],
      [developer(), true],
    ] as const) {
      expect(await view(sandbox, as, 'report.view', report)).toMatchObject({ hasHiddenMembers });
      expect(await view(sandbox, as, 'roadmap.excerpt', excerpt)).toMatchObject({ hasHiddenMembers });
      expect((await exported(as, 'report-macro', submittedConfig(config))).includes(notAll)).toBe(hasHiddenMembers);
      for (const look of macroLooks) {
        const own = submittedRoadmapConfig({ ...newRoadmapConfig(source), look });
        expect((await exported(as, 'roadmap-macro', own)).includes(notAll)).toBe(hasHiddenMembers);
      }
    }
    const site = excerptRequestOf(newRoadmapConfig({ of: 'site' }));
    expect(await view(sandbox, developer(), 'roadmap.excerpt', site)).toMatchObject({ hasHiddenMembers: false });
  });

  it('says so wherever members of portfolios within are counted, and not which are hidden, how many or where', async () => {
    const { projects } = await view(sandbox, manager(), 'portfolio.view', {});
    const mine = (await view(sandbox, developer(), 'portfolio.view', {})).projects.map(({ projectId }) => projectId);
    const [secret] = projects.filter(({ projectId }) => !mine.includes(projectId));
    const create = async (name: string, viewers: readonly (typeof everyone)[], members: readonly Member[]) => {
      const draft = aDraft({ name, members: [...members], roles: someRoles(manager(), { viewers: [...viewers] }) });
      return (await view(sandbox, manager(), 'portfolio-record.create', { draft })).portfolioId;
    };
    const own = { kind: 'project', projectId: mine[0] ?? '' } as const;
    const nested = (portfolioId: string) => ({ kind: 'portfolio', portfolioId }) as const;
    const hidden = await create('Under cover', [], [{ kind: 'project', projectId: secret!.projectId }, own]);
    const portfolioId = await create(
      'Outer',
      [everyone],
      [nested(await create('Middle', [everyone], [nested(hidden)]))],
    );
    const outer = { of: 'portfolio', portfolioId } as const;
    const { parts, changesDays } = newConfig(outer);
    const told = async (as: string) => {
      const { portfolio, projects: rows } = await view(sandbox, as, 'portfolio.view', { portfolioId });
      const macros = await Promise.all([
        view(sandbox, as, 'report.view', { source: outer, parts: [...parts], changesDays }),
        view(sandbox, as, 'roadmap.excerpt', excerptRequestOf(newRoadmapConfig(outer))),
      ]);
      const isTold = [portfolio, ...macros].map((one) => one?.hasHiddenMembers);
      return {
        isTold,
        secrets: toldOf([secret!.projectId, secret!.key, secret!.name, hidden], [portfolio, rows, macros]),
      };
    };
    expect((await told(manager())).isTold).toEqual([false, false, false]);
    expect(await told(developer())).toEqual({ isTold: [true, true, true], secrets: [] });
    // Whoever edits it is told of its own members alone.
    const record = await view(sandbox, developer(), 'portfolio-record.view', { portfolioId });
    expect(record.hasHiddenMembers).toBe(false);
    const archived = { portfolioId: hidden, version: 1, isArchived: true };
    await view(sandbox, manager(), 'portfolio-record.archive', archived);
    expect((await told(developer())).isTold).toEqual([false, false, false]);
  });
});

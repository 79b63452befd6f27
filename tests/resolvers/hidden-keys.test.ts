import { listedReleases } from '../../src/contract/roadmap';
import { documentOf, paragraph } from '../../sandbox/confluence/adf';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Definitions } from '../../src/contract/definitions';
import { frozenConfig } from '../../src/contract/macro-mode';
import { newConfig, submittedConfig } from '../../src/contract/report-config';
import {
  excerptRequestOf,
  macroLooks,
  newRoadmapConfig,
  roadmapColumns,
  submittedRoadmapConfig,
  type RoadmapConfig,
} from '../../src/contract/roadmap-config';
import type { Result } from '../../src/contract/result';
import type { SnapshotContent } from '../../src/contract/snapshot';
import { usualRoadmap } from '../../src/domain/product/roadmap-setup';
import { usualAudiences } from '../../src/domain/roadmap/audience';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { aProductDraft } from '../builders/product';
import type { RawSite } from '../history-oracle/read-history';
import { readRawSite } from '../history-oracle/read-history';
import { problemsOfAdf } from '../contract/adf-schema';
import { startDemo } from '../start-demo';
import { view } from './call-as';
import { toldOf } from './told-words';

type Value<K extends keyof Definitions> = ReturnType<Definitions[K]> extends Result<infer T> ? T : never;
interface Named {
  readonly id: string;
  readonly key: string;
}
type Macro = 'roadmap-macro' | 'report-macro';

const customer = usualAudiences[2]!;
const projectOf = ({ fields }: RawSite['issues'][number]) => fields.project as Named;
/** What Jira calls things by. */
const idsIn = (issues: RawSite['issues']): string[] =>
  issues.flatMap((issue) => [
    issue.id,
    issue.key,
    projectOf(issue).id,
    projectOf(issue).key,
    ...(issue.fields.fixVersions as Named[]).map(({ id }) => id),
  ]);

describe('what macros tell of what their readers are not to be told', () => {
  let sandbox: RunningSandbox;
  let site: RawSite;
  const accountOf = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))?.accountId ?? '';
  const manager = () => accountOf('Portfolio manager');
  const developer = () => accountOf('Developer in the warehouse');
  const outsider = () => accountOf('Reader of Confluence');
  const page = () => sandbox.wiki.create(manager(), { title: 'A page', body: documentOf([paragraph('')]) }).id;

  beforeAll(async () => {
    sandbox = await startDemo();
    site = await readRawSite(sandbox.source.jira, manager());
  });
  afterAll(() => sandbox.close());

  const ask = (as: string, moduleKey: Macro, id: string, functionKey: keyof Definitions, payload: unknown) =>
    sandbox.invoke({ as, moduleKey, functionKey, payload, extension: { content: { id, type: 'page' } } });
  const get = async <K extends keyof Definitions>(...[as, macro, id, functionKey, payload]: Parameters<typeof ask>) => {
    const answer = (await ask(as, macro, id, functionKey, payload)) as Result<Value<K>>;
    if (!answer.ok) throw new Error(`${functionKey}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  const exported = async (as: string | null, macro: Macro, config: object, contentId: string) => {
    const payload = { exportType: 'word', context: { config, contentId } };
    const document = await sandbox.functions.exportMacro(macro, payload, as);
    expect(problemsOfAdf(document)).toEqual([]);
    return document;
  };
  /** Everything that a frozen macro answers to whoever reads its page and may use nothing of Jira; published by one person. */
  const frozen = async (publisher: string, macro: Macro, subject: object, config: object, title = '') => {
    const id = page();
    const draft = await get<'snapshot.prepare'>(publisher, macro, id, 'snapshot.prepare', { subject, title });
    const { snapshotId } = await get<'snapshot.publish'>(publisher, macro, id, 'snapshot.publish', {
      draftId: draft.draftId,
    });
    const one = { snapshotId, version: 1 };
    const compared = await ask(outsider(), macro, id, 'snapshot.compare', one);
    expect(compared).toMatchObject({ ok: false });
    const answers = [
      draft.content,
      await get(outsider(), macro, id, 'snapshot.view', { snapshotId }),
      await get(outsider(), macro, id, 'snapshot.view', one),
      await get(outsider(), macro, id, 'snapshot.history', { snapshotId }),
      compared,
      await exported(outsider(), macro, frozenConfig(config, snapshotId), id),
      await exported(null, macro, frozenConfig(config, snapshotId), id),
    ];
    const live = await get<'snapshot.compare'>(publisher, macro, id, 'snapshot.compare', one);
    return { answers, content: draft.content, live };
  };

  describe('where a roadmap is shown for an audience that is shown no keys', () => {
    const audience = customer.id;
    let secrets: readonly string[];
    let sources: readonly RoadmapConfig['source'][];
    let releaseId: string;

    beforeAll(async () => {
      const members = ['APP', 'LOYAL'].map((key) => {
        const { id } = projectOf(site.issues.find((issue) => projectOf(issue).key === key)!);
        return { kind: 'project' as const, projectId: id };
      });
      const draft = aProductDraft({ name: 'App and points', members });
      const { product } = await view(sandbox, manager(), 'product-record.create', { draft });
      const { items, releases, setup } = await view(sandbox, manager(), 'roadmap.view', { product });
      const [hidden, called] = items.filter(({ column }) => column !== 'done');
      const own = {
        ...customer,
        name: 'Key accounts',
        hides: ['keys' as const],
        hiddenIssueIds: [hidden!.issue!.issueId],
        wording: [{ issueId: called!.issue!.issueId, name: 'Points for everybody' }],
      };
      const after = { ...usualRoadmap, audiences: [own] };
      await view(sandbox, manager(), 'product-record.saveRoadmap', { product, before: setup!, after });
      const listed = listedReleases({ releases });
      releaseId = listed.find(({ itemIds }) => itemIds.length > 0)!.id;
      secrets = [...idsIn(site.issues), ...listed.map(({ id }) => id), product, hidden!.name, called!.name];
      sources = [{ of: 'product', product }];
    });

    const configs = (more: Partial<RoadmapConfig> = {}): RoadmapConfig[] =>
      sources.flatMap((source) => {
        const whole: RoadmapConfig = { ...newRoadmapConfig(source), audience, columns: roadmapColumns, ...more };
        return [whole, { ...whole, filter: { ...whole.filter, releases: [releaseId, '99999'] } }];
      });

    it('live: no key, no id of Jira and not the product itself', async () => {
      for (const config of configs()) {
        const excerpt = await view(sandbox, manager(), 'roadmap.excerpt', excerptRequestOf(config));
        expect(excerpt.roadmap.items.length).toBeGreaterThan(0);
        expect(excerpt.source).toBeNull();
        expect(excerpt.roadmap.items.some(({ releaseIds }) => (releaseIds ?? []).length > 0)).toBe(true);
        expect(excerpt.inReleases.map((name) => name !== null)).toEqual(
          config.filter.releases.length === 0 ? [] : [true, false],
        );
        expect(toldOf(secrets, excerpt)).toEqual([]);
        const { product } = config.source as { product: string };
        const onPage = await view(sandbox, manager(), 'roadmap.view', { product, audience });
        expect(toldOf(secrets, { ...onPage, record: null })).toEqual([]);
      }
      const open = await view(sandbox, manager(), 'roadmap.excerpt', {
        ...excerptRequestOf({ ...configs()[0]!, audience: null }),
      });
      expect(toldOf(secrets, open).length).toBeGreaterThan(10);
    });

    it.each(macroLooks)('in an export, whoever exports, as %s', async (look) => {
      for (const config of configs({ look })) {
        const own = submittedRoadmapConfig(config);
        for (const as of [manager(), outsider(), null])
          expect(toldOf(secrets, await exported(as, 'roadmap-macro', own, '1'))).toEqual([]);
      }
    });

    it.each(macroLooks)('frozen, in whatever is asked of it by whom, as %s', async (look) => {
      for (const config of configs({ look })) {
        const subject = { kind: 'roadmap', request: excerptRequestOf(config), look, columns: roadmapColumns };
        const { answers, content, live } = await frozen(
          manager(),
          'roadmap-macro',
          subject,
          submittedRoadmapConfig(config),
        );
        expect(toldOf(secrets, [answers, live])).toEqual([]);
        // What it is held against is the same, as long as nothing changes.
        expect(live.content).toEqual(content);
        const isWhole = config.filter.releases.length === 0 && look !== 'releases';
        expect(JSON.stringify(content).includes('Points for everybody')).toBe(isWhole);
      }
    });
  });

  describe('where a report is frozen', () => {
    it('names projects and what moved, and no key of a project or id of anything', async () => {
      const projects = (await view(sandbox, manager(), 'portfolio.view', {})).projects.slice(0, 6);
      const members = projects.map(({ projectId }) => ({ kind: 'project', projectId }) as const);
      const draft = aDraft({ name: 'Six projects', members, roles: someRoles(manager()) });
      const { portfolioId } = await view(sandbox, manager(), 'portfolio-record.create', { draft });
      const config = { ...newConfig({ of: 'portfolio', portfolioId }), changesDays: 30 as const };
      const { source, parts, changesDays } = config;
      const subject = { kind: 'report', request: { source, parts, changesDays } };
      const secrets = [...idsIn(site.issues), portfolioId, ...projects.map(({ projectId }) => projectId)];
      const { answers, content, live } = await frozen(manager(), 'report-macro', subject, submittedConfig(config));
      expect(toldOf(secrets, [answers, live])).toEqual([]);
      expect(live.content).toEqual(content);
      const { report } = content as Extract<SnapshotContent, { kind: 'report' }>;
      expect(live.formerly).toEqual([...(report.projects ?? []).keys()]);
      expect([report.changes?.furthest.length, report.attention?.concerns.length].every(Boolean)).toBe(true);
      expect(new Set(report.projects?.map(({ name }) => name))).toEqual(new Set(projects.map(({ name }) => name)));
      const asked = await view(sandbox, manager(), 'report.view', { source, parts: [...parts], changesDays });
      expect(toldOf(secrets, asked).length).toBeGreaterThan(5);
    });
  });

  it('of a portfolio that names projects which whoever looks may not browse, live and frozen by him: nothing of these', async () => {
    const everything = (await view(sandbox, manager(), 'portfolio.view', {})).projects;
    const own = await readRawSite(sandbox.source.jira, developer());
    const members = everything.map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const roles = someRoles(manager(), { viewers: [everyone] });
    const draft = aDraft({ name: 'Everything', members, roles });
    const { portfolioId } = await view(sandbox, manager(), 'portfolio-record.create', { draft });
    const mine = new Set((await view(sandbox, developer(), 'portfolio.view', {})).projects.map(({ key }) => key));
    const theirs = everything.filter(({ key }) => !mine.has(key));
    expect(theirs.length).toBeGreaterThan(2);
    const known = new Set([
      ...idsIn(own.issues),
      ...own.issues.map(({ fields }) => fields.summary as string),
      // Where Jira gives the key of a parent with what somebody may see, he knows it.
      ...own.issues.map(({ fields }) => (fields.parent as Named | undefined)?.key ?? ''),
    ]);
    const hidden = site.issues.flatMap((issue) => [issue.id, issue.key, issue.fields.summary as string]);
    const secrets = [
      ...hidden.filter((one) => !known.has(one)),
      ...theirs.flatMap(({ key, name, projectId }) => [key, name, projectId]),
    ];
    const source = { of: 'portfolio', portfolioId } as const;
    const config = newConfig(source);
    const request = { source, parts: [...config.parts], changesDays: config.changesDays };
    expect(toldOf(secrets, await view(sandbox, developer(), 'report.view', request))).toEqual([]);
    const report = await frozen(developer(), 'report-macro', { kind: 'report', request }, submittedConfig(config));
    expect(toldOf(secrets, report)).toEqual([]);
    for (const look of macroLooks) {
      const roadmap = { ...newRoadmapConfig(source), look, columns: roadmapColumns };
      const asked = excerptRequestOf(roadmap);
      expect(toldOf(secrets, await view(sandbox, developer(), 'roadmap.excerpt', asked))).toEqual([]);
      const subject = { kind: 'roadmap', request: asked, look, columns: roadmapColumns };
      const kept = await frozen(developer(), 'roadmap-macro', subject, submittedRoadmapConfig(roadmap));
      expect(toldOf(secrets, kept)).toEqual([]);
    }
  });
});

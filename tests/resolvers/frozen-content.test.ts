import { documentOf, paragraph } from '../../sandbox/confluence/adf';
import { fillCapacity } from '../../sandbox/server/fill-capacity';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { frozenConfig } from '../../src/contract/macro-mode';
import { newConfig } from '../../src/contract/report-config';
import {
  excerptRequestOf,
  macroLooks,
  newRoadmapConfig,
  roadmapColumns,
  submittedRoadmapConfig,
} from '../../src/contract/roadmap-config';
import { problemsOfAdf } from '../contract/adf-schema';
import { startDemo } from '../start-demo';
import { view } from './call-as';
import { callsOnPages } from './page-calls';
import { settle } from './settle';

const { parts, changesDays } = newConfig({ of: 'site' });
const report = { kind: 'report', request: { source: { of: 'site' }, parts: [...parts], changesDays } } as const;
interface Adf {
  readonly text?: string;
  readonly attrs?: { readonly text?: string };
  readonly content?: readonly Adf[];
}
const withoutPeople = roadmapColumns.filter((column) => column !== 'people');
const textOf = ({ text, attrs, content = [] }: Adf): string =>
  [text ?? attrs?.text ?? '', ...content.map(textOf)].filter((part) => part !== '').join(' ');

describe('what is kept of what is frozen', () => {
  let sandbox: RunningSandbox;
  const accountOf = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))?.accountId ?? '';
  const editor = () => accountOf('Portfolio manager');
  const outsider = () => accountOf('Reader of Confluence');
  const page = () => sandbox.wiki.create(editor(), { title: 'A page', body: documentOf([paragraph('')]) }).id;

  beforeAll(async () => {
    sandbox = await startDemo();
    await fillCapacity(sandbox, Date.now());
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  const { ask, get } = callsOnPages(() => sandbox, 'roadmap-macro');
  const publish = async (id: string, subject: unknown, title = '') => {
    const draft = await get(editor(), id, 'snapshot.prepare', { subject, title });
    const { snapshotId } = await get(editor(), id, 'snapshot.publish', { draftId: draft.draftId });
    const { snapshot } = await get(outsider(), id, 'snapshot.view', { snapshotId });
    return { snapshotId, draft, kept: snapshot?.shown };
  };

  it('is a roadmap in its columns, without who people are', async () => {
    const id = page();
    const { projects } = await view(sandbox, editor(), 'portfolio.view', {});
    const config = newRoadmapConfig({ of: 'product', product: projects[0]?.key ?? '' });
    const request = excerptRequestOf(config);
    const roadmap = { kind: 'roadmap', request, look: 'table', columns: ['status', 'people'] };
    const live = await get(editor(), id, 'roadmap.excerpt', request);
    expect(JSON.stringify(live)).toMatch(/"accountIds":\["712020:/);
    const { kept } = await publish(id, roadmap);
    expect(kept).toMatchObject({
      state: 'published',
      content: { kind: 'roadmap', look: 'table', columns: ['status'], excerpt: { name: live.name } },
    });
    const items = live.roadmap.items.map(({ name, status, column }) => ({ name, status, column }));
    const { today, shownAs } = live.roadmap;
    expect(kept).toMatchObject({ content: { excerpt: { day: live.day, roadmap: { today, shownAs, items } } } });
  });

  it('names nobody by his account, whatever it is and however it looks', async () => {
    const id = page();
    const request = excerptRequestOf(newRoadmapConfig({ of: 'site' }));
    const roadmaps = macroLooks.map((look) => ({ kind: 'roadmap', request, look, columns: [...roadmapColumns] }));
    const { projects } = await view(sandbox, editor(), 'portfolio.view', {});
    expect(projects.some(({ health }) => health?.inputs.busiest?.kind === 'person')).toBe(true);
    for (const frozen of [report, ...roadmaps]) {
      const { draft, kept } = await publish(id, frozen);
      expect(kept).toMatchObject({ content: draft.content });
      const text = JSON.stringify([draft, kept]);
      for (const { accountId } of sandbox.source.jira.people) expect(text).not.toContain(accountId);
    }
  });

  it.each(macroLooks)('stands in exports of roadmaps, with what it shows, as %s', async (look) => {
    const id = page();
    const config = { ...newRoadmapConfig({ of: 'site' }), look, columns: roadmapColumns, title: 'Roads' };
    const frozen = { kind: 'roadmap', request: excerptRequestOf(config), look, columns: [...config.columns] };
    const { draft, snapshotId } = await publish(id, frozen, config.title);
    const context = { config: frozenConfig(submittedRoadmapConfig(config), snapshotId), contentId: id };
    const document = await sandbox.functions.exportMacro('roadmap-macro', { exportType: 'word', context }, outsider());
    expect(problemsOfAdf(document)).toEqual([]);
    const text = textOf(document as Adf);
    expect(text).toMatch(/^Roads .*Frozen, as of .* published\s+by Miriam Keller/);
    if (draft.content.kind !== 'roadmap') throw new Error('A roadmap was asked for');
    const { items, releases } = draft.content.excerpt.roadmap;
    const names = look === 'releases' && Array.isArray(releases) ? (releases as { name: string }[]) : items;
    expect(names.length).toBeGreaterThan(0);
    for (const { name } of names) expect(text).toContain(name);
    // But for who works on what, whose it is and of when, and the way to it, it looks as the live one of its publisher.
    const live = { config: submittedRoadmapConfig({ ...config, columns: withoutPeople }), contentId: id };
    const ofLive = await sandbox.functions.exportMacro(
      'roadmap-macro',
      { exportType: 'word', context: live },
      editor(),
    );
    const lines = (one: unknown) =>
      ((one as Adf).content ?? []).map(textOf).filter((line) => !/as of |^Open in/i.test(line));
    expect(lines(document)).toEqual(lines(ofLive));
    expect(text).not.toContain('Open in Altitude');
  });

  it('is known by the occasion that its publisher named, until it is withdrawn', async () => {
    const id = page();
    const asked = { subject: report, title: '' };
    const { draftId } = await get(editor(), id, 'snapshot.prepare', asked);
    const long = await ask(editor(), id, 'snapshot.publish', { draftId, occasion: 'x'.repeat(101) });
    expect(long).toMatchObject({ failure: { code: 'invalid-request', field: 'occasion' } });
    const named = { draftId, occasion: ' \u0007Approved by the “board” ' };
    const { snapshotId } = await get(editor(), id, 'snapshot.publish', named);
    // Sent again it is done already, but not with other words.
    expect(await get(editor(), id, 'snapshot.publish', named)).toMatchObject({ snapshotId, version: 1 });
    const corrected = await ask(editor(), id, 'snapshot.publish', { ...named, occasion: 'Corrected' });
    expect(corrected).toMatchObject({ failure: { code: 'not-found' } });
    const told = async () => {
      const { events } = await get(outsider(), id, 'snapshot.history', { snapshotId });
      return events.map((event) => event.action === 'published' && event.occasion);
    };
    const { snapshot } = await get(outsider(), id, 'snapshot.view', { snapshotId });
    expect(snapshot?.shown).toMatchObject({
      published: { by: { name: 'Miriam Keller' }, occasion: 'Approved by the “board”' },
    });
    expect(await told()).toEqual(['Approved by the “board”']);
    const second = await get(editor(), id, 'snapshot.prepare', asked);
    const onto = { snapshotId, revision: 1 };
    await get(editor(), id, 'snapshot.publish', { draftId: second.draftId, onto });
    expect(await told()).toEqual(['', 'Approved by the “board”']);
    await get(editor(), id, 'snapshot.withdraw', { snapshotId, revision: 2, version: 1, reason: 'No' });
    expect(await told()).toEqual([false, '', '']);
  });
});

import type { Frame, Page } from 'playwright-core';
import { documentOf, type AdfNode } from '../../../sandbox/confluence/adf';
import { macroNode } from '../../../sandbox/confluence/macro-node';
import { frozenConfig } from '../../../src/contract/macro-mode';
import { excerptRequestOf, newRoadmapConfig, submittedRoadmapConfig } from '../../../src/contract/roadmap-config';
import type { PreparedSnapshot, SnapshotPublished } from '../../../src/contract/snapshot';
import type { Result } from '../../../src/contract/result';
import { aDraft, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';
import { beginPage, chooseByTyping, insertMacro, macroFrames, publishPage } from '../driver/wiki-page';

describe('what is frozen in a page of Confluence', () => {
  const pages = withPages();
  const editor = () => pages.accountOf('Portfolio manager');
  const addressOf = (id: string) => `${pages.sandbox.origin}/wiki/spaces/PLAN/pages/${id}`;
  const create = (...content: AdfNode[]): string =>
    pages.sandbox.wiki.create(editor(), { title: 'The quarter', body: documentOf(content) }).id;

  /** Calls that a page makes to Jira by the browser. */
  function callsToJira(page: Page): string[] {
    const calls: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sandbox/bridge/fetch-product')) calls.push(request.postData() ?? '');
    });
    return calls;
  }

  const read = async (as: string, id: string, width?: number): Promise<{ frame: Frame; page: Page }> => {
    const { page } = await pages.openWindow({ as, ...(width !== undefined && { width }) });
    // So that time can be made to pass.
    await page.clock.install();
    await page.goto(addressOf(id));
    return { frame: await pages.window.frame(), page };
  };
  const choose = async (frame: Frame, action: string) => {
    const more = frame.getByRole('button', { name: 'More about what is frozen' });
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
    await frame.getByRole('button', { name: action, exact: true }).click();
  };

  it('is published as it was previewed, read without Jira, renewed and withdrawn', async () => {
    const { projects } = await view(pages.sandbox, editor(), 'portfolio.view', {});
    const members = projects.slice(0, 5).map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Five projects', members, roles: someRoles(editor()) });
    await view(pages.sandbox, editor(), 'portfolio-record.create', { draft });

    const { page } = await pages.openWindow({ as: editor() });
    await beginPage(page, pages.sandbox.origin, 'The quarter');
    const config = await insertMacro(pages.window, 'Altitude portfolio report');
    await chooseByTyping(page, config, /Portfolio/, 'Five projects');
    await config.getByRole('radio', { name: /^Frozen/ }).check();
    await config.getByRole('region', { name: 'everybody who may read this page' }).getByText('of 5 projects').waitFor();
    await config.getByLabel('Occasion').fill('Approved by the board');
    const publish = config.getByRole('button', { name: 'Publish and insert' });
    await expectSoon(() => publish.isEnabled(), true);
    expect(await violationsIn(config)).toEqual([]);
    await publish.click();
    await publishPage(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const reader = await read(pages.accountOf('Reader of Confluence'), id, 700);
    const calls = callsToJira(reader.page);
    await reader.page.reload();
    const shown = await pages.window.frame();
    await shown.getByText(/published .* by Miriam Keller, version 1/).waitFor();
    await shown.getByText('Approved by the board', { exact: true }).waitFor();
    await shown.getByText('of 5 projects').waitFor();
    await expectSoon(() => reader.page.locator('iframe.app-frame').getAttribute('data-ready'), 'true');
    await expectNoSidewaysScrolling(shown);
    expect(await violationsIn(shown)).toEqual([]);
    await choose(shown, 'Versions');
    await shown.getByText('Version 1 published by Miriam Keller: Approved by the board').waitFor();
    expect(await shown.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
    await choose(shown, 'Compare with live');
    await shown.getByText('You may not see the live one yourself').waitFor();
    expect(calls).toEqual([]);

    const sponsor = await pages.openWindow({ as: pages.accountOf('Sponsor') });
    for (const how of ['type=pdf', 'type=word', 'type=word&identity=none']) {
      await sponsor.page.goto(`${pages.sandbox.origin}/wiki/export/${id}?${how}`);
      await sponsor.page.getByText(/^Approved by the board · Frozen, as of .*version 1\.$/).waitFor();
      await sponsor.page.getByText('of 5 projects').waitFor();
    }

    const { frame, page: ofEditor } = await read(editor(), id);
    await choose(frame, 'Compare with live');
    await frame.getByText('Nothing differs.').waitFor();
    await frame.getByRole('button', { name: /^Show \d+ figures and projects that are the same$/ }).click();
    await frame.getByRole('group', { name: 'States of projects' }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await choose(frame, 'Publish a new version');
    const panel = frame.getByRole('region', { name: 'Publish a new version' });
    await panel.getByText('of 5 projects').waitFor();
    const publishing = panel.getByRole('button', { name: 'Publish', exact: true });
    await expectSoon(() => publishing.isEnabled(), true);
    await ofEditor.clock.fastForward('15:00');
    await panel.getByText('prepared too long ago').waitFor();
    await expectSoon(() => publishing.isEnabled(), false);
    await panel.getByRole('button', { name: 'Prepare anew' }).click();
    await panel.getByText('prepared too long ago').waitFor({ state: 'detached' });
    await expectSoon(() => publishing.isEnabled(), true);
    await panel.getByLabel('Occasion').fill('After the audit');
    await publishing.click();
    await frame.getByText(/by Miriam Keller, version 2/).waitFor();
    await frame.getByText('After the audit', { exact: true }).waitFor();
    await choose(frame, 'Versions');
    const way = frame.getByRole('button', { name: 'More about what is frozen' });
    const isOnWay = () => way.evaluate((button) => button === document.activeElement);
    await frame.getByRole('button', { name: 'Read version 1' }).press('Enter');
    await frame.getByText('This is version 1 of 2.').first().waitFor();
    await expectSoon(isOnWay, true);
    await frame.getByRole('button', { name: 'Read the newest' }).press('Enter');
    await frame.getByText(/by Miriam Keller, version 2/).waitFor();
    await expectSoon(isOnWay, true);
    await choose(frame, 'Withdraw');
    await frame.getByRole('radio', { name: 'All versions' }).check();
    await frame.getByLabel('Reason').fill('The figures were wrong');
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Withdraw for good' }).press('Enter');
    await frame.getByText(/^Withdrawn by Miriam Keller on .*: The figures were wrong$/).waitFor();
    await expectSoon(isOnWay, true);

    await reader.page.reload();
    const after = await (await reader.page.waitForSelector('iframe.app-frame')).contentFrame();
    await after!.getByText(/^Withdrawn by Miriam Keller on .*: The figures were wrong$/).waitFor();
    expect(await after!.getByText('Five projects').count()).toBe(0);

    const administration = await pages.open('/jira/admin/altitude', { as: pages.accountOf('Site admin') });
    await administration.getByRole('tab', { name: 'Frozen on pages' }).click();
    const row = administration.getByRole('row', { name: /Five projects/ });
    await row.getByText(/Withdrawn by Miriam Keller/).waitFor();
    await row.getByText('0 of 2 versions').waitFor();
    expect(await violationsIn(administration)).toEqual([]);
  });

  it('stands on a blog post, for its readers alone', async () => {
    const { page } = await pages.openWindow({ as: editor() });
    await beginPage(page, pages.sandbox.origin, 'News of the week', 'New blog post');
    const config = await insertMacro(pages.window, 'Altitude portfolio report');
    await chooseByTyping(page, config, /Portfolio/, 'All projects');
    await config.getByRole('radio', { name: /^Frozen/ }).check();
    await config
      .getByRole('region', { name: 'everybody who may read this page' })
      .getByText(/of \d+ projects/)
      .waitFor();
    const publish = config.getByRole('button', { name: 'Publish and insert' });
    await expectSoon(() => publish.isEnabled(), true);
    await publish.press('Enter');
    await publishPage(page, '**/wiki/spaces/PLAN/blog/*/*/*/*');

    const { page: ofReader } = await pages.openWindow({ as: pages.accountOf('Reader of Confluence') });
    await ofReader.goto(page.url());
    await (await pages.window.frame()).getByText(/published .* by Miriam Keller, version 1/).waitFor();
    pages.sandbox.wiki.restrict(new URL(page.url()).pathname.split('/').at(-1) ?? '', [editor()]);
    expect((await fetch(`${page.url()}?as=${pages.accountOf('Reader of Confluence')}`)).status).toBe(404);
  });

  it('is a roadmap too, held against what the reader may see himself, and readable on its own page alone', async () => {
    const { projects } = await view(pages.sandbox, editor(), 'portfolio.view', {});
    const config = { ...newRoadmapConfig({ of: 'site' }), look: 'table' as const, title: 'Next year' };
    expect(projects.length).toBeGreaterThan(5);
    const id = create();
    const ask = async <T>(functionKey: string, payload: unknown) => {
      const extension = { content: { id, type: 'page' } };
      const call = { as: editor(), moduleKey: 'roadmap-macro', functionKey, payload, extension };
      const answer = (await pages.sandbox.invoke(call)) as Result<T>;
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      return answer.value;
    };
    const { columns, look } = config;
    const subject = { kind: 'roadmap', request: excerptRequestOf(config), look, columns };
    const { draftId } = await ask<PreparedSnapshot>('snapshot.prepare', { subject, title: config.title });
    const { snapshotId } = await ask<SnapshotPublished>('snapshot.publish', { draftId });
    const kept = frozenConfig(submittedRoadmapConfig(config), snapshotId);
    const node = macroNode('app/env', { localId: 'one', moduleKey: 'roadmap-macro', config: kept });
    pages.sandbox.wiki.publish(id, 1, editor(), { title: 'Roadmap', body: documentOf([node]) });

    const reader = await read(pages.accountOf('Reader of Confluence'), id);
    await reader.frame.getByRole('heading', { name: 'Next year' }).waitFor();
    await reader.frame.getByRole('group', { name: 'Roadmap', exact: true }).waitFor();
    expect(await violationsIn(reader.frame)).toEqual([]);
    const developer = await read(pages.accountOf('Developer'), id);
    await choose(developer.frame, 'Compare with live');
    await developer.frame.getByRole('list', { name: 'No longer there, or not visible to you' }).waitFor();

    const { page } = await pages.openWindow({ as: editor() });
    await page.goto(addressOf(id).replace('/wiki/spaces/PLAN/pages', '/wiki/edit'));
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByRole('radio', { name: /^Live/ }).check();
    await form.getByText('the one version from the app').waitFor();
    await form.getByRole('button', { name: 'Withdraw what was frozen' }).click();
    await form.getByLabel('Reason').fill('It is live now');
    expect(await violationsIn(form)).toEqual([]);
    await form.getByRole('button', { name: 'Cancel' }).first().press('Enter');
    const opener = form.getByRole('button', { name: 'Withdraw what was frozen' });
    await expectSoon(() => opener.evaluate((button) => button === document.activeElement), true);
    await opener.press('Enter');
    await form.getByLabel('Reason').fill('It is live now');
    await form.getByRole('button', { name: 'Withdraw for good' }).press('Enter');
    await form.getByText('the one version from the app').waitFor({ state: 'detached' });
    const live = form.getByRole('radio', { name: /^Live/ });
    await expectSoon(() => live.evaluate((radio) => radio === document.activeElement), true);

    const copy = create(node);
    const asEditor = await read(editor(), copy);
    await asEditor.frame.getByText('This was frozen on another page').waitFor();
    await asEditor.frame.getByText('publish here what you see yourself').waitFor();
    const asReader = await read(pages.accountOf('Sponsor'), copy);
    await asReader.frame.getByText('This was frozen on another page').waitFor();
    expect(await asReader.frame.getByText('publish here').count()).toBe(0);
  });

  it('is published by a copy of its macro as something of its own, where its author wants that', async () => {
    const config = newRoadmapConfig({ of: 'site' });
    const id = create();
    const call = { as: editor(), moduleKey: 'roadmap-macro', extension: { content: { id, type: 'page' } } };
    const ask = async <T>(functionKey: string, payload: unknown) =>
      ((await pages.sandbox.invoke({ ...call, functionKey, payload })) as { readonly value: T }).value;
    const subject = { kind: 'roadmap', request: excerptRequestOf(config), look: config.look, columns: config.columns };
    const { draftId } = await ask<PreparedSnapshot>('snapshot.prepare', { subject, title: '' });
    const { snapshotId } = await ask<SnapshotPublished>('snapshot.publish', { draftId });
    const kept = frozenConfig(submittedRoadmapConfig(config), snapshotId);
    const nodes = ['one', 'two'].map((localId) =>
      macroNode('app/env', { localId, moduleKey: 'roadmap-macro', config: kept }),
    );
    pages.sandbox.wiki.publish(id, 1, editor(), { title: 'Twice', body: documentOf(nodes) });

    const { page } = await pages.openWindow({ as: editor() });
    await page.goto(addressOf(id).replace('/wiki/spaces/PLAN/pages', '/wiki/edit'));
    await page.getByRole('button', { name: 'Edit', exact: true }).nth(1).click();
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByRole('radio', { name: /^Version 2 of what is frozen here/ }).waitFor();
    await form.getByRole('radio', { name: /^Something of its own/ }).check();
    await form.getByLabel('Title').fill('The other one');
    expect(await violationsIn(form)).toEqual([]);
    const publish = form.getByRole('button', { name: 'Publish and save' });
    await form.getByRole('heading', { name: 'The other one' }).waitFor();
    // Somebody else is faster where it would be a new version: what was chosen stays, and nothing is published over it unseen.
    await form.getByRole('radio', { name: /^Version 2/ }).check();
    await expectSoon(() => publish.isEnabled(), true);
    const onto = { snapshotId, revision: 1 };
    await ask('snapshot.withdraw', { ...onto, version: 1, reason: 'Too early' });
    await publish.press('Enter');
    await form.getByText('Somebody else has published or withdrawn here').waitFor();
    await form.getByRole('button', { name: 'Prepare anew' }).press('Enter');
    await form.getByText('Somebody else has published or withdrawn here').waitFor({ state: 'detached' });
    expect(await form.getByLabel('Title').inputValue()).toBe('The other one');
    await form.getByRole('radio', { name: /^Something of its own/ }).check();
    await expectSoon(() => publish.isEnabled(), true);
    await publish.press('Enter');
    await publishPage(page);
    const [first, second] = await macroFrames(page, 2);
    await second!.getByRole('heading', { name: 'The other one' }).waitFor();
    await second!.getByText(/by Miriam Keller, version 1/).waitFor();
    await first!.getByText(/^Withdrawn by Miriam Keller on .*: Too early$/).waitFor();
    expect(await first!.getByRole('heading', { name: 'The other one' }).count()).toBe(0);
  });
});

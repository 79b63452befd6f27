import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type { PortfolioDraft } from '../../../src/contract/portfolio-record';
import { aDraft, person, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import type { AppWindow } from '../driver/app-page';
import { personOf } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { choose, home, submit } from '../driver/portfolio-editor';
import { withPages } from '../driver/pages';

describe('portfolios between people in the browser', () => {
  const pages = withPages();

  const who = (purpose: string) => personOf(pages.sandbox.source.jira, purpose);
  const owner = () => who('Portfolio manager').accountId;
  const openAs = async (purpose: string, path: string): Promise<{ window: AppWindow; frame: Frame }> => {
    const window = await pages.openWindow({ as: who(purpose).accountId });
    return { window, frame: await window.open(path) };
  };
  const make = async (parts: Partial<PortfolioDraft>): Promise<string> =>
    (await view(pages.sandbox, owner(), 'portfolio-record.create', { draft: aDraft(parts) })).portfolioId;

  it('lets two people edit: the slower one is told, compares, and loses nothing unseen', async () => {
    const roles = someRoles(owner(), { editors: [person(who('Product owner').accountId)] });
    const id = await make({ name: 'Shared', roles });
    const path = `${home}/portfolio/${id}/settings`;
    const mine = await openAs('Portfolio manager', path);
    const theirs = await openAs('Product owner', path);
    await theirs.frame.getByLabel('Description').fill('Written by the faster one');
    await submit(theirs.window.page, theirs.frame, 'Save', '“Shared” is saved');
    await mine.frame.getByLabel('Description').fill('Written by the slower one');
    await mine.frame.getByRole('button', { name: 'Save', exact: true }).click();
    const { displayName } = who('Product owner');
    await mine.frame.getByRole('alert').getByText(`${displayName} was faster`).waitFor();
    expect(await mine.frame.getByLabel('Description').inputValue()).toBe('Written by the slower one');
    await mine.frame.getByRole('button', { name: 'Compare and decide' }).click();
    const dialog = mine.frame.getByRole('dialog');
    const row = dialog.getByRole('row', { name: /Description/ });
    await row.waitFor();
    await expectSoon(() => row.innerText(), expect.stringMatching(/faster one[^]*slower one/));
    await expectSoon(() => dialog.getByRole('row').count(), 2);
    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await mine.window.page.locator('.flag.success', { hasText: '“Shared” is saved' }).waitFor();
    expect((await view(pages.sandbox, owner(), 'portfolio-record.view', { portfolioId: id })).description).toBe(
      'Written by the slower one',
    );
  });

  it('shows viewers no way to edit, and money only to those who may see it', async () => {
    const sponsor = person(who('Sponsor').accountId);
    const candidate = {
      id: crypto.randomUUID(),
      name: 'Loyalty wallet',
      note: '',
      start: null,
      end: null,
      points: null,
    };
    const id = await make({
      name: 'Watched',
      roles: someRoles(owner(), { viewers: [sponsor, person(who('Developer').accountId)], moneyViewers: [sponsor] }),
      money: { currency: 'EUR', budget: 777_001, discountRate: null },
      candidates: [{ ...candidate, money: { cost: 777_002, value: null } }],
    });
    const { frame } = await openAs('Developer', `${home}/portfolio/${id}`);
    await frame.getByText('Loyalty wallet').waitFor();
    await expectSoon(
      () => frame.getByRole('tab').allInnerTexts(),
      ['Overview', 'Work', 'Timeline', 'Baselines', 'Dependencies', 'Capacity', 'Changes'],
    );
    expect(await frame.locator('body').innerText()).not.toContain('777');
    await frame.getByRole('button', { name: 'More actions for Watched' }).click();
    await expectSoon(() => frame.getByRole('menuitem').allInnerTexts(), ['Copy']);
    const settings = await openAs('Developer', `${home}/portfolio/${id}/settings`);
    await settings.frame.getByText('Only the owner and the editors of this portfolio can change it.').waitFor();
    const seen = await openAs('Sponsor', `${home}/portfolio/${id}`);
    await seen.frame.getByText(/777\D?002/).waitFor();
  });

  it('says who changed what, undoes the newest change, and archives with a way back', async () => {
    const id = await make({ name: 'Before', members: [{ kind: 'category', category: 'Finance' }] });
    const { window, frame } = await openAs('Portfolio manager', `${home}/portfolio/${id}/settings`);
    await frame.getByLabel(/^Name/).first().fill('After');
    await choose(window.page, frame, 'Editors', [who('Product owner').displayName.split(' ')[0] ?? '']);
    await submit(window.page, frame, 'Save', '“After” is saved');
    await frame.getByRole('tab', { name: 'Changes' }).click();
    await frame.getByText('Name: Before → After').waitFor();
    await frame.getByText(`Editors: added ${who('Product owner').displayName}`).waitFor();
    await frame.getByRole('button', { name: 'Undo this change' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Before' }).waitFor();
    await frame.getByText('Name: After → Before').waitFor();
    await frame.getByRole('button', { name: 'More actions for Before' }).click();
    await frame.getByRole('menuitem', { name: 'Archive' }).click();
    await frame.getByText('This portfolio is archived').waitFor();
    await frame.getByRole('button', { name: 'Restore' }).click();
    await frame.getByText('This portfolio is archived').waitFor({ state: 'detached' });
    expect((await view(pages.sandbox, owner(), 'portfolio-record.view', { portfolioId: id })).isArchived).toBe(false);
  });

  it('shows in the settings what an undo has brought back', async () => {
    const id = await make({ name: 'First' });
    const { window, frame } = await openAs('Portfolio manager', `${home}/portfolio/${id}/settings`);
    const name = frame.getByLabel(/^Name/).first();
    await name.fill('Second');
    await submit(window.page, frame, 'Save', '“Second” is saved');
    await frame.getByRole('button', { name: 'More actions for Second' }).click();
    await frame.getByRole('menuitem', { name: 'Undo the last change' }).click();
    await frame.getByRole('heading', { level: 1, name: 'First' }).waitFor();
    await expectSoon(() => name.inputValue(), 'First');
    await name.fill('Third');
    await submit(window.page, frame, 'Save', '“Third” is saved');
  });

  it('exports all portfolios into a file, which imports after a report of what it would do', async () => {
    const id = await make({ name: 'Filed' });
    const { window, frame } = await openAs('Site administrator', '/jira/admin/altitude');
    await frame.getByRole('tab', { name: 'Portfolios' }).click();
    const download = window.page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Download portfolios and products' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'altitude-portfolios', version: 4 });
    const offer = (content: string) =>
      frame
        .getByLabel('File to import')
        .setInputFiles({ name: 'portfolios.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await offer('no JSON');
    await frame.getByText('Nothing can be imported: one place has to be corrected').waitFor();
    await offer(text);
    await frame.getByText('Nothing would change.').waitFor();
    const file = JSON.parse(text) as { baselines: unknown[] };
    const baseline = { id: randomUUID(), portfolioId: id, name: 'Promise', day: 20_000, isLocked: false };
    file.baselines.push(baseline);
    await offer(JSON.stringify(file).replace('"Filed"', '"Filed anew"'));
    await frame.getByText('one portfolio: Filed anew').waitFor();
    await frame.getByText('1 added', { exact: true }).waitFor();
    const name = async () => (await view(pages.sandbox, owner(), 'portfolio-record.view', { portfolioId: id })).name;
    expect(await name()).toBe('Filed');
    await frame.getByRole('button', { name: 'Import now' }).click();
    await window.page.locator('.flag.success', { hasText: 'Imported: 1 added, 1 replaced' }).waitFor();
    expect(await name()).toBe('Filed anew');
    const { baselines } = await view(pages.sandbox, owner(), 'baseline.list', { portfolioId: id });
    expect(baselines).toMatchObject([{ name: 'Promise' }]);
  });

  it('lets an administrator give a portfolio to somebody else, whom he need not tell what is in it', async () => {
    const id = await make({ name: 'Orphaned' });
    const { window, frame } = await openAs('Site administrator', '/jira/admin/altitude');
    await frame.getByRole('tab', { name: 'Portfolios' }).click();
    await frame.getByRole('button', { name: 'Change the people of Orphaned' }).click();
    const next = who('Product owner');
    await choose(window.page, frame, 'Owner', [next.displayName.split(' ')[0] ?? '']);
    await frame.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await window.page.locator('.flag.success', { hasText: 'The people of “Orphaned” are saved' }).waitFor();
    const { roles } = await view(pages.sandbox, next.accountId, 'portfolio-record.view', { portfolioId: id });
    expect(roles.ownerAccountId).toBe(next.accountId);
  });
});

import type { Frame } from 'playwright-core';
import type { JiraRequest, JiraResponse } from '../../../sandbox/site/jira-site';
import { violationsIn } from '../driver/axe';
import { startInterruptedDemo, type JiraVisit } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { readGrid, type ReadGrid } from '../driver/read-grid';
import { withPages } from '../driver/pages';

const app = '/jira/apps/altitude';
const portfolio = `${app}/portfolio/all`;

const answerWith = (status: number, headers: Readonly<Record<string, string>> = {}, body: unknown = {}) =>
  Promise.resolve<JiraResponse>({ status, headers, body, returned: 0 });

/** A promise that is kept from outside. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const heading = (frame: Frame, name: string) => frame.getByRole('heading', { name });

describe('the states of a page', () => {
  const firstReading = gate();
  const asPerson = new Map<string, (request: JiraRequest) => Promise<JiraResponse> | null>();

  const interrupt = ({ accountId, isApp, request, reads, answer }: JiraVisit) => {
    // The call by which the app learns what a person may see; the host's own calls are left alone.
    const isAppsQuestion = request.path.endsWith('/permissions/project');
    if (!isApp) return isAppsQuestion ? (asPerson.get(accountId)?.(request) ?? null) : null;
    if (reads === 'HAWK') return answerWith(403);
    return reads === 'JPN' ? firstReading.opened.then(answer) : null;
  };

  afterAll(() => {
    firstReading.open();
  });
  const pages = withPages({
    start: () => startInterruptedDemo('Arvella, interrupted', interrupt),
    mayHaveProblems: true,
  });

  const people = () => pages.sandbox.source.jira.people;
  const openAs = (as: string): Promise<Frame> => pages.open(portfolio, { as });
  const open = (purpose: string, path = portfolio) => pages.open(path, { as: pages.accountOf(purpose) });
  const interruptFor = (purpose: string, answer: (request: JiraRequest) => Promise<JiraResponse> | null) => {
    asPerson.set(pages.accountOf(purpose), answer);
  };
  const stopInterrupting = () => {
    asPerson.clear();
  };

  it('shows how far the first reading is, what is read already, and completes by itself', async () => {
    const frame = await open('Portfolio manager');
    await heading(frame, 'Altitude is reading this site').waitFor();
    await frame.getByText(/^Reading projects: 20 of 22/).waitFor();
    const bar = frame.getByRole('progressbar', { name: 'Projects read' });
    await expectSoon(async () => Number(await bar.getAttribute('aria-valuenow')), expect.closeTo(20 / 22));
    const during = await readGrid(frame);
    const market = () => during.lines.find(({ Project }) => Project?.includes('JPN'));
    expect(market()).toMatchObject({ Progress: '– Not read yet', Done: '– Not read yet', Late: '– Not read yet' });
    expect(during.totals?.Project).toMatch(/are not read and not included$/);
    expect(await violationsIn(frame)).toEqual([]);
    firstReading.open();
    await heading(frame, 'Altitude is reading this site').waitFor({ state: 'detached' });
    await frame.locator('tfoot').getByText('1 is not read and not included').waitFor();
    const after = await readGrid(frame);
    const doneIn = ({ totals }: ReadGrid) => Number(totals?.Done?.replace(',', ''));
    expect(doneIn(after)).toBeGreaterThan(doneIn(during));
  });

  it('says which projects the totals lack, and why to administrators', async () => {
    const frame = await open('Portfolio manager');
    await heading(frame, 'Totals are not complete').waitFor();
    await frame.getByText('Not in the totals: Project Hawkeye.').waitFor();
    const product = await pages.window.open('/jira/projects/HAWK/altitude');
    await product.getByText(/^Altitude could not read this product\./).waitFor();
    expect(await product.locator('dl').count()).toBe(0);
    const admin = await open('Site administrator', '/jira/admin/altitude');
    await admin.getByText('1 of 22 projects could not be read.').waitFor();
    const row = admin.getByRole('row', { name: 'HAWK' });
    await expectSoon(() => row.innerText(), expect.stringContaining('The app may not browse this project.'));
  });

  it('asks for consent, and shows the page once it is given', async () => {
    interruptFor('Product owner', () => answerWith(401, { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }));
    const frame = await open('Product owner');
    await heading(frame, 'Altitude needs your consent').waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    stopInterrupting();
    const reloaded = pages.window.page.waitForEvent('load');
    await frame.getByRole('button', { name: 'Reload the page' }).click();
    await reloaded;
    const again = await pages.window.frame();
    await heading(again, 'All projects').waitFor();
    expect(await heading(again, 'Altitude needs your consent').count()).toBe(0);
  });

  it('says that Jira does not answer, and shows the page when it does after a retry', async () => {
    interruptFor('Developer', () => answerWith(503));
    const frame = await open('Developer');
    await heading(frame, 'Jira does not answer').waitFor();
    expect(await frame.getByRole('alert').innerText()).not.toContain('503');
    stopInterrupting();
    await frame.getByRole('button', { name: 'Try again' }).click();
    await heading(frame, 'All projects').waitFor();
  });

  it('says how long Jira wants to be left alone', async () => {
    interruptFor('Sponsor', () => answerWith(429, { 'retry-after': '17' }));
    const frame = await open('Sponsor');
    await heading(frame, 'Jira is busy').waitFor();
    const alert = frame.getByRole('alert');
    await expectSoon(() => alert.innerText(), expect.stringContaining('Try again in 17 seconds.'));
    stopInterrupting();
  });

  it('shows the shape of what comes while Jira is slow', async () => {
    const slow = gate();
    const { accountId } = people().at(-2) ?? { accountId: '' };
    asPerson.set(accountId, (request) => {
      stopInterrupting();
      return slow.opened.then(() => pages.sandbox.source.jira.request(accountId, request));
    });
    const frame = await openAs(accountId);
    await frame
      .locator('[role=status][aria-busy=true]')
      .getByText('Loading the portfolio')
      .waitFor({ state: 'attached' });
    await frame.waitForFunction(() => document.querySelectorAll('[aria-busy=true] [aria-hidden=true] *').length > 10);
    expect(await frame.getByRole('heading').count()).toBe(0);
    slow.open();
    await heading(frame, 'All projects').waitFor();
    await expectSoon(() => frame.locator('[aria-busy=true]').count(), 0);
  });

  it('tells the outsider that there is nothing that he may see, without a figure of anybody else', async () => {
    const frame = await open('External auditor');
    await frame.getByText('1 project, and no issue that you may see.').waitFor();
    const { lines, totals } = await readGrid(frame);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ Progress: '– No issues', 'To do': '– No issues', Late: '– No issues' });
    const key = await frame.getByLabel('Key figures').innerText();
    expect(key.replace(/\s+/g, ' ')).toMatch(/Late – No issues Unestimated – No issues/);
    // Sums of nothing are 0.
    expect(totals).toMatchObject({ Progress: '– No issues', Done: '0', Late: '0', 'Latest due': '– Due date unknown' });
  });

  it('tells somebody without any project what to do', async () => {
    const { accountId } = people().at(-1) ?? { accountId: '' };
    asPerson.set(accountId, () => answerWith(200, {}, { projects: [] }));
    const frame = await openAs(accountId);
    await heading(frame, 'You cannot browse any project here').waitFor();
    expect(await frame.getByRole('treegrid').count()).toBe(0);
    stopInterrupting();
  });

  it('does not tell a hidden epic from one that does not exist, and offers the way back', async () => {
    const frame = await open('External auditor', `${app}/epic/APP-1`);
    await heading(frame, 'Not found').waitFor();
    const hidden = await frame.locator('main').innerText();
    const missing = await pages.window.open(`${app}/epic/NOSUCH-1`);
    await heading(missing, 'Not found').waitFor();
    await expectSoon(() => missing.locator('main').innerText(), hidden);
    await missing.getByRole('link', { name: 'Portfolios' }).click();
    await heading(missing, 'Portfolios').waitFor();
  });

  it('says that the site could not be read where Jira refuses everything', async () => {
    const refusing = await startInterruptedDemo('Arvella, refusing', ({ isApp }) => (isApp ? answerWith(403) : null));
    try {
      const window = await pages.openWindow({ as: pages.accountOf('Sponsor') });
      // The cookie that says who looks is one for all ports.
      await window.page.goto(`${refusing.origin}${portfolio}`);
      const frame = await window.frame();
      await heading(frame, 'Altitude could not read this site').waitFor();
      expect(await violationsIn(frame)).toEqual([]);
    } finally {
      await refusing.close();
    }
  });
});

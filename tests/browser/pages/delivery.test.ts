import type { Frame } from 'playwright-core';
import { aProductDraft } from '../../builders/product';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/product/APP/delivery';

describe('delivery in the browser', () => {
  const pages = withPages();

  const section = (frame: Frame, name: string) => frame.getByRole('region', { name, exact: true });
  const seen = (weeks: 12 | 26) =>
    view(pages.sandbox, pages.accountOf('Product owner'), 'delivery.view', {
      product: 'APP',
      scope: { of: 'place' },
      weeks,
    });

  it('reads each chart in a sentence, day by day by keyboard, and as a table', async () => {
    const frame = await pages.open(path, { as: pages.accountOf('Product owner') });
    const { cycleTimes, count, listed } = (await seen(12)).finished;
    const daysFor = (share: number) => cycleTimes.find((one) => one.share === share)?.days ?? 0;
    const written = (days: number) => `${String(days)} ${days === 1 ? 'day' : 'days'}`;
    await section(frame, 'Cycle time')
      .getByText(
        `Half of the work items finish within ${written(daysFor(0.5))}, 85 % within ${written(daysFor(0.85))}.`,
      )
      .waitFor();
    await section(frame, 'Throughput')
      .getByText(new RegExp(`^${String(count)} work items? (was|were) finished`))
      .waitFor();
    expect(await violationsIn(frame)).toEqual([]);

    const chart = section(frame, 'Cycle time').getByRole('group');
    await chart.focus();
    await chart.press('Home');
    const first = [...listed].sort((a, b) => a.finished - b.finished)[0];
    await section(frame, 'Cycle time')
      .getByText(new RegExp(`: ${first?.key ?? ''} took `))
      .waitFor();

    await section(frame, 'Cycle time').getByRole('button', { name: 'Show as a table' }).click();
    const rows = section(frame, 'Cycle time').locator('tbody tr');
    await expectSoon(() => rows.count(), listed.length);
    await section(frame, 'Cycle time').getByRole('button', { name: 'Show as a chart' }).click();
    await chart.waitFor();
  });

  it('goes further back and counts points on request, in the dark and on a narrow page', async () => {
    const frame = await pages.open(path, { as: pages.accountOf('Product owner'), width: 700, theme: 'dark' });
    await frame.getByRole('button', { name: 'Last 12 weeks' }).click();
    await frame.getByRole('menuitemradio', { name: '26 weeks' }).click();
    await pages.window.page.keyboard.press('Escape');
    const { finished } = await seen(26);
    await section(frame, 'Throughput')
      .getByText(new RegExp(`^${String(finished.count)} work items? `))
      .waitFor();
    await frame.getByRole('button', { name: 'Work items' }).click();
    await frame.getByRole('menuitemradio', { name: 'Story points' }).click();
    await section(frame, 'Burn-up')
      .getByText(/points are done/)
      .waitFor();
    await pages.window.page.keyboard.press('Escape');
    await expectSoon(() => violationsIn(frame), []);
    await expectNoSidewaysScrolling(frame);
  });

  it('narrows to one release on request', async () => {
    const frame = await pages.open(path, { as: pages.accountOf('Product owner') });
    await section(frame, 'Burn-up').getByText('Target date', { exact: true }).first().waitFor();
    await section(frame, 'Burn-up').getByRole('button', { name: 'Show as a table' }).click();
    await section(frame, 'Burn-up')
      .getByRole('cell', { name: /^Forecast \(85 %\): / })
      .waitFor();
    await frame.getByRole('button', { name: 'All releases' }).click();
    const release = frame.getByRole('menuitemradio').nth(1);
    const name = await release.innerText();
    await release.click();
    await pages.window.page.keyboard.press('Escape');
    await frame.getByRole('button', { name }).waitFor();
    const all = await seen(12);
    const sentence = section(frame, 'Burn-up').locator('p').first();
    await expectSoon(async () => Number(/ of (\d+)/.exec(await sentence.innerText())?.[1] ?? 0) < all.items, true);
    // It was released so long ago that it is not on the roadmap any more.
    const { releases } = await view(pages.sandbox, pages.accountOf('Product owner'), 'roadmap.view', {
      product: 'APP',
    });
    expect(JSON.stringify(releases)).not.toContain(`"name":"${name}"`);
    const released = section(frame, 'Burn-up').locator('dl > div', { hasText: /^Released/ });
    await expectSoon(() => released.locator('dd').innerText(), expect.stringMatching(/\d{4}$/));
  });

  it('narrows a product of several projects to a release that several of them have', async () => {
    const as = pages.accountOf('Portfolio manager');
    const projectIds = await Promise.all(
      ['TRACK', 'ROUTE'].map(async (key) => {
        const { projects } = await view(pages.sandbox, as, 'product.view', { product: key });
        return projects[0]?.projectId ?? '';
      }),
    );
    const members = projectIds.map((projectId) => ({ kind: 'project' as const, projectId }));
    const draft = aProductDraft({ name: 'Delivery promise', members });
    const { product } = await view(pages.sandbox, as, 'product-record.create', { draft });
    const frame = await pages.open(`/jira/apps/altitude/product/${product}/delivery`, { as });
    await frame.getByRole('button', { name: 'All releases' }).click();
    // Both projects have releases of the same names.
    const release = frame.getByRole('group', { name: 'In several projects' }).getByRole('menuitemradio').last();
    await release.waitFor();
    const name = await release.innerText();
    await release.click();
    await pages.window.page.keyboard.press('Escape');
    await frame.getByRole('button', { name }).waitFor();
    await section(frame, 'Burn-up').getByText('Target date', { exact: true }).first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('is told of an epic too', async () => {
    const { items } = await view(pages.sandbox, pages.accountOf('Product owner'), 'product.view', {
      product: 'APP',
    });
    const epic = items.find(({ issue, children }) => issue.level === 1 && children.issues.done > 0);
    const frame = await pages.open(`/jira/apps/altitude/epic/${epic?.issue.key ?? ''}`, {
      as: pages.accountOf('Product owner'),
    });
    await frame.getByRole('tab', { name: 'Delivery' }).click();
    const shown = section(frame, 'Burn-up').getByText(/are done \(\d+%\)/);
    await shown.waitFor();
    const { flow } = await view(pages.sandbox, pages.accountOf('Product owner'), 'delivery.view', {
      scope: { of: 'children', issueKey: epic?.issue.key ?? '' },
      weeks: 12,
    });
    expect(await shown.innerText()).toMatch(new RegExp(`^${String(flow.items.done.at(-1))} of `));
  });
});

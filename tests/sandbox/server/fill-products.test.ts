import { fillProducts } from '../../../sandbox/server/fill-products';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import { view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { startDemo } from '../../start-demo';

describe('the products of the demo company', () => {
  let sandbox: RunningSandbox;
  const personAt = (at: number) => sandbox.source.jira.people[at]?.accountId ?? '';
  const listed = async (at: number) => (await view(sandbox, personAt(at), 'product-record.list', {})).products;

  beforeAll(async () => {
    sandbox = await startDemo();
    await fillProducts(sandbox, Date.now());
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  it('are there with work in each: a project, two together, and two parts of one', async () => {
    const products = await listed(0);
    expect(products.map(({ name }) => name)).toEqual([
      'Arvella App',
      'Checkout for everybody',
      'Delivery promise',
      'Shop for customers on the move',
    ]);
    const made = products.map(({ product }) => view(sandbox, personAt(0), 'product.view', { product }));
    const views = await Promise.all(made);
    expect(views.map(({ projects }) => projects.map(({ key, part }) => `${key} ${part}`))).toEqual([
      ['APP whole'],
      ['SHOP selected'],
      ['ROUTE whole', 'TRACK whole'],
      ['SHOP selected'],
    ]);
    const { standings } = await view(sandbox, personAt(0), 'product-record.standings', {
      products: products.map(({ product }) => product),
    });
    for (const [at, { figures, product }] of views.entries()) {
      expect(figures?.issues.done).toBeGreaterThan(0);
      expect(standings[at]).toMatchObject({ product, figures: { issues: figures?.issues } });
    }
    const parts = await view(sandbox, personAt(0), 'product-record.partsOf', { product: 'SHOP' });
    expect(parts.products.map(({ name }) => name)).toEqual([
      'Checkout for everybody',
      'Shop for customers on the move',
    ]);
  });

  it('are not all for everybody, and say nothing of what Jira hides', async () => {
    expect((await listed(5)).map(({ name }) => name)).not.toContain('Checkout for everybody');
    const { product } = (await listed(0)).find(({ name }) => name === 'Delivery promise') ?? { product: '' };
    const { standings } = await view(sandbox, personAt(5), 'product-record.standings', { products: [product] });
    const own = await view(sandbox, personAt(5), 'product.view', { product });
    expect(standings).toEqual([{ product, figures: own.figures }]);
    expect(own.figures).not.toEqual((await view(sandbox, personAt(0), 'product.view', { product })).figures);
  });

  it('are left alone the second time, because people may have changed them', async () => {
    const before = await listed(0);
    await fillProducts(sandbox, Date.now() + 400 * 86_400_000);
    expect(await listed(0)).toEqual(before);
  });
});

import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Figures } from '../../src/contract/figures';
import type { ProductMember } from '../../src/domain/product/product-record';
import type { Day } from '../../src/domain/units';
import { aProductDraft } from '../builders/product';
import { startDemo } from '../start-demo';
import { view } from './call-as';
import { settle } from './settle';

type Told = Pick<Figures, 'issues' | 'points'>;
const toldOf = ({ issues, points }: Told): Told => ({ issues, points });

describe('an epic of the demo company', () => {
  let sandbox: RunningSandbox;
  const person = (about: RegExp) =>
    sandbox.source.jira.people.find((one) => about.test(one.about ?? ''))?.accountId ?? '';

  beforeAll(async () => {
    sandbox = await startDemo();
    const manager = person(/^Portfolio manager/);
    const { projects } = await view(sandbox, manager, 'portfolio.view', {});
    const projectId = projects.find(({ key }) => key === 'LOYAL')?.projectId ?? '';
    const parts: readonly ProductMember[][] = [
      [{ kind: 'project', projectId }],
      [{ kind: 'query', jql: 'issuetype = Epic OR statusCategory = Done' }],
    ];
    for (const [at, members] of parts.entries()) {
      const draft = aProductDraft({ members, name: `Part ${String(at)}` });
      await view(sandbox, manager, 'product-record.create', { draft });
    }
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  /** What the pages of a product tell of its epics, by key. */
  async function pagesOf(as: string, product: string, asOf: { readonly asOf?: Day }) {
    const features = await view(sandbox, as, 'features.view', { product, offset: 0, ...asOf });
    const roadmap = await view(sandbox, as, 'roadmap.view', { product, ...asOf });
    const overview = await view(sandbox, as, 'product.view', { product, ...asOf });
    return {
      features: features.rows.map(({ issue, children }) => [issue.key, toldOf(children), issue.due] as const),
      roadmap: roadmap.items.flatMap(({ issue, progress, dates }) =>
        issue && progress ? [[issue.key, toldOf(progress), dates?.due ?? null] as const] : [],
      ),
      overview: overview.items.map(({ issue, children }) => [issue.key, toldOf(children), issue.due] as const),
    };
  }

  it.each([
    ['today, to the portfolio manager', /^Portfolio manager/, 0],
    ['today, to a person with few rights', /^Developer in the warehouse/, 0],
    ['a month ago, to the portfolio manager', /^Portfolio manager/, 30],
  ])(
    'has the same figures and due date on all pages of all products and on its own, %s',
    async (_, about, daysAgo) => {
      const as = person(about);
      const { projects, today } = await view(sandbox, as, 'portfolio.view', {});
      const asOf = daysAgo === 0 ? {} : { asOf: (today - daysAgo) as Day };
      const own = new Map<string, unknown>();
      const compared = { features: 0, roadmap: 0, overview: 0 };
      const { products } = await view(sandbox, as, 'product-record.list', {});
      const named = new Set([...projects.map(({ key }) => key), ...products.map(({ product }) => product)]);
      for (const product of named) {
        const pages = await pagesOf(as, product, asOf);
        for (const page of ['features', 'roadmap', 'overview'] as const) {
          for (const [issueKey, told, due] of pages[page]) {
            const known = own.get(issueKey) ?? (await onItsOwn(as, issueKey, asOf));
            own.set(issueKey, known);
            expect([product, page, issueKey, told, due]).toEqual([product, page, issueKey, ...(known as unknown[])]);
            compared[page] += 1;
          }
        }
      }
      expect(Math.min(...Object.values(compared))).toBeGreaterThan(20);
    },
    300_000,
  );

  async function onItsOwn(as: string, issueKey: string, asOf: { readonly asOf?: Day }) {
    const { item } = await view(sandbox, as, 'epic.view', { issueKey, ...asOf });
    return [toldOf(item.children), item.issue.due] as const;
  }
});

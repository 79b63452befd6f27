import { portfolioImporter } from '../demo/portfolios';
import { demoProducts } from '../demo/products';
import type { RunningSandbox } from './start-sandbox';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: unknown };

/**
 * Says what the demo company's products are, through the app, as its administrator would. Where anything is said already,
 * people may have changed it: then nothing is done. The index must be ready.
 * @throws Error where the app refuses
 */
export async function fillProducts(sandbox: Pick<RunningSandbox, 'invoke'>, now: number): Promise<void> {
  const call = async (functionKey: string, payload: object): Promise<unknown> => {
    const answer = (await sandbox.invoke({
      as: portfolioImporter,
      moduleKey: 'portfolio',
      functionKey: `product-record.${functionKey}`,
      payload,
    })) as Answer;
    if (!answer.ok) throw new Error(`The app refuses ${functionKey}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  const { products } = (await call('list', {})) as { products: readonly unknown[] };
  if (products.length > 0) return;
  const { ofProjects, ofMembers } = demoProducts(now);
  for (const { product, draft } of ofProjects) await call('save', { product, version: 0, draft });
  for (const draft of ofMembers) await call('create', { draft });
}

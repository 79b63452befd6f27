import { demoPortfolios, portfolioImporter } from '../demo/portfolios';
import type { RunningSandbox } from './start-sandbox';

const importId = '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c0001';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: unknown };

/**
 * Gives the demo company its portfolios, by the app's own import, as its administrator would. Where there are any already,
 * people may have changed them: then nothing is done. The index must be ready.
 * @throws Error where the app refuses
 */
export async function fillPortfolios(sandbox: Pick<RunningSandbox, 'invoke'>, now: number): Promise<void> {
  const call = async (functionKey: string, payload: object): Promise<unknown> => {
    const answer = (await sandbox.invoke({
      as: portfolioImporter,
      moduleKey: 'administration',
      functionKey: `portfolio-record.${functionKey}`,
      payload,
    })) as Answer;
    if (!answer.ok) throw new Error(`The app refuses ${functionKey}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  const { portfolios } = (await call('overview', {})) as { portfolios: readonly unknown[] };
  if (portfolios.length > 0) return;
  await call('import-part', { importId, part: 0, text: JSON.stringify(demoPortfolios(now)) });
  const outcome = (await call('import', { importId, parts: 1, isDryRun: false })) as { problems: readonly unknown[] };
  if (outcome.problems.length > 0) throw new Error(`The app refuses portfolios: ${JSON.stringify(outcome.problems)}`);
}

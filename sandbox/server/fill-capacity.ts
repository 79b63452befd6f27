import { demoCapacity } from '../demo/capacity';
import { portfolioImporter } from '../demo/portfolios';
import type { RunningSandbox } from './start-sandbox';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: unknown };

/**
 * Says who of the demo company works when, through the app, as its administrator would. Where anything is said already,
 * people may have changed it: then nothing is done. The index must be ready.
 * @throws Error where the app refuses
 */
export async function fillCapacity(sandbox: Pick<RunningSandbox, 'invoke'>, now: number): Promise<void> {
  const call = async (functionKey: string, payload: object): Promise<unknown> => {
    const answer = (await sandbox.invoke({
      as: portfolioImporter,
      moduleKey: 'administration',
      functionKey: `capacity.${functionKey}`,
      payload,
    })) as Answer;
    if (!answer.ok) throw new Error(`The app refuses ${functionKey}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  const { teams, calendars } = (await call('setup', {})) as Record<'teams' | 'calendars', readonly unknown[]>;
  if (teams.length + calendars.length > 0) return;
  for (const record of demoCapacity(now)) await call('saveSetup', record);
}

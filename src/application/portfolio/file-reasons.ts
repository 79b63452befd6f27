import type { FiledReason } from '#contract/filed-records';
import type { MoveName, ReasonStore } from '../baseline/ports';
import { nameOfMove } from '../baseline/ports';
import type { FileContext, FilePlan } from './file-plan';
import { countsOf, duplicates, ofPortfolios, orphans, stateOf } from './file-plan';

/** Reasons of slips, under the name of whoever imports them. One of a move that this site does not know is shown nowhere. */
export async function planReasons(
  store: ReasonStore,
  file: readonly FiledReason[],
  context: FileContext,
): Promise<FilePlan> {
  const newest = await ofPortfolios(file, async (portfolioId) =>
    (await store.ofPortfolio(portfolioId)).map(({ move, reason }) => [keyOf(portfolioId, move), reason] as const),
  );
  const known = new Map(newest);
  const entries = file.map((filed) => {
    const before = known.get(keyOf(filed.portfolioId, moveOf(filed)));
    const isThere = before !== undefined && before.text !== '';
    return { filed, before, state: stateOf(isThere ? before.text === filed.text : undefined) };
  });
  return {
    counts: countsOf(
      'reasons',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...orphans('reasons', file, context),
      ...duplicates(
        file,
        (filed) => keyOf(filed.portfolioId, moveOf(filed)),
        (at) => `reasons.${at}`,
      ),
    ],
    warnings: [],
    write: async (at) => {
      for (const { filed, before, state } of entries) {
        const version = (before?.version ?? 0) + 1;
        const reason = { version, text: filed.text, by: context.viewer.accountId, at };
        if (state !== 'unchanged' && !(await store.add(filed.portfolioId, moveOf(filed), reason))) return false;
      }
      return true;
    },
  };
}

const moveOf = ({ issueId, at, part }: FiledReason): MoveName => ({ issueId: Number(issueId), at, part });
const keyOf = (portfolioId: string, move: MoveName) => `${portfolioId} ${nameOfMove(move)}`;

import type { FiledOverride } from '#contract/filed-records';
import { MOST_OVERRIDE_DAYS } from '#domain/health/override';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { KeptOverride, OverrideStore } from '../health/ports';
import type { FileContext, FilePlan } from './file-plan';
import { addInTurn, countsOf, duplicates, ofPortfolios, orphans, stateOf } from './file-plan';

/** Health set by hand, under the name of whoever imports it; the last day stays what it was. */
export async function planOverrides(
  store: OverrideStore,
  file: readonly FiledOverride[],
  context: FileContext,
): Promise<FilePlan> {
  const newest = await ofPortfolios(file, (portfolioId) => store.newest(portfolioId));
  const known = new Map(newest.map((one) => [keyOf(one), one]));
  const entries = file.map((filed) => {
    const before = known.get(keyOf(filed));
    return { filed, before, state: stateOf(before?.set ? isSame(before.set, filed) : undefined) };
  });
  const changed = entries.filter(({ state }) => state !== 'unchanged');
  return {
    counts: countsOf(
      'overrides',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...orphans('overrides', file, context),
      ...duplicates(file, keyOf, (at) => `overrides.${at}`),
      ...file.flatMap(({ until }, at): RecordProblem[] =>
        until - context.today <= MOST_OVERRIDE_DAYS ? [] : [{ path: `overrides.${at}.until`, reason: 'out-of-range' }],
      ),
    ],
    warnings: missingProjects(file, context),
    write: (at) => {
      const versions = changed.map(({ filed: { state, reason, until, ...subject }, before }): KeptOverride => ({
        ...subject,
        version: (before?.version ?? 0) + 1,
        set: { state, reason, until },
        by: context.viewer.accountId,
        at,
      }));
      return addInTurn(versions, (batch) => store.add(batch));
    },
  };
}

const keyOf = ({ portfolioId, projectId, of }: Pick<FiledOverride, 'portfolioId' | 'projectId' | 'of'>) =>
  `${portfolioId} ${projectId} ${of}`;

function isSame(set: NonNullable<KeptOverride['set']>, { state, reason, until }: FiledOverride): boolean {
  return set.state === state && set.reason === reason && set.until === until;
}

function missingProjects(file: readonly FiledOverride[], { projects }: FileContext): RecordProblem[] {
  const isThere = (id: string) => projects.shown.has(id) || projects.hidden.has(id);
  return file.flatMap(({ projectId }, at): RecordProblem[] =>
    isThere(projectId) ? [] : [{ path: `overrides.${at}.projectId`, reason: 'unknown-project' }],
  );
}

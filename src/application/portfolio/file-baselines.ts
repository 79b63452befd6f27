import type { FiledBaseline } from '#contract/filed-records';
import { isBaselineName, mostBaselines } from '#domain/baseline/baseline';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { BaselineStore, BaselineVersion } from '../baseline/ports';
import type { FileContext, FilePlan } from './file-plan';
import { addInTurn, countsOf, duplicates, ofPortfolios, orphans, stateOf } from './file-plan';

/** Baselines are definitions: a name for a day. What was so on that day comes from history, of whichever site. */
export async function planBaselines(
  store: BaselineStore,
  file: readonly FiledBaseline[],
  context: FileContext,
): Promise<FilePlan> {
  const known = newestById(await ofPortfolios(file, (portfolioId) => store.versions(portfolioId)));
  const entries = file.map((filed) => {
    const before = known.get(keyOf(filed.portfolioId, filed.id));
    const isThere = before !== undefined && before.action !== 'deleted';
    return { filed, before, state: stateOf(isThere ? isSame(before, filed) : undefined) };
  });
  const changed = entries.filter(({ state }) => state !== 'unchanged');
  return {
    counts: countsOf(
      'baselines',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...orphans('baselines', file, context),
      ...duplicates(
        file,
        ({ portfolioId, id }) => keyOf(portfolioId, id),
        (at) => `baselines.${at}.id`,
      ),
      ...file.flatMap((filed, at) => problemsOf(filed, `baselines.${at}`, context)),
      ...crowds(file, known),
    ],
    warnings: [],
    write: (changedAt) => {
      const versions = changed.map(({ filed: { id, portfolioId, ...baseline }, before }): BaselineVersion => ({
        portfolioId,
        baselineId: id,
        version: (before?.version ?? 0) + 1,
        baseline,
        action: 'imported',
        changedBy: context.viewer.accountId,
        changedAt,
      }));
      return addInTurn(versions, (batch) => store.add(batch));
    },
  };
}

const keyOf = (portfolioId: string, baselineId: string) => `${portfolioId} ${baselineId}`;

/** The newest of each, deleted ones too. @param versions of each the earlier ones first */
export function newestById(versions: readonly BaselineVersion[]): ReadonlyMap<string, BaselineVersion> {
  return new Map(versions.map((one) => [keyOf(one.portfolioId, one.baselineId), one]));
}

function isSame({ baseline }: BaselineVersion, filed: FiledBaseline): boolean {
  return baseline.name === filed.name && baseline.day === filed.day && baseline.isLocked === filed.isLocked;
}

function problemsOf({ name, day }: FiledBaseline, path: string, { today }: FileContext): RecordProblem[] {
  return [
    ...(isBaselineName(name) ? [] : [{ path: `${path}.name`, reason: 'required' } as const]),
    ...(day <= today ? [] : [{ path: `${path}.day`, reason: 'out-of-range' } as const]),
  ];
}

/** Two of one name could not be told apart, and a portfolio has only so many, those of the site that stay counted. */
function crowds(file: readonly FiledBaseline[], known: ReadonlyMap<string, BaselineVersion>): RecordProblem[] {
  const filed = new Set(file.map(({ portfolioId, id }) => keyOf(portfolioId, id)));
  const names = new Map<string, Set<string>>();
  const namesIn = (portfolioId: string) => names.get(portfolioId) ?? new Set<string>();
  for (const [key, { portfolioId, action, baseline }] of known)
    if (action !== 'deleted' && !filed.has(key))
      names.set(portfolioId, new Set([...namesIn(portfolioId), baseline.name]));
  return file.flatMap(({ portfolioId, name }, at): RecordProblem[] => {
    const taken = namesIn(portfolioId);
    names.set(portfolioId, new Set([...taken, name]));
    if (taken.has(name)) return [{ path: `baselines.${at}.name`, reason: 'duplicate' }];
    return taken.size < mostBaselines ? [] : [{ path: `baselines.${at}`, reason: 'out-of-range' }];
  });
}

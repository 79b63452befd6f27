import type { FiledWorkView } from '#contract/filed-records';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { WorkViewRecord, WorkViewStore } from '../work/ports';
import type { FileContext, FilePlan } from './file-plan';
import { countsOf, duplicates, orphans, stateOf } from './file-plan';

/** Ways of looking at work. A shared one that was made private since is shared again; private ones are their owner's alone. */
export async function planViews(
  store: WorkViewStore,
  file: readonly FiledWorkView[],
  context: FileContext,
): Promise<FilePlan> {
  const ids = [...new Set(file.map(({ id }) => id))];
  const known = new Map((await store.withIds(ids)).map((view) => [view.viewId, view]));
  const { accountId } = context.viewer;
  const isHis = ({ id, isShared, ownerAccountId }: FiledWorkView) =>
    isShared || (ownerAccountId === accountId && (known.get(id)?.ownerId ?? accountId) === accountId);
  const entries = file.filter(isHis).map((filed) => {
    const before = known.get(filed.id);
    return { filed, before, state: stateOf(before && isSame(before, filed)) };
  });
  return {
    counts: countsOf(
      'workViews',
      entries.map(({ state }) => state),
    ),
    problems: [
      ...orphans('workViews', file, context),
      ...duplicates(
        file,
        ({ id }) => id,
        (at) => `workViews.${at}.id`,
      ),
      ...moved(file, known),
    ],
    warnings: file.flatMap((filed, at) => (isHis(filed) ? [] : [{ path: `workViews.${at}`, reason: 'another-owner' }])),
    write: async (now) => {
      for (const { filed, before, state } of entries) {
        const view = viewOf(filed, before);
        if (state === 'added' && !(await store.add(view, now))) return false;
        if (state === 'replaced' && !(await store.replace(view, now))) return false;
      }
      return true;
    },
  };
}

/** Whose it was is no part of what is compared: a view keeps its owner. */
function isSame({ isShared, name, spec }: WorkViewRecord, filed: FiledWorkView): boolean {
  return isShared === filed.isShared && name === filed.name && JSON.stringify(spec) === JSON.stringify(filed.spec);
}

function viewOf({ id, portfolioId, ownerAccountId, isShared, name, spec }: FiledWorkView, before?: WorkViewRecord) {
  const version = (before?.version ?? 0) + 1;
  return { viewId: id, portfolioId, ownerId: ownerAccountId, isShared, version, name, spec };
}

/** No view goes from one portfolio to another. */
function moved(file: readonly FiledWorkView[], known: ReadonlyMap<string, WorkViewRecord>): RecordProblem[] {
  return file.flatMap(({ id, portfolioId }, at): RecordProblem[] => {
    const before = known.get(id);
    const isElsewhere = before !== undefined && before.portfolioId !== portfolioId;
    return isElsewhere ? [{ path: `workViews.${at}.portfolioId`, reason: 'duplicate' }] : [];
  });
}

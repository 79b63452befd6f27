import type { BaselinesRequest, BaselinesView, ChangeBaselineRequest, TakeBaselineRequest } from '#contract/baseline';
import type { RecordProblem } from '#contract/record-problems';
import type { Baseline, BaselineAction } from '#domain/baseline/baseline';
import { isBaselineName, longestBaselineName, mayDo, mostBaselines } from '#domain/baseline/baseline';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { FindBaselines, PortfolioBaselines } from './baselines-of';
import { baselineIn, showBaseline } from './baselines-of';
import type { BaselineStore, BaselineVersion } from './ports';

const CHANGES_SHOWN = 20;

interface BaselinePorts {
  readonly find: FindBaselines;
  readonly store: BaselineStore;
  readonly reader: IndexReader;
  readonly clock: Clock;
  readonly newId: () => string;
}

type ListPorts = Pick<BaselinePorts, 'find' | 'reader' | 'clock'>;

/** The baselines of a portfolio, for whoever may view it. */
export const listBaselines =
  ({ find, ...ports }: ListPorts) =>
  async (viewer: Viewer, { portfolioId }: BaselinesRequest): Promise<BaselinesView> =>
    show(ports, await find(viewer, portfolioId));

/** Names a day. Nothing is copied: the plan of that day is in the change history. */
export const takeBaseline =
  (ports: BaselinePorts) =>
  async (viewer: Viewer, { portfolioId, name, day }: TakeBaselineRequest): Promise<BaselinesView> => {
    const before = await ports.find(viewer, portfolioId);
    if (!before.mayEdit) throw new AppError({ code: 'not-permitted' });
    if (day > (await presentDay(ports))) throw new AppError({ code: 'invalid-request', field: 'day' });
    if (before.newest.size >= mostBaselines) throw new AppError({ code: 'invalid-record', problems: [tooMany] });
    const baseline = checked(before, null, { name: name.trim(), day, isLocked: false });
    const head = { portfolioId, baselineId: ports.newId(), version: 1 };
    return add(ports, viewer, before, { ...head, baseline, action: 'taken' });
  };

/**
 * Renames, locks, unlocks or deletes. A locked one must be unlocked first.
 * @throws AppError `changed-meanwhile` where the person has not seen the newest version
 */
export const changeBaseline =
  (ports: BaselinePorts) =>
  async (
    viewer: Viewer,
    { portfolioId, baselineId, version, change }: ChangeBaselineRequest,
  ): Promise<BaselinesView> => {
    const before = await ports.find(viewer, portfolioId);
    const current = baselineIn(before, baselineId);
    const rights = { mayEdit: before.mayEdit, mayUnlock: change.action === 'unlocked' && (await before.mayUnlock()) };
    if (current.version !== version) throw changedMeanwhile(current);
    if (!mayDo(change.action, rights, current.baseline.isLocked)) throw new AppError({ code: 'not-permitted' });
    const baseline = change.action === 'renamed' ? { ...current.baseline, name: change.name.trim() } : current.baseline;
    const isLocked = change.action === 'locked' || (change.action !== 'unlocked' && baseline.isLocked);
    const next = checked(before, baselineId, { ...baseline, isLocked });
    const head = { portfolioId, baselineId, version: version + 1 };
    return add(ports, viewer, before, { ...head, baseline: next, action: change.action });
  };

const tooMany: RecordProblem = { path: '', reason: 'out-of-range' };

/** Two of one name could not be told apart. */
function checked({ newest }: PortfolioBaselines, ownId: string | null, baseline: Baseline): Baseline {
  const { name } = baseline;
  const isTaken = [...newest.values()].some((other) => other.baselineId !== ownId && other.baseline.name === name);
  if (isBaselineName(name) && !isTaken) return baseline;
  const reason = name === '' ? 'required' : name.length > longestBaselineName ? 'too-long' : 'duplicate';
  throw new AppError({ code: 'invalid-record', problems: [{ path: 'name', reason }] });
}

interface Step extends Pick<BaselineVersion, 'portfolioId' | 'baselineId' | 'version' | 'baseline'> {
  readonly action: BaselineAction;
}

async function add(
  ports: BaselinePorts,
  viewer: Viewer,
  before: PortfolioBaselines,
  step: Step,
): Promise<BaselinesView> {
  const next: BaselineVersion = { ...step, changedBy: viewer.accountId, changedAt: ports.clock() };
  const isAdded = await ports.store.add([next]);
  const after = await ports.find(viewer, step.portfolioId);
  if (!isAdded) throw changedMeanwhile(after.newest.get(step.baselineId) ?? before.newest.get(step.baselineId));
  return show(ports, after);
}

function changedMeanwhile(current: BaselineVersion | undefined): AppError {
  if (!current) return new AppError({ code: 'not-found' });
  const { changedBy: by, changedAt: at, version } = current;
  return new AppError({ code: 'changed-meanwhile', newest: { by, at, version } });
}

async function show(ports: Omit<ListPorts, 'find'>, found: PortfolioBaselines): Promise<BaselinesView> {
  const baselines = [...found.newest.values()];
  const isAnyLocked = baselines.some(({ baseline }) => baseline.isLocked);
  return {
    baselines: baselines.map((one) => showBaseline(found, one)).sort((a, b) => b.day - a.day || b.takenAt - a.takenAt),
    changes: [...found.versions]
      .sort((a, b) => b.changedAt - a.changedAt)
      .slice(0, CHANGES_SHOWN)
      .map(({ baseline, action, changedBy, changedAt }) => ({
        name: baseline.name,
        day: baseline.day,
        action,
        by: changedBy,
        at: changedAt,
      })),
    presentDay: await presentDay(ports),
    mayEdit: found.mayEdit,
    mayUnlock: isAnyLocked && (await found.mayUnlock()),
  };
}

async function presentDay({ reader, clock }: Pick<BaselinePorts, 'reader' | 'clock'>): Promise<Day> {
  return dayIn((await reader.site()).settings?.timeZone ?? 'UTC', clock());
}

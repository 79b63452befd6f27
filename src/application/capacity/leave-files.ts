import type { ImportLeaveRequest, LeaveExport, LeaveImport } from '#contract/capacity-setup';
import type { Leave } from '#domain/capacity/capacity-records';
import { readLeaveFile, writeLeaveFile } from '#domain/capacity/leave-file';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { SetupPorts } from './edit-setup';
import type { SetupVersion } from './ports';
import { everybodyIn, ledBy, personOf, readSetup, type Setup } from './setup';

/** A statement of Forge SQL may have 1 MiB. */
const MOST_CHARS = 700_000;

/** Whose leave this person may change. */
async function peopleOf({ access, store }: SetupPorts, viewer: Viewer): Promise<{ setup: Setup; people: Set<string> }> {
  const [mayAdminister, setup] = await Promise.all([access.isAdministrator(viewer), readSetup(store)]);
  const people = mayAdminister ? everybodyIn(setup) : ledBy(setup, viewer.accountId).people;
  if (!mayAdminister && people.size === 0) throw new AppError({ code: 'not-permitted' });
  return { setup, people };
}

/** The leave of everybody whose leave this person may change. */
export const exportLeave =
  (ports: SetupPorts) =>
  async (viewer: Viewer): Promise<LeaveExport> => {
    const { setup, people } = await peopleOf(ports, viewer);
    const leave = new Map([...people].map((id): [string, readonly Leave[]] => [id, personOf(setup, id).record.leave]));
    return { text: writeLeaveFile(leave) };
  };

/**
 * Takes over the leave of a file: all of it, or where any line cannot be kept, or somebody saves meanwhile, nothing.
 * @throws AppError `changed-meanwhile`
 */
export const importLeave =
  (ports: SetupPorts) =>
  async (viewer: Viewer, { text, isDryRun }: ImportLeaveRequest): Promise<LeaveImport> => {
    const { setup, people } = await peopleOf(ports, viewer);
    const { leave, problems } = readLeaveFile(text, (id) => people.has(id));
    const lines = [...leave.values()].reduce((sum, own) => sum + own.length, 0);
    const answer = { problems, people: leave.size, lines };
    if (problems.length > 0) return answer;
    const changedAt = ports.clock();
    const versions = [...leave].map(([id, own]): SetupVersion => {
      const { version, record } = personOf(setup, id);
      const body = JSON.stringify({ ...record, leave: own });
      return { kind: 'person', id, version: version + 1, body, changedBy: viewer.accountId, changedAt };
    });
    if (versions.reduce((sum, { body }) => sum + (body?.length ?? 0), 0) > MOST_CHARS)
      return { ...answer, problems: [{ line: 1, reason: 'too-large' }] };
    if (isDryRun) return answer;
    if (!(await ports.store.add(versions))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return answer;
  };

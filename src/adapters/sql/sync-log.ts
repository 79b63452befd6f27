import { z } from 'zod';
import type { RunReport, SyncRun } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { ProjectPace, SyncLog } from '../../application/site-index/sync-log';
import { change, orNothing, select } from './statement';

const SLICE_MS = 10_000;
/** Nobody asks for the pace of longer ago. */
const KEPT_MS = 600_000;
const BUSY_UNTIL = 'busy-until';

const settingRow = z.object({ name: z.string(), value: z.string() });
const reported = z.object({
  at: z.number(),
  reason: z.enum(['not-permitted', 'jira-busy', 'jira-unavailable', 'unexpected']),
});
const expectedRow = z.object({ project_id: z.coerce.string(), issues: z.coerce.number() });
const paceRow = z
  .object({ project_id: z.coerce.string(), slice: z.coerce.number(), issues: z.coerce.number() })
  .transform((row): ProjectPace => ({ projectId: row.project_id, at: row.slice as Instant, issues: row.issues }));

/** Runs and waits are settings; what readings bring has tables of its own. */
export const sqlSyncLog: SyncLog = {
  async succeeded(run, at) {
    await keep(`done.${run}`, String(at));
    await change('DELETE FROM `setting` WHERE `name` = ?', [`failed.${run}`]);
  },
  failed: (run, reason, at) => keep(`failed.${run}`, JSON.stringify({ at, reason })),
  async runs() {
    const rows = await orNothing(select(settingRow, 'SELECT `name`, `value` FROM `setting`'));
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    const report = (run: SyncRun) => reportOf(values.get(`done.${run}`), values.get(`failed.${run}`));
    return { plan: report('plan'), 'follow-changes': report('follow-changes'), audit: report('audit') };
  },
  noteBusy: (until) => keep(BUSY_UNTIL, String(until)),
  async busyUntil() {
    const query = 'SELECT `name`, `value` FROM `setting` WHERE `name` = ?';
    const [row] = await orNothing(select(settingRow, query, [BUSY_UNTIL]));
    return row ? (Number(row.value) as Instant) : null;
  },
  async expectIssues(projectId, issues) {
    await change('REPLACE INTO `expected` (`project_id`, `issues`) VALUES (?, ?)', [projectId, issues]);
  },
  async expectedIssues() {
    const rows = await orNothing(select(expectedRow, 'SELECT `project_id`, `issues` FROM `expected`'));
    return new Map(rows.map(({ project_id, issues }) => [project_id, issues]));
  },
  paceSince: (since) =>
    orNothing(select(paceRow, 'SELECT `project_id`, `slice`, `issues` FROM `pace` WHERE `slice` > ?', [since])),
};

/** Adds to what a project's reading has brought. One task at a time reads a project, so nobody else writes its row. */
export async function addToPace(projectId: string, issues: number, now: Instant): Promise<void> {
  const slice = now - (now % SLICE_MS);
  const add = 'UPDATE `pace` SET `issues` = `issues` + ? WHERE `slice` = ? AND `project_id` = ?';
  if (issues === 0 || (await change(add, [issues, slice, projectId])) > 0) return;
  await change('DELETE FROM `pace` WHERE `slice` < ?', [now - KEPT_MS]);
  await change('REPLACE INTO `pace` (`slice`, `project_id`, `issues`) VALUES (?, ?, ?)', [slice, projectId, issues]);
}

async function keep(name: string, value: string): Promise<void> {
  await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', [name, value]);
}

function reportOf(done: string | undefined, failed: string | undefined): RunReport {
  const failure = failed === undefined ? null : reported.parse(JSON.parse(failed));
  return {
    succeededAt: done === undefined ? null : (Number(done) as Instant),
    failure: failure && { at: failure.at as Instant, reason: failure.reason },
  };
}

import { z } from 'zod';
import type { PointsLedger } from '../../application/site-index/points-budget';
import { statedQuota } from '../jira/stated-quota';
import { change, orNothing, select } from './statement';

/** What an app has in an hour over all its customers, until Jira states another limit. */
const HOURLY_QUOTA = 65_000;
/** The part of it that reading takes; the rest is left for people who wait. */
const SHARE = 0.6;

const spentRow = z.object({ points: z.coerce.number() });
const valueRow = z.object({ value: z.string() });

/** Counted by hour in Forge SQL, so that all functions of the installation see one sum. */
export const sqlPointsLedger: PointsLedger = {
  async spent(hour) {
    const [row] = await orNothing(select(spentRow, 'SELECT `points` FROM `quota` WHERE `hour` = ?', [hour]));
    return row?.points ?? 0;
  },
  async spend(hour, points) {
    await keepStatedQuota();
    const add = 'UPDATE `quota` SET `points` = `points` + ? WHERE `hour` = ?';
    if ((await change(add, [points, hour])) > 0) return;
    await change('DELETE FROM `quota` WHERE `hour` < ?', [hour]);
    await change('REPLACE INTO `quota` (`hour`, `points`) VALUES (?, ?)', [hour, points]);
  },
  async budget() {
    return Math.floor((statedQuota() ?? (await keptQuota()) ?? HOURLY_QUOTA) * SHARE);
  },
};

async function keptQuota(): Promise<number | null> {
  const [row] = await orNothing(select(valueRow, 'SELECT `value` FROM `setting` WHERE `name` = ?', ['stated-quota']));
  return row ? Number(row.value) : null;
}

/** A new container has not heard from Jira yet: what an earlier one heard is kept for it. */
async function keepStatedQuota(): Promise<void> {
  const now = statedQuota();
  if (now === null || now === (await keptQuota())) return;
  await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['stated-quota', String(now)]);
}

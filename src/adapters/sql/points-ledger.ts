import { z } from 'zod';
import type { PointsLedger } from '../../application/site-index/points-budget';
import { statedQuota } from '../jira/stated-quota';
import { change, orNothing, select } from './statement';

/** What an app has in an hour over all its customers, until Jira states another limit. */
const HOURLY_QUOTA = 65_000;
/** The part of it that reading takes until an administrator says otherwise; the rest is left for people who wait. */
const SHARE_PERCENT = 60;
const LIMIT = 'stated-quota';
const SHARE = 'points-share';

const spentRow = z.object({ points: z.coerce.number() });
const settingRow = z.object({ name: z.string(), value: z.coerce.number() });

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
    try {
      await change('INSERT INTO `quota` (`hour`, `points`) VALUES (?, ?)', [hour, points]);
    } catch (error) {
      // Another function began the hour meanwhile: whoever comes second adds to it.
      if ((await change(add, [points, hour])) === 0) throw error;
    }
  },
  async quota() {
    const kept = await keptQuota();
    const stated = statedQuota() ?? kept.limit;
    return {
      limit: stated ?? HOURLY_QUOTA,
      isLimitStated: stated !== null,
      sharePercent: kept.sharePercent ?? SHARE_PERCENT,
    };
  },
  setShare: (percent) => keep(SHARE, percent),
};

async function keptQuota() {
  const query = 'SELECT `name`, `value` FROM `setting` WHERE `name` IN (?, ?)';
  const rows = await orNothing(select(settingRow, query, [LIMIT, SHARE]));
  const valueOf = (wanted: string) => rows.find(({ name }) => name === wanted)?.value ?? null;
  return { limit: valueOf(LIMIT), sharePercent: valueOf(SHARE) };
}

/** A new container has not heard from Jira yet: what an earlier one heard is kept for it. */
async function keepStatedQuota(): Promise<void> {
  const now = statedQuota();
  if (now !== null && now !== (await keptQuota()).limit) await keep(LIMIT, now);
}

async function keep(name: string, value: number): Promise<void> {
  await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', [name, String(value)]);
}

import { z } from 'zod';
import type { PointsLedger } from '../../application/site-index/points-budget';
import { change, select } from './statement';

/** What all apps' installations share in an hour, and the part of it that sync takes unless an administrator says otherwise. */
const HOURLY_QUOTA = 65_000;
const DEFAULT_SHARE = 0.6;

const spentRow = z.object({ points: z.coerce.number() });
const valueRow = z.object({ value: z.string() });

/** Counted by hour in Forge SQL, so that all functions of the installation see one sum. */
export const sqlPointsLedger: PointsLedger = {
  async spent(hour) {
    const [row] = await select(spentRow, 'SELECT `points` FROM `quota` WHERE `hour` = ?', [hour]);
    return row?.points ?? 0;
  },
  async spend(hour, points) {
    const add = 'UPDATE `quota` SET `points` = `points` + ? WHERE `hour` = ?';
    if ((await change(add, [points, hour])) > 0) return;
    await change('DELETE FROM `quota` WHERE `hour` < ?', [hour]);
    await change('REPLACE INTO `quota` (`hour`, `points`) VALUES (?, ?)', [hour, points]);
  },
  async budget() {
    const [row] = await select(valueRow, 'SELECT `value` FROM `setting` WHERE `name` = ?', ['points-budget']);
    return row ? Number(row.value) : HOURLY_QUOTA * DEFAULT_SHARE;
  },
};

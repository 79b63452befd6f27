import { z } from 'zod';
import type { DependencyTypeStore } from '../../application/dependencies/ports';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import { change, isDuplicate, orNothing, select } from './statement';

const NAME = 'dependency-types';

const row = z.object({ value: z.string() });
const rule = z.object({ kind: z.enum(dependencyKinds), first: z.enum(['outward', 'inward']), lagDays: z.number() });
const record = z.object({ version: z.number(), rules: z.record(z.string(), rule.nullable()) });
const nothing: z.infer<typeof record> = { version: 0, rules: {} };

/** One setting. It takes the place of exactly what it was derived from: the version is part of the text that is compared. */
export const sqlDependencyTypes: DependencyTypeStore = {
  async chosen() {
    const { version, rules } = (await read()).record;
    return { version, rules: new Map(Object.entries(rules)) };
  },
  async save(rules, after) {
    const { record: before, text } = await read();
    if (before.version !== after) return false;
    const next = JSON.stringify({ version: after + 1, rules: Object.fromEntries(rules) });
    if (text === null) return add(next);
    const query = 'UPDATE `setting` SET `value` = ? WHERE `name` = ? AND `value` = ?';
    return (await change(query, [next, NAME, text])) > 0;
  },
};

async function read() {
  const [found] = await orNothing(select(row, 'SELECT `value` FROM `setting` WHERE `name` = ?', [NAME]));
  return found ? { record: record.parse(JSON.parse(found.value)), text: found.value } : { record: nothing, text: null };
}

async function add(value: string): Promise<boolean> {
  try {
    return (await change('INSERT INTO `setting` (`name`, `value`) VALUES (?, ?)', [NAME, value])) > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

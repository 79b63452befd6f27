import { z } from 'zod';
import { change, isDuplicate, orNothing, select } from './statement';

const row = z.object({ value: z.string() });

interface Versioned {
  readonly version: number;
}

/** One record of the site that people change, in versions. */
export interface VersionedSetting<T extends Versioned> {
  read(): Promise<T>;
  /** As the version after this one. @returns false: another version has been saved meanwhile */
  save(next: Omit<T, 'version'>, after: number): Promise<boolean>;
}

/** It takes the place of exactly what it was derived from: the version is part of the text that is compared. */
export function versionedSetting<T extends Versioned>(
  name: string,
  schema: z.ZodType<T>,
  nothing: T,
): VersionedSetting<T> {
  const stored = async () => {
    const [found] = await orNothing(select(row, 'SELECT `value` FROM `setting` WHERE `name` = ?', [name]));
    return found
      ? { record: schema.parse(JSON.parse(found.value)), text: found.value }
      : { record: nothing, text: null };
  };
  return {
    read: async () => (await stored()).record,
    save: async (next, after) => {
      const { record: before, text } = await stored();
      if (before.version !== after) return false;
      const value = JSON.stringify({ version: after + 1, ...next });
      if (text === null) return add(name, value);
      const query = 'UPDATE `setting` SET `value` = ? WHERE `name` = ? AND `value` = ?';
      return (await change(query, [value, name, text])) > 0;
    },
  };
}

async function add(name: string, value: string): Promise<boolean> {
  try {
    return (await change('INSERT INTO `setting` (`name`, `value`) VALUES (?, ?)', [name, value])) > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

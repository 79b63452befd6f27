import { z } from 'zod';
import type { GrantStore } from '../../application/access/ports';
import type { LevelReading } from '../../application/site-index/ports/index-reader';
import type { Instant } from '#domain/units';
import { change, select } from './statement';

const setting = z.object({ value: z.string() });

/** As it is stored. */
export const levelReading = z
  .object({ readAt: z.number(), levelIds: z.array(z.string()) })
  .transform((reading): LevelReading => ({ ...reading, readAt: reading.readAt as Instant }));
/** Projects by their scheme, which takes less room than the other way round: every view reads all settings. */
export const schemeOfProject = z
  .record(z.string(), z.array(z.string()))
  .transform(
    (projects): ReadonlyMap<string, string> =>
      new Map(Object.entries(projects).flatMap(([schemeId, ids]) => ids.map((id) => [id, schemeId] as const))),
  );

/** How Jira grants, kept among the settings. */
export const sqlGrantStore: GrantStore = {
  async saveLevels(levels) {
    const before = levelReading.nullable().parse(await read('levels'));
    if (before === null || before.readAt <= levels.readAt) await save('levels', levels);
  },
  async schemes() {
    return schemeOfProject.parse((await read('schemes')) ?? {});
  },
  async saveSchemes(schemes) {
    const projects: Record<string, string[]> = {};
    for (const [projectId, schemeId] of schemes) (projects[schemeId] ??= []).push(projectId);
    await save('schemes', projects);
  },
};

async function read(name: string): Promise<unknown> {
  const [row] = await select(setting, 'SELECT `value` FROM `setting` WHERE `name` = ?', [name]);
  return row ? (JSON.parse(row.value) as unknown) : null;
}

async function save(name: string, value: unknown): Promise<void> {
  await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', [name, JSON.stringify(value)]);
}

import { z } from 'zod';
import type { DependencyTypeStore } from '../../application/dependencies/ports';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import { recordSettings } from './tables';
import { versionedSetting } from './versioned-setting';

const rule = z.object({ kind: z.enum(dependencyKinds), first: z.enum(['outward', 'inward']), lagDays: z.number() });
const record = z.object({ version: z.number(), rules: z.record(z.string(), rule.nullable()) });

const setting = versionedSetting<z.infer<typeof record>>(recordSettings.dependencyTypes, record, {
  version: 0,
  rules: {},
});

export const sqlDependencyTypes: DependencyTypeStore = {
  async chosen() {
    const { version, rules } = await setting.read();
    return { version, rules: new Map(Object.entries(rules)) };
  },
  save: (rules, after) => setting.save({ rules: Object.fromEntries(rules) }, after),
};

import { z } from 'zod';
import type { DependencyRule } from '#domain/dependencies/dependency-rule';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import type { LinkType } from '#domain/dependencies/link-type';
import { jiraId } from './portfolio';

const MOST_TYPES = 500;
/** Two years of work days. */
const LONGEST_LAG = 520;

export const dependencyTypesRequest = z.strictObject({});
export type DependencyTypesRequest = z.infer<typeof dependencyTypesRequest>;

const rule = z.strictObject({
  kind: z.enum(dependencyKinds),
  first: z.enum(['outward', 'inward']),
  lagDays: z.number().int().min(-LONGEST_LAG).max(LONGEST_LAG),
});

/** Each type once. */
export const dependencyChoices = z
  .array(z.strictObject({ typeId: jiraId, rule: rule.nullable() }))
  .max(MOST_TYPES)
  .refine((choices) => new Set(choices.map(({ typeId }) => typeId)).size === choices.length);

/** Replaces what was saved: each type that is named keeps its rule, or null for none; others follow their words. */
export const saveDependencyTypesRequest = z.strictObject({
  /** Of what was read before: somebody else's later change is not written over. */
  version: z.number().int().min(0),
  choices: dependencyChoices,
});
export type SaveDependencyTypesRequest = z.infer<typeof saveDependencyTypesRequest>;

export interface LinkTypeRow extends LinkType {
  /** null: its links are no dependencies. */
  readonly rule: DependencyRule | null;
  /** What its words say by themselves. */
  readonly byDefault: DependencyRule | null;
  /** false: nobody has chosen anything, the default counts. */
  readonly isChosen: boolean;
}

/** For administrators: every type of the site's links, by name. */
export interface DependencyTypesView {
  readonly version: number;
  readonly types: readonly LinkTypeRow[];
}
